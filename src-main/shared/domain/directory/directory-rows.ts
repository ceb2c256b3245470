import type { Institution } from './institution'
import { invitationState, invitationStates, type Invitation, type InvitationState } from '../invitations/invitation'
import type { Id } from '../values/ids'
import { isKnown, type Person } from './person'
import { isOver, membersOf, type Post } from './post'
import type { Day } from '../values/day'
import type { DatabaseView } from '../database/state'

/** How an institution stands to an initiative, in the order in which it goes. */
export const answerStates = ['not-invited', ...invitationStates] as const
export type AnswerState = InvitationState | 'not-invited'

export type InstitutionRow = {
  readonly institution: Institution
  /** The answer to the whole initiative; where there is no such invitation, the one to its last event. */
  readonly answer: AnswerState
  readonly persons: number
}

/** The invitation that speaks for the institution: the one to the whole initiative, else the one made last. */
const leading = (a: Invitation | undefined, b: Invitation): Invitation => {
  if (a === undefined) return b
  if ((a.eventId === null) !== (b.eventId === null)) return a.eventId === null ? a : b
  return a.id > b.id ? a : b
}

const leadingInvitations = (invitations: readonly Invitation[]): ReadonlyMap<Id, Invitation> => {
  const byInstitution = new Map<Id, Invitation>()
  for (const each of invitations)
    byInstitution.set(each.institutionId, leading(byInstitution.get(each.institutionId), each))
  return byInstitution
}

const answerOf = (invitation: Invitation | undefined): AnswerState =>
  invitation === undefined ? 'not-invited' : invitationState(invitation)

const personCounts = (view: DatabaseView, today: Day | undefined): ReadonlyMap<Id, number> => {
  const members = new Map<Id, number>()
  const add = (institutionId: Id | null): void =>
    void (institutionId !== null && members.set(institutionId, (members.get(institutionId) ?? 0) + 1))
  for (const person of view.all('persons')) if (isKnown(person)) add(person.institutionId)
  const further = new Set<string>()
  for (const post of view.all('posts')) {
    const { personId, institutionId } = post
    const person = view.get('persons', personId)
    const isCounted = further.has(`${personId} ${institutionId}`) || person?.institutionId === institutionId
    if (person === undefined || !isKnown(person) || isCounted || isOver(post, today)) continue
    further.add(`${personId} ${institutionId}`)
    add(institutionId)
  }
  return members
}

/**
 * Every institution with its answer in the initiative (none without one) and the number of its persons: by their first post and
 * by further ones that go on; without a day none is over.
 */
export const institutionRows = (view: DatabaseView, initiativeId: Id | null, today?: Day): InstitutionRow[] => {
  const invitations = initiativeId === null ? [] : view.by('invitations', 'initiativeId', initiativeId)
  const led = leadingInvitations(invitations)
  const persons = personCounts(view, today)
  return Array.from(view.all('institutions'), (institution) => ({
    institution,
    answer: answerOf(led.get(institution.id)),
    persons: persons.get(institution.id) ?? 0,
  }))
}

/** The same for one institution, without a walk through all of them. */
export const institutionRow = (
  view: DatabaseView,
  institution: Institution,
  { initiativeId, today }: { readonly initiativeId: Id | null; readonly today?: Day },
): InstitutionRow => {
  const invitations = view
    .by('invitations', 'institutionId', institution.id)
    .filter((each) => each.initiativeId === initiativeId)
  return {
    institution,
    answer: answerOf(leadingInvitations(invitations).get(institution.id)),
    persons: membersOf(view, institution.id, today).length,
  }
}

export type PersonRow = {
  readonly person: Person
  /** Where the first post is. */
  readonly institution: Institution | undefined
  /** Further and earlier posts. */
  readonly posts: readonly Post[]
}

const noPosts: readonly Post[] = []

/** Every person with the institution that the directory puts them to; who was erased is in no list. */
export const personRows = (view: DatabaseView): PersonRow[] => {
  const institutions = new Map(Array.from(view.all('institutions'), (each) => [each.id, each]))
  const posts = new Map<Id, Post[]>()
  for (const post of view.all('posts')) posts.set(post.personId, [...(posts.get(post.personId) ?? []), post])
  return Array.from(view.all('persons'))
    .filter(isKnown)
    .map((person) => ({
      person,
      institution: person.institutionId === null ? undefined : institutions.get(person.institutionId),
      posts: posts.get(person.id) ?? noPosts,
    }))
}

/** The same for one person, without a walk through all of them. */
export const personRow = (view: DatabaseView, person: Person): PersonRow => ({
  person,
  institution: view.get('institutions', person.institutionId),
  posts: view.by('posts', 'personId', person.id),
})
