import { erasePreview, termsFor, type ErasePreview } from '@shared/domain/privacy/erasing/preview'
import type { Id } from '@shared/domain/values/ids'
import { isKnown } from '@shared/domain/directory/person'
import { fail, ok, type Result } from '@shared/result'
import type { Eraser } from './eraser'
import { pastOfPerson, type PastOfPerson } from './past-of-person'
import type { AwayPlace } from './places-of-copies'
import type { Store } from '../store'
import { quarantinedWith } from './quarantined-files'

/** What erasing touches: records, damaged files that it removes, backups that it writes anew, and a place that has to wait. */
export type ErasingPlan = {
  readonly preview: ErasePreview
  readonly quarantined: readonly string[]
  readonly secondDamaged: readonly string[]
  readonly backups: number
  readonly away: AwayPlace | null
}

/** What of the records erasing the person would touch. Refuses with `not-found` and `person-erased`. */
export const previewErasing = (
  { view }: Pick<Store, 'view'>,
  personId: Id,
  { states, steps }: PastOfPerson,
): Result<ErasePreview> => {
  const person = view.get('persons', personId)
  if (person === undefined) return fail({ code: 'not-found', collection: 'persons', id: personId })
  if (!isKnown(person)) return fail({ code: 'person-erased', personId })
  return ok(erasePreview(view, person, { states, changeSets: steps.length }))
}

/** Everything that erasing the person would touch; nothing is written. Refuses with `not-found` and `person-erased`. */
export const planErasing = async ({ store, fs, copies }: Eraser, personId: Id): Promise<Result<ErasingPlan>> => {
  const past = await pastOfPerson(store, personId)
  const preview = previewErasing(store, personId, past)
  if (!preview.ok) return preview
  const terms = termsFor(store.view, personId, past.states)
  const sought = { ids: [personId], terms }
  const aside = await quarantinedWith({ fs, folder: store.folder, ...sought })
  const damaged = await copies.uncleanable(sought)
  return ok({
    preview: preview.value,
    quarantined: [...aside.map(({ name }) => name), ...damaged.folder],
    secondDamaged: damaged.second,
    backups: await copies.count(),
    away: await copies.away(),
  })
}
