import type { Candidate, Choice, Decision, FieldChange, ImportReport, ReasonCode, ReportRow, RowReason } from './report'

export type Decisions = ReadonlyMap<number, Decision>

export const undecided: Decisions = new Map()

/** Reasons that say of a value that it is not taken in. */
const leavingOut: ReadonlySet<ReasonCode> = new Set([
  'email-wrong',
  'too-long',
  'cell-error',
  'value-unclear',
  'nights-unclear',
])

/** Whether the reason is about a value that is left out, while the rest of its row goes in. */
export const isValueLeftOut = ({ code }: RowReason): boolean => leavingOut.has(code)

/** Whether something of the row is not taken in that somebody may mend in the file. */
export const wantsMending = ({ verdict, reasons }: Pick<ReportRow, 'verdict' | 'reasons'>): boolean =>
  verdict === 'wrong' || reasons.some(isValueLeftOut)

/** How many institutions the rows of people name that nothing in the database is like, or that are made along with them. */
export const unknownInstitutions = (rows: readonly ReportRow[]): number =>
  new Set(rows.flatMap(({ makes }) => makes ?? [])).size

const isSure = ({ verdict }: Pick<ReportRow, 'verdict'>): boolean => verdict === 'new' || verdict === 'changed'

/** Whether all that the row would do is to empty what the file leaves empty. */
export const onlyEmpties = ({ verdict, emptied }: Pick<ReportRow, 'verdict' | 'emptied'>): boolean =>
  verdict === 'same' && emptied.length > 0

type Deciding = Pick<ReportRow, 'verdict' | 'emptied' | 'canBeNew'> & { readonly candidates: readonly unknown[] }

/** Whether the row brings something, so that somebody can decide on it; the others change nothing anyway. */
export const isDecidable = (row: Deciding): boolean =>
  isSure(row) || onlyEmpties(row) || (row.verdict === 'doubtful' && (row.canBeNew || row.candidates.length > 0))

/** The choices that a row offers, in the order in which they are shown. */
export const choicesOf = (row: ReportRow): readonly Choice[] => {
  if (isSure(row) || onlyEmpties(row)) return ['take', 'leave']
  if (row.verdict !== 'doubtful') return []
  return [...(row.candidates.length > 0 ? ['same' as const] : []), ...(row.canBeNew ? ['new' as const] : []), 'leave']
}

const firstChoice = (row: ReportRow): Decision => ({ row: row.row, choice: isSure(row) ? 'take' : 'leave' })

/** A decision that the row offers, or what happens without one. */
const offered = (row: ReportRow, decided: Decision | undefined): Decision => {
  if (decided === undefined || !choicesOf(row).includes(decided.choice)) return firstChoice(row)
  return onlyEmpties(row) && decided.choice === 'take' ? { ...decided, empties: true } : decided
}

/** What will happen to a row: as decided; else a new or changed one is read in and a doubtful one is left out. */
export const decisionOf = (row: ReportRow, decisions: Decisions): Decision => offered(row, decisions.get(row.row))

/** Whether the row empties what the file leaves empty. */
export const isEmptying = (row: ReportRow, decisions: Decisions): boolean => {
  const { choice, empties } = decisionOf(row, decisions)
  return row.emptied.length > 0 && choice === 'take' && empties === true
}

/** The rows that can empty something: those with an empty cell over a filled field. */
export const emptyingRows = (rows: readonly ReportRow[]): readonly ReportRow[] =>
  rows.filter((row) => row.emptied.length > 0 && choicesOf(row).includes('take'))

/** Whether all given rows empty what the file leaves empty; those that only do this are read in for it, or left out. */
export const withEmptying = (decisions: Decisions, rows: readonly ReportRow[], empties: boolean): Decisions => {
  const next = new Map(decisions)
  for (const row of emptyingRows(rows)) {
    const { choice } = decisionOf(row, decisions)
    if (empties) next.set(row.row, { row: row.row, choice: 'take', empties })
    else next.set(row.row, { row: row.row, choice: onlyEmpties(row) ? 'leave' : choice })
  }
  return next
}

/** The record that a doubtful row was decided to mean. */
export const chosenCandidate = (row: ReportRow, decision: Decision): Candidate | undefined =>
  decision.choice === 'same' ? row.candidates.find(({ id }) => id === decision.id) : undefined

/** Whether the row will be read in. */
export const isTaken = (row: ReportRow, decisions: Decisions): boolean =>
  isDecidable(row) && decisionOf(row, decisions).choice !== 'leave'

/** How many people of the rows that are read in would wait, and how many of these rows hold what is seldom meant. */
export const toldOfTaken = (
  rows: readonly ReportRow[],
  decisions: Decisions,
): { readonly waiting: number; readonly unusual: number } => {
  const reasons = rows.filter((row) => isTaken(row, decisions)).map((row) => row.reasons)
  const waiting = reasons.flat().reduce((sum, reason) => sum + (reason.code === 'will-wait' ? reason.count : 0), 0)
  return { waiting, unusual: reasons.filter((each) => each.some(({ code }) => code === 'unusual')).length }
}

/** Rows that say something and are not read in: what a person may still have to mend or decide. */
export type LeftBehind = { readonly wrong: number; readonly doubtful: number; readonly left: number }

export const leftBehind = (rows: readonly ReportRow[], decisions: Decisions): LeftBehind => {
  const untaken = rows.filter((row) => !isTaken(row, decisions))
  return {
    wrong: untaken.filter(({ verdict }) => verdict === 'wrong').length,
    doubtful: untaken.filter(({ verdict }) => verdict === 'doubtful').length,
    left: untaken.filter(isSure).length,
  }
}

/** What the row changes, as decided: those of the chosen record, or its own. */
export const changesOf = (row: ReportRow, decisions: Decisions): readonly FieldChange[] =>
  chosenCandidate(row, decisionOf(row, decisions))?.changes ?? [
    ...row.changes,
    ...(isEmptying(row, decisions) ? row.emptied : []),
  ]

/** The only record that the row may mean, unless another row of the file means it already. */
const onlyCandidate = ({ candidates }: ReportRow): Candidate | undefined => {
  const [only, ...others] = candidates
  return others.length === 0 && only?.otherRow === null ? only : undefined
}

/** The rows to which a choice for all of them applies, emptying being a choice of its own: *is the same* once for a record that alone comes into question. */
export const rowsFor = (rows: readonly ReportRow[], choice: Choice): readonly ReportRow[] => {
  const offering = rows.filter((row) => choicesOf(row).includes(choice) && !onlyEmpties(row))
  if (choice !== 'same') return offering
  const taken = new Set<string>()
  return offering.filter((row) => {
    const id = onlyCandidate(row)?.id
    if (id === undefined || taken.has(id)) return false
    taken.add(id)
    return true
  })
}

/** The same choice for all the given rows that offer it. */
export const withChoice = (decisions: Decisions, rows: readonly ReportRow[], choice: Choice): Decisions => {
  const next = new Map(decisions)
  for (const row of rowsFor(rows, choice)) {
    const id = choice === 'same' ? onlyCandidate(row)?.id : undefined
    next.set(row.row, { row: row.row, choice, ...(id === undefined ? {} : { id }) })
  }
  return next
}

/** The decision for one row. */
export const withDecision = (decisions: Decisions, decision: Decision): Decisions =>
  new Map(decisions).set(decision.row, decision)

/** The decisions that differ from what happens anyway, as the commit takes them. */
export const decisionsOf = ({ rows }: ImportReport, decisions: Decisions): Decision[] =>
  rows
    .map((row) => decisionOf(row, decisions))
    .filter((each, index) => each.choice !== firstOf(rows[index]) || each.empties === true)

const firstOf = (row: ReportRow | undefined): Choice | undefined => row && firstChoice(row).choice
