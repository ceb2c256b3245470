import type { AnswerRow } from '@shared/domain/importing/import-actions'

const institutionOf = ({ institution }: AnswerRow): string | null =>
  'id' in institution ? institution.id : (institution.key ?? null)

const texts = (rows: readonly AnswerRow[], of: (row: AnswerRow) => string): string =>
  Array.from(new Set(rows.flatMap((row) => of(row).split('\n')).filter((line) => line !== ''))).join('\n')

/** The answer of which all rows are parts: of the last day, with the notes of all, and places held where none of them names anybody. */
const combined = (rows: readonly AnswerRow[]): readonly AnswerRow[] => {
  const last = rows.reduce((latest, row) => (row.on > latest.on ? row : latest))
  const { on, channel } = last
  const named = new Set(rows.flatMap(({ persons, eventIds }) => (persons.length > 0 ? eventIds : [])))
  const open = rows.flatMap(({ persons, eventIds }) => (persons.length === 0 ? eventIds : []))
  const besides = rows.flatMap(({ persons, heldEventIds }) => (persons.length > 0 ? (heldEventIds ?? []) : []))
  const heldEventIds = Array.from(new Set([...open.filter((id) => !named.has(id)), ...besides]))
  const note = texts(rows, (row) => row.note)
  const refusalReason = texts(rows, (row) => row.refusalReason).slice(0, 2000)
  return rows.map((row) => ({ ...row, on, channel, note, refusalReason, heldEventIds }))
}

/** Answers of one institution in several rows as one answer in as many steps; the others unchanged. */
export const combinedAnswers = (rows: readonly AnswerRow[]): readonly AnswerRow[] => {
  const byInstitution = new Map<string, AnswerRow[]>()
  for (const row of rows) {
    const id = institutionOf(row)
    if (id !== null) byInstitution.set(id, [...(byInstitution.get(id) ?? []), row])
  }
  const parts = new Map<AnswerRow, AnswerRow>()
  for (const group of byInstitution.values())
    if (group.length > 1) combined(group).forEach((row, index) => group[index] && parts.set(group[index], row))
  return rows.map((row) => parts.get(row) ?? row)
}
