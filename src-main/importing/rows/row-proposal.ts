import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import type { AnswerRow, SignUpRow } from '@shared/domain/importing/import-actions'
import type { EditedInvitation } from '@shared/domain/importing/invitation-import-actions'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import type { ImportKind, ImportTarget } from '@shared/domain/importing/kinds'
import type { Candidate, ReportRow } from '@shared/domain/importing/report'
import type { DatabaseView } from '@shared/domain/database/state'
import type { FileDuplicates, InstitutionMatch } from '../matching/institution-match'
import type { PersonMatch } from '../matching/person-match'
import type { ShownValues } from '../round-trip/shown-values'
import type { ChosenAnswers } from '../cells/answer-cells'
import type { MappedRow } from './mapped-rows'

/** What rows are matched against: the database, its directory by name, the rows met before, and where the file goes. */
export type Matching = {
  readonly kind: ImportKind
  readonly view: DatabaseView
  readonly institutions: InstitutionMatch
  readonly persons: PersonMatch
  readonly duplicates: FileDuplicates
  readonly target: ImportTarget
  readonly today: Day
  /** Kinds of institutions by their names in both languages, folded. */
  readonly kinds: ReadonlyMap<string, string>
  /** Texts, folded, with the event that each was chosen to mean. */
  readonly chosenEvents: ReadonlyMap<string, Id>
  /** Names of institutions, folded, with the one that each was chosen to mean; null for one to be made. */
  readonly chosenInstitutions: ReadonlyMap<string, Id | null>
  readonly makesInstitutions: boolean
  /** Districts that the rows say of a name of an institution, folded; rows that say none are of the only one. */
  readonly districts: ReadonlyMap<string, ReadonlySet<string>>
  /** Texts, folded, with the answer that each was chosen to mean. */
  readonly chosenAnswers: ChosenAnswers
  /** What the lists of this program show of a record. */
  readonly shown: ShownValues
}

/** What confirming a row does, in the words of the action of its kind. */
export type Take = DirectoryRow | AnswerRow | SignUpRow | EditedInvitation

/** A record that a row may mean, and what confirming the row would do to it; null where it changes nothing. */
export type ProposedCandidate = Candidate & { readonly take: Take | null }

/** What a kind of import makes of one row; `take` is null where there is nothing to do. */
export type RowProposal = Omit<ReportRow, 'row' | 'candidates'> & {
  readonly candidates: readonly ProposedCandidate[]
  readonly take: Take | null
  /** The same, with what the file leaves empty emptied; null where it leaves nothing empty. */
  readonly takeEmptied: Take | null
}

/** One row with its verdict, and what confirming it would do. */
export type ProposedRow = RowProposal & { readonly row: number }

/** What taking in a whole file would do, with what later questions about single rows need. */
export type Proposal = {
  readonly kind: ImportKind
  readonly rows: readonly ProposedRow[]
  readonly matching: Matching
  readonly mapped: ReadonlyMap<number, MappedRow>
}

const plain: RowProposal = {
  verdict: 'same',
  name: '',
  detail: '',
  reasons: [],
  changes: [],
  emptied: [],
  recordId: null,
  likeness: null,
  eventId: null,
  answer: null,
  candidates: [],
  canBeNew: false,
  take: null,
  takeEmptied: null,
}

/** A proposal with what differs from a row that brings nothing. */
export const proposal = (given: Partial<RowProposal>): RowProposal => ({ ...plain, ...given })
