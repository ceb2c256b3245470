import { isOver } from '@shared/domain/directory/post'
import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import type { Person } from '@shared/domain/directory/person'
import type { FieldChange } from '@shared/domain/importing/report'
import { postName } from '@shared/messages/post-in-words'
import type { Place } from './person-place'
import type { Matching, ProposedCandidate, ProposedRow } from './row-proposal'

const ofPost: ReadonlySet<string> = new Set(['position', 'positionFrom', 'positionUntil'])

/** The changes without those that are about a post; a row about a further post says nothing of the first one. */
export const withoutPost = (changes: readonly FieldChange[]): readonly FieldChange[] =>
  changes.filter(({ field }) => !ofPost.has(field))

/** How a row's institution stands to a person: where their first post is, a further one that goes on, or none of theirs. */
export const postAt = (
  { institution, made }: Place,
  person: Person,
  { view, today }: Pick<Matching, 'view' | 'today'>,
): 'first' | 'further' | 'other' => {
  const isUnsaid = institution === null && made === undefined
  if (isUnsaid || person.institutionId === null || institution?.id === person.institutionId) return 'first'
  const isHeld = view
    .by('posts', 'personId', person.id)
    .some((post) => post.institutionId === institution?.id && !isOver(post, today))
  return isHeld ? 'further' : 'other'
}

type Moving = { readonly person: Person; readonly name: string; readonly position: string; readonly matching: Matching }

/** What a row changes that brings somebody known to another institution: the old post is kept as an earlier one. */
export const movingChanges = ({ person, name, position, matching: { view } }: Moving): readonly FieldChange[] => {
  const kept = postName(
    { institutionId: person.institutionId, position: person.position, from: null, until: null },
    view,
  )
  return [
    { field: 'institutionId', before: view.get('institutions', person.institutionId)?.name ?? '', after: name },
    ...(position === person.position ? [] : [{ field: 'position', before: person.position, after: position }]),
    { field: 'earlierPost', before: '', after: kept },
  ]
}

const postTold = (institution: string, position: string): FieldChange => ({
  field: 'furtherPost',
  before: '',
  after: [institution, position].filter(Boolean).join(', '),
})

/** The same candidate where another row says that the person is still at the old institution: the post is a further one. */
export const besideFirst = (candidate: ProposedCandidate): ProposedCandidate => {
  const take = candidate.take as DirectoryRow | null // safe: rows about people are of this kind
  if (take?.person?.post !== 'changed') return candidate
  const name = candidate.changes.find(({ field }) => field === 'institutionId')?.after ?? ''
  const others = withoutPost(candidate.changes).filter(({ field }) => !['institutionId', 'earlierPost'].includes(field))
  return {
    ...candidate,
    changes: [...others, postTold(name, take.person.fields.position ?? '')],
    take: { ...take, person: { ...take.person, post: 'further' } },
  }
}

/** Stands for the person whom another row of the file makes. */
const idOfRow = (row: number): string => `row:${row}`

/** Whether it names no record but a row of the file. */
export const isIdOfRow = (id: string): boolean => id.startsWith('row:')

/** The same person as in an earlier row, at another institution: on request one person with two posts. */
export const candidateOfRow = (
  row: number,
  { name, institution, take }: { readonly name: string; readonly institution: string; readonly take: DirectoryRow },
): ProposedCandidate => ({
  ...{ id: idOfRow(row), name, detail: '', score: 60, evidence: ['same-name', 'same-email', 'other-institution'] },
  changes: [postTold(institution, take.person?.fields.position ?? '')],
  take: take.person === undefined ? take : { ...take, person: { ...take.person, key: idOfRow(row), post: 'further' } },
  otherRow: null,
})

/** Gives the rows that others may join a key, by which these find the person. */
export const withKeysOfRows = (rows: readonly ProposedRow[]): readonly ProposedRow[] => {
  const joined = new Set(rows.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  const at = new Map(rows.map((row) => [idOfRow(row.row), row]))
  return rows.map((row) => {
    const take = row.take as DirectoryRow | null // safe: only rows about people are joined so
    const candidates = row.candidates.map((each) => ({
      ...each,
      detail: each.detail || (at.get(each.id)?.detail ?? ''),
    }))
    if (!joined.has(idOfRow(row.row)) || take?.person === undefined) return { ...row, candidates }
    return { ...row, candidates, take: { ...take, person: { ...take.person, key: idOfRow(row.row) } } }
  })
}
