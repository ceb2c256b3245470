import type { Id } from '../values/ids'
import type { ImportKind } from './kinds'
import type { FieldChange, ReportRow } from './report'
import { changesOf, chosenCandidate, decisionOf, isTaken, type Decisions } from './report-rows'

/** Rows that would be read into one record, as decided. */
export type Meeting = {
  readonly id: Id
  readonly rows: readonly number[]
  /** Fields to which the rows give different values; none where the rows go together. */
  readonly conflicts: readonly string[]
}

type Decided = { readonly kind: ImportKind; readonly rows: readonly ReportRow[]; readonly decisions: Decisions }

const recordOf = (row: ReportRow, decisions: Decisions): Id | null =>
  chosenCandidate(row, decisionOf(row, decisions))?.id ?? (row.verdict === 'doubtful' ? null : row.recordId)

/** Own fields are stored together, so two rows that write some of them cannot both be read in. */
const storedAs = ({ field }: FieldChange): string => (field.startsWith('own:') ? 'own' : field)

/** What belongs to the sign-up, not to the person: it may differ from event to event. */
const ofSignUp: ReadonlySet<string> = new Set(['nights', 'meals', 'diet', 'note'])

const storageKeyOf = (kind: ImportKind, field: string, { eventId }: ReportRow): string =>
  kind === 'sign-ups' && ofSignUp.has(field) ? `${field} ${eventId ?? ''}` : field

/** The changes of a row by the key under which they are stored. */
const byStorageKey = (kind: ImportKind, row: ReportRow, decisions: Decisions): ReadonlyMap<string, string> => {
  // Answers come together on their last day, with the people of all; only yes and no cannot.
  if (kind === 'answers') return new Map(row.answer === null ? [] : [['answer', row.answer]])
  const stored = new Map<string, string>()
  for (const change of changesOf(row, decisions)) {
    const field = storedAs(change)
    // Each row may bring people and further posts of its own.
    if (field === 'person' || field === 'furtherPost') continue
    const key = storageKeyOf(kind, field, row)
    stored.set(key, `${stored.get(key) ?? ''}\n${change.field}=${change.after}`)
  }
  return stored
}

const conflictsIn = ({ kind, rows, decisions }: Decided): readonly string[] => {
  const said = new Map<string, string>()
  const conflicts = new Set<string>()
  for (const row of rows)
    for (const [key, value] of byStorageKey(kind, row, decisions)) {
      if ((said.get(key) ?? value) !== value) conflicts.add(key.split(' ')[0] ?? key)
      said.set(key, value)
    }
  return Array.from(conflicts)
}

/** Records into which more than one row would be read, each with what the rows say against one another. */
export const meetingsOf = ({ kind, rows, decisions }: Decided): readonly Meeting[] => {
  const byRecord = new Map<Id, ReportRow[]>()
  for (const row of rows) {
    const id = isTaken(row, decisions) ? recordOf(row, decisions) : null
    if (id === null) continue
    const known = byRecord.get(id)
    if (known === undefined) byRecord.set(id, [row])
    else known.push(row)
  }
  return Array.from(byRecord)
    .filter(([, met]) => met.length > 1)
    .map(([id, met]) => ({
      id,
      rows: met.map(({ row }) => row),
      conflicts: conflictsIn({ kind, rows: met, decisions }),
    }))
}

/** The first record that rows would change in different ways. */
export const conflictOf = (decided: Decided): Meeting | undefined =>
  meetingsOf(decided).find(({ conflicts }) => conflicts.length > 0)
