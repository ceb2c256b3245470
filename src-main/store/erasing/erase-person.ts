import { scrubbingChanges, scrubOf } from '@shared/domain/privacy/erasing/erased-records'
import { countsThatStay, termsFor, thingsErased, type ErasePreview } from '@shared/domain/privacy/erasing/preview'
import type { Erasure } from '@shared/domain/privacy/erasure'
import type { PersonState } from '@shared/domain/privacy/erasing/search-terms'
import type { Id } from '@shared/domain/values/ids'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Eraser } from './eraser'
import { finishErasing, unfinishedErasures } from './finish-erasing'
import { newErasure, noted } from './new-erasure'
import { pastOfPerson } from './past-of-person'
import { previewErasing } from './plan-erasing'
import { scrubbedChangeSet } from './scrubbed-change-set'

type Asked = {
  readonly personId: Id
  readonly left: ReadonlySet<string>
  /** The number that was confirmed; null where nobody was asked. */
  readonly things: number | null
}

/**
 * Erases a person everywhere. First one commit, after which nobody sees them; then backups, files put aside and the history. What is
 * cut off in between is finished by `finishErasings`, at the latest at the next opening.
 */
export const erasePerson = async (eraser: Eraser, asked: Asked): Promise<Result<Erasure>> => {
  const unfinished = unfinishedErasures(eraser.store.view).find(({ personId }) => personId === asked.personId)
  if (unfinished !== undefined) return finishErasing(eraser, unfinished)
  const past = await pastOfPerson(eraser.store, asked.personId)
  const { seq } = eraser.store
  const previewed = previewErasing(eraser.store, asked.personId, past)
  if (!previewed.ok) return previewed
  const preview = previewed.value
  const things = thingsErased(preview, asked.left)
  if (asked.things !== null && asked.things !== things) return fail({ code: 'things-changed', things })
  const backedUp = await eraser.copies.backUp()
  if (!backedUp.ok) return backedUp
  // Whoever was renamed while the backup was made has one more name to be looked for.
  const { states } = eraser.store.seq === seq ? past : await pastOfPerson(eraser.store, asked.personId)
  const begun = await beginPerson(eraser, preview, { states, left: asked.left })
  return begun.ok ? finishErasing(eraser, begun.value.erasure, { states, seq: begun.value.seq }) : begun
}

const beginPerson = async (
  eraser: Eraser,
  preview: ErasePreview,
  { states, left }: { readonly states: readonly PersonState[]; readonly left: ReadonlySet<string> },
): Promise<Result<{ readonly erasure: Erasure; readonly seq: number }, StoreFailure>> => {
  const { store } = eraser
  const mentions = preview.mentions.filter(({ key }) => !left.has(key))
  const erasure = newErasure(eraser, {
    personId: preview.personId,
    left: [...left],
    counts: {
      fields: preview.fields.length,
      mentions: mentions.length,
      ...countsThatStay(store.view, preview.personId),
    },
  })
  const scrub = scrubOf(erasure, termsFor(store.view, preview.personId, states))
  const own = { ...erasure, by: erasedName(erasure, scrub) }
  const changes = [...scrubbingChanges(store.view, scrub), noted(own)]
  const kept = await store.keep({ action: 'person:erase', changes })
  return kept.ok ? ok({ erasure: own, seq: kept.value.seq }) : kept
}

/** Somebody may erase themselves; then the list does not name them either. */
const erasedName = (erasure: Erasure, scrub: ReturnType<typeof scrubOf>): string =>
  scrubbedChangeSet(scrub, { seq: 0, at: '', device: '', by: erasure.by, action: 'person:erase', changes: [] }).by
