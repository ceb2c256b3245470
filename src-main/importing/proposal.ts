import { fold } from '@shared/domain/values/fold'
import type { Day } from '@shared/domain/values/day'
import type { ImportKind } from '@shared/domain/importing/kinds'
import type { Mapping, ReportRow, RowReason } from '@shared/domain/importing/report'
import type { DatabaseView } from '@shared/domain/database/state'
import { messages } from '@shared/messages'
import { namedKinds } from '@shared/messages/kind-words'
import { proposeAnswer } from './answer-rows'
import { FileDuplicates, InstitutionMatch } from './institution-match'
import { proposeInstitution } from './institution-rows'
import { mappedRows, type MappedRow } from './mapped-rows'
import { PersonMatch } from './person-match'
import { proposePerson } from './person-rows'
import { ShownValues } from './round-trip/shown-values'
import { proposal, type Matching, type ProposedCandidate, type RowProposal, type Take } from './row-proposal'
import { withSharedRecords } from './shared-records'
import { proposeSignUp } from './sign-up-rows'
import type { ImportOrder } from './source'
import type { Table } from './table/table'
import { withWaiting } from './waiting-rows'

/** One row with its verdict, and what confirming it would do; null where there is nothing to do. */
export type ProposedRow = Omit<ReportRow, 'candidates'> & {
  readonly take: Take | null
  readonly takeEmptied: Take | null
  readonly candidates: readonly ProposedCandidate[]
}
export type Proposal = {
  readonly kind: ImportKind
  readonly rows: readonly ProposedRow[]
  readonly blank: number
  readonly matching: Matching
  readonly mapped: ReadonlyMap<number, MappedRow>
}

const isWrong = ({ code }: RowReason): boolean =>
  code === 'email-wrong' || code === 'too-long' || code === 'cell-error' || code === 'value-unclear'

/** A row whose values are wrong is not taken in, whatever else it says; its other reasons stay. */
const withWrongValues = (given: RowProposal, reasons: readonly RowReason[]): RowProposal => {
  const all = [...given.reasons, ...reasons]
  if (!all.some(isWrong)) return { ...given, reasons: all }
  const nothing = { changes: [], emptied: [], take: null, takeEmptied: null, candidates: [], canBeNew: false }
  return { ...given, ...nothing, recordId: null, likeness: null, reasons: all, verdict: 'wrong' }
}

/** What the checks of the cells say; in a row with an id those of its edited cells are told with the edits. */
const doubtsOf = (kind: ImportKind, { value, doubts }: MappedRow): readonly RowReason[] => {
  const isById = (kind === 'institutions' || kind === 'persons') && value('id') !== ''
  return isById ? [] : doubts.map(({ reason }) => reason)
}

const proposers: { readonly [Kind in ImportKind]: (row: MappedRow, matching: Matching) => RowProposal } = {
  institutions: proposeInstitution,
  persons: proposePerson,
  answers: proposeAnswer,
  'sign-ups': proposeSignUp,
}

const kindsByName = (view: DatabaseView): ReadonlyMap<string, string> =>
  new Map([messages.cs, messages.en].flatMap((m) => namedKinds(m, view).map(({ id, label }) => [fold(label), id])))

type Proposing = ImportOrder & { readonly today: Day }

const rowsBetweenBreaths = 250

/** Proposes row by row and yields now and then how many rows are done, so that the work can be spread out and given up. */
export function* proposing(
  { kind, view, target, today }: Proposing,
  table: Table,
  mapping: Mapping,
): Generator<{ readonly done: number; readonly total: number }, Proposal> {
  const matching: Matching = {
    ...{ kind, view, target, today, kinds: kindsByName(view), duplicates: new FileDuplicates() },
    institutions: new InstitutionMatch(view),
    persons: new PersonMatch(view),
    shown: new ShownValues(view),
    chosenEvents: new Map(mapping.events?.map(({ text, eventId }) => [fold(text.trim()), eventId])),
  }
  const mapped = mappedRows(kind, table, mapping)
  const rows: ProposedRow[] = []
  for (const row of mapped) {
    const made = row.isTotal
      ? proposal({ verdict: 'skipped', reasons: [{ code: 'total-row' }] })
      : withWrongValues(proposers[kind](row, matching), doubtsOf(kind, row))
    rows.push({ row: row.row, ...made })
    if (rows.length % rowsBetweenBreaths === 0) yield { done: rows.length, total: mapped.length }
  }
  const sheet = table.sheets.find(({ name }) => name === mapping.sheet)
  const byRow = new Map(mapped.map((row) => [row.row, row]))
  return {
    kind,
    rows: withSharedRecords(withWaiting(rows, matching)),
    blank: sheet?.blank ?? 0,
    matching,
    mapped: byRow,
  }
}

/**
 * What taking a file in would do, row by row; pure, nothing is written. A file taken in twice changes nothing the second
 * time: sure matches only get the fields that differ, and an empty cell never empties a field.
 */
export const proposeChanges = (order: Proposing, table: Table, mapping: Mapping): Proposal => {
  const work = proposing(order, table, mapping)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
