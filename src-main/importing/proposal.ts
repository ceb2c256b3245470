import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { Day } from '@shared/domain/values/day'
import type { ImportKind } from '@shared/domain/importing/kinds'
import type { Mapping } from '@shared/domain/importing/mapping'
import type { RowReason } from '@shared/domain/importing/report'
import { isKnown } from '@shared/domain/directory/person'
import { isValueLeftOut } from '@shared/domain/importing/report-rows'
import type { DatabaseView } from '@shared/domain/database/state'
import { messages } from '@shared/messages'
import { namedKinds } from '@shared/messages/kind-words'
import { answerCandidate, proposeAnswer } from './rows/answer-rows'
import { heldBy, nameDoubtsOf } from './cells/person-fields'
import { asOffer, isOfferOnly } from './rows/as-offer'
import { FileDuplicates, InstitutionMatch, likeness } from './matching/institution-match'
import { institutionCandidate, proposeInstitution } from './rows/institution-rows'
import { proposeInvitation } from './round-trip/invitation-by-id'
import { invitationByName, invitationCandidate } from './round-trip/invitation-by-name'
import { mappedRows, type MappedRow } from './rows/mapped-rows'
import { PersonMatch } from './matching/person-match'
import { besideFirst, withKeysOfRows } from './rows/other-post'
import { districtsByName } from './rows/person-place'
import { personCandidate, proposePerson } from './rows/person-rows'
import { ShownValues } from './round-trip/shown-values'
import {
  proposal,
  type Matching,
  type Proposal,
  type ProposedCandidate,
  type ProposedRow,
  type RowProposal,
} from './rows/row-proposal'
import { proposeSignUp, signUpCandidate } from './rows/sign-up-rows'
import type { ImportOrder } from './source'
import type { Table } from './table/table'
import { withUnusual } from './rows/unusual-rows'
import { withWaiting } from './rows/waiting-rows'

/** A wrong value is left out and told, and the row goes in without it; an edited row of a list of ours is wrong where it says nothing else. */
const withWrongValues = (given: RowProposal, told: readonly RowReason[]): RowProposal => {
  const reasons = [...given.reasons, ...told]
  const isEdited = given.verdict === 'same' && given.likeness?.evidence.includes('same-id') === true
  if (isEdited && given.emptied.length === 0 && reasons.some(isValueLeftOut))
    return { ...given, recordId: null, likeness: null, reasons, verdict: 'wrong' }
  return reasons.some(isOfferOnly) ? asOffer({ ...given, reasons }) : { ...given, reasons }
}

/** What the checks of the cells say; in a row with an id the doubts about edited cells come with the edits. */
const doubtsOf = (kind: ImportKind, row: MappedRow, { verdict, recordId }: RowProposal): readonly RowReason[] => {
  const isById = kind === 'invitations' || ((kind === 'institutions' || kind === 'persons') && row.value('id') !== '')
  if (isById) return []
  // A record of that very name settles how the name is to be read.
  const isKnown = verdict === 'same' || (kind !== 'institutions' && recordId !== null)
  const names = nameDoubtsOf(kind, row).filter(({ code }) => verdict !== 'same' && !(isKnown && code === 'name-order'))
  return [...row.doubts.map(({ reason }) => reason), ...names]
}

const fromSheet = ({ told }: MappedRow): readonly RowReason[] => told.filter(({ code }) => code === 'from-sheet')

/** Rows that are about nobody: sums, and places for people who are named later. */
const proposeNobody = (kind: ImportKind, row: MappedRow): RowProposal | null => {
  if (row.leftOut !== null) return proposal({ verdict: 'skipped', reasons: [row.leftOut, ...fromSheet(row)] })
  const text = kind === 'persons' || kind === 'sign-ups' ? heldBy(row) : ''
  if (text === '' || row.value('id') !== '') return null
  return proposal({ verdict: 'skipped', detail: row.value('institution'), reasons: [{ code: 'no-person', text }] })
}

const proposeRow = (kind: ImportKind, row: MappedRow, matching: Matching): RowProposal => {
  const nobody = proposeNobody(kind, row)
  if (nobody !== null) return nobody
  const made = proposers[kind](row, matching)
  return withWrongValues(made, [...doubtsOf(kind, row, made), ...row.told])
}

const proposers: { readonly [Kind in ImportKind]: (row: MappedRow, matching: Matching) => RowProposal } = {
  institutions: proposeInstitution,
  persons: proposePerson,
  answers: proposeAnswer,
  'sign-ups': proposeSignUp,
  invitations: (row, matching) => proposeInvitation(row, matching, invitationByName),
}

const kindsByName = (view: DatabaseView): ReadonlyMap<string, string> =>
  new Map([messages.cs, messages.en].flatMap((m) => namedKinds(m, view).map(({ id, label }) => [fold(label), id])))

/**
 * Says of each record that a doubtful row may mean whether another row surely means it: two towns of one name in a file are
 * rarely one, and the second answer would overwrite the first.
 */
const withSharedRecords = (rows: readonly ProposedRow[]): readonly ProposedRow[] => {
  const sure = new Map<Id, number>()
  for (const { row, recordId } of rows) if (recordId !== null && !sure.has(recordId)) sure.set(recordId, row)
  return rows.map((row) => {
    if (row.candidates.every(({ id }) => !sure.has(id))) return row
    return {
      ...row,
      candidates: row.candidates.map((each) => {
        const otherRow = sure.get(each.id)
        return otherRow === undefined ? each : { ...besideFirst(each), otherRow }
      }),
    }
  })
}

type Proposing = ImportOrder & { readonly today: Day }

const rowsBetweenBreaths = 250

/** Proposes row by row and yields now and then how many rows are done, so that the work can be spread out and given up. */
export function* proposing(
  { kind, view, target, today }: Proposing,
  table: Table,
  mapping: Mapping,
): Generator<{ readonly done: number; readonly total: number }, Proposal> {
  const mapped = mappedRows(kind, table, mapping)
  const matching: Matching = {
    districts: districtsByName(mapped),
    ...{ kind, view, target, today, kinds: kindsByName(view), duplicates: new FileDuplicates() },
    institutions: new InstitutionMatch(view),
    persons: new PersonMatch(view, today),
    shown: new ShownValues(view, today),
    chosenAnswers: new Map(mapping.answers?.map(({ text, word }) => [fold(text.trim()), word])),
    chosenInstitutions: new Map(
      mapping.institutions?.map(({ text, institutionId }) => [fold(text.trim()), institutionId]),
    ),
    makesInstitutions: mapping.makesInstitutions === true,
    chosenEvents: new Map(mapping.events?.map(({ text, eventId }) => [fold(text.trim()), eventId])),
  }
  const rows: ProposedRow[] = []
  for (const row of mapped) {
    rows.push({ row: row.row, ...proposeRow(kind, row, matching) })
    if (rows.length % rowsBetweenBreaths === 0) yield { done: rows.length, total: mapped.length }
  }
  const byRow = new Map(mapped.map((row) => [row.row, row]))
  return {
    kind,
    rows: withKeysOfRows(withSharedRecords(withUnusual(withWaiting(rows, matching), matching))),
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

/** The record that somebody chose for a row, with what the row would do to it; null where there is none. */
const candidateByHand = ({ kind, matching }: Proposal, row: MappedRow, id: Id): ProposedCandidate | null => {
  const { view } = matching
  const institution = view.get('institutions', id)
  const person = view.get('persons', id)
  const byHand = likeness(['by-hand'])
  if (institution !== undefined && kind === 'answers')
    return answerCandidate(row, matching, { record: institution, ...byHand })
  if (institution !== undefined && kind === 'invitations')
    return invitationCandidate(row, matching, { record: institution, ...byHand })
  if (institution !== undefined && kind === 'institutions')
    return institutionCandidate(row, matching, { record: institution, ...byHand })
  if (person === undefined || !isKnown(person)) return null
  if (kind === 'persons') return personCandidate(row, matching, { record: person, ...byHand })
  return kind === 'sign-ups' ? signUpCandidate(row, matching, { record: person, ...byHand }) : null
}

/** The proposal with one more record that a doubtful row may mean, as somebody chose it by hand; null where it cannot. */
export const offerCandidate = (
  proposal: Proposal,
  rowNumber: number,
  id: Id,
): { readonly proposal: Proposal; readonly row: ProposedRow } | null => {
  const row = proposal.rows.find((each) => each.row === rowNumber)
  const mapped = proposal.mapped.get(rowNumber)
  if (row?.verdict !== 'doubtful' || mapped === undefined) return null
  if (row.candidates.some((each) => each.id === id)) return { proposal, row }
  const candidate = candidateByHand(proposal, mapped, id)
  if (candidate === null) return null
  const offered = { ...row, candidates: [...row.candidates, candidate] }
  return { proposal: { ...proposal, rows: proposal.rows.map((each) => (each === row ? offered : each)) }, row: offered }
}
