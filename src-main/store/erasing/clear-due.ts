import { dueForErasing, type DueForErasing } from '@shared/domain/privacy/erasing/due-for-erasing'
import type { Term } from '@shared/fields/field'
import { scrubbingChanges, scrubOf } from '@shared/domain/privacy/erasing/erased-records'
import type { Erasure } from '@shared/domain/privacy/erasure'
import { fail, type Result } from '@shared/result'
import type { Eraser } from './eraser'
import { finishErasing } from './finish-erasing'
import { newErasure, noted } from './new-erasure'

const idsToClear = (due: DueForErasing, kinds: readonly Term[]) => ({
  diets: kinds.includes('diets') ? due.diets.map(({ registration }) => registration.id) : [],
  contacts: kinds.includes('contacts') ? due.contacts.map(({ person }) => person.id) : [],
  photos: kinds.includes('photos') ? due.photos.map(({ person }) => person.id) : [],
})

/** Clears what has passed its term, of the given kinds, from the records, the history and the backups. */
export const clearDue = async (
  eraser: Eraser,
  { kinds, things }: { readonly kinds: readonly Term[]; readonly things: number | null },
): Promise<Result<Erasure>> => {
  const { store, copies } = eraser
  await store.settled()
  const ids = idsToClear(dueForErasing(store.view, store.today), kinds)
  const fields = ids.diets.length + ids.contacts.length + ids.photos.length
  if (fields === 0 || (things !== null && things !== fields)) return fail({ code: 'things-changed', things: fields })
  const backedUp = await copies.backUp()
  if (!backedUp.ok) return backedUp
  const counts = { fields, mentions: 0, registrations: 0, attendances: 0, nominations: 0 }
  const erasure = newErasure(eraser, { personId: null, ...ids, counts })
  const changes = [...scrubbingChanges(store.view, scrubOf(erasure, [])), noted(erasure)]
  const kept = await store.keep({ action: 'privacy:clear', changes })
  return kept.ok ? finishErasing(eraser, erasure) : kept
}
