import { dueForErasing, dueGroups, dueRows } from '@shared/domain/privacy/erasing/due-for-erasing'
import type { DueRow } from '@shared/domain/privacy/erasing/due-steps'
import { scrubbingChanges, scrubOf, termsOfErased, viewAfter } from '@shared/domain/privacy/erasing/erased-records'
import { countsThatStay } from '@shared/domain/privacy/erasing/preview'
import { totalsOf } from '@shared/domain/privacy/erasing/totals'
import type { Erasure, ErasureCounts } from '@shared/domain/privacy/erasure'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Id } from '@shared/domain/values/ids'
import type { Term } from '@shared/fields/field'
import { fail, type Result } from '@shared/result'
import type { Eraser } from './eraser'
import { finishErasing } from './finish-erasing'
import { newErasure, noted } from './new-erasure'
import { pastStates } from './past-of-person'

/** What is chosen to be cleared: everything due of a kind that belongs to the initiative, or to none. */
type ChosenDue = { readonly kind: Term; readonly initiativeId: Id | null }

type Asked = {
  /** Null: everything that is due. */
  readonly chosen: readonly ChosenDue[] | null
  /** The number that was confirmed; null where nobody was asked. */
  readonly things: number | null
}

const isChosen =
  (chosen: readonly ChosenDue[]) =>
  ({ kind, initiativeId }: DueRow): boolean =>
    chosen.some((each) => each.kind === kind && each.initiativeId === initiativeId)

/** Clears what has passed its term and is chosen from the records, the history and the backups. */
export const clearDue = async (eraser: Eraser, { chosen, things }: Asked): Promise<Result<Erasure>> => {
  const { store } = eraser
  await store.settled()
  const due = dueRows(dueForErasing(store.view, store.today))
  const rows = chosen === null ? due : due.filter(isChosen(chosen))
  if (rows.length === 0 || (things !== null && things !== rows.length))
    return fail({ code: 'things-changed', things: rows.length })
  return clearRows(eraser, rows, { isAutomatic: false })
}

/** Clears the given rows in one commit, and then the history and the backups. */
export const clearRows = async (
  eraser: Eraser,
  rows: readonly DueRow[],
  { isAutomatic }: Pick<Erasure, 'isAutomatic'>,
): Promise<Result<Erasure>> => {
  const { store, copies } = eraser
  const backedUp = await copies.backUp()
  if (!backedUp.ok) return backedUp
  const erasure = newErasure(eraser, {
    personId: null,
    ...idsOf(rows),
    counts: countsOf(store.view, rows),
    cleared: clearedOf(rows),
    isAutomatic,
  })
  const states = erasure.names.length === 0 ? [] : await pastStates(store, new Set(erasure.names))
  const changes = scrubbingChanges(store.view, scrubOf(erasure, termsOfErased(store.view, erasure, states)))
  const totals = totalsOf(store.view, viewAfter(store.view, changes))
  const changed = totals.find(({ before, after }) => before !== after)
  if (changed !== undefined)
    throw new Error(`clearing would change ${changed.what} from ${changed.before} to ${changed.after}`)
  const told = { ...erasure, totals: [...totals] }
  const kept = await store.keep({ action: 'privacy:clear', changes: [...changes, noted(told)] })
  return kept.ok ? finishErasing(eraser, told, { states, seq: kept.value.seq }) : kept
}

const idsOf = (rows: readonly DueRow[]): { [Kind in Term]: Id[] } => {
  const of = (kind: Term): Id[] => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  return {
    ...{ diets: of('diets'), answers: of('answers'), notes: of('notes'), contacts: of('contacts') },
    ...{ photos: of('photos'), positions: of('positions'), names: of('names') },
  }
}

/** What was cleared in numbers: by kind and initiative, with the day since which the first of it was due. */
const clearedOf = (rows: readonly DueRow[]): Erasure['cleared'] =>
  dueGroups(rows).map(({ kind, initiativeId, rows: some }) => ({
    kind,
    initiativeId,
    things: some.length,
    since: some.map(({ since }) => since).reduce((first, since) => (since < first ? since : first)),
  }))

/** Of persons who are erased whole their registrations stay as counts. */
const countsOf = (view: DatabaseView, rows: readonly DueRow[]): ErasureCounts => {
  const stay = rows.filter(({ kind }) => kind === 'names').map(({ person }) => countsThatStay(view, person.id))
  const sumOf = (what: keyof (typeof stay)[number]): number => stay.reduce((sum, each) => sum + each[what], 0)
  return {
    ...{ fields: rows.length, mentions: 0 },
    ...{ registrations: sumOf('registrations'), attendances: sumOf('attendances'), nominations: sumOf('nominations') },
  }
}
