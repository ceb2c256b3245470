import type { Institution } from './institution'
import { invitationState, invitationStates, type Invitation, type InvitationState } from '../invitations/invitation'
import type { Id } from '../values/ids'
import { isKnown, type Person } from './person'
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

const personCounts = (view: DatabaseView): ReadonlyMap<Id, number> => {
  const counts = new Map<Id, number>()
  for (const person of view.all('persons')) {
    const { institutionId } = person
    if (institutionId !== null && isKnown(person)) counts.set(institutionId, (counts.get(institutionId) ?? 0) + 1)
  }
  return counts
}

/** Every institution with its answer in the initiative (none without one) and the number of its persons. */
export const institutionRows = (view: DatabaseView, initiativeId: Id | null): InstitutionRow[] => {
  const invitations = initiativeId === null ? [] : view.by('invitations', 'initiativeId', initiativeId)
  const led = leadingInvitations(invitations)
  const persons = personCounts(view)
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
  initiativeId: Id | null,
): InstitutionRow => {
  const invitations = view
    .by('invitations', 'institutionId', institution.id)
    .filter((each) => each.initiativeId === initiativeId)
  return {
    institution,
    answer: answerOf(leadingInvitations(invitations).get(institution.id)),
    persons: view.by('persons', 'institutionId', institution.id).filter(isKnown).length,
  }
}

export type PersonRow = { readonly person: Person; readonly institution: Institution | undefined }

/** Every person with the institution that the directory puts them to; who was erased is in no list. */
export const personRows = (view: DatabaseView): PersonRow[] => {
  const institutions = new Map(Array.from(view.all('institutions'), (each) => [each.id, each]))
  return Array.from(view.all('persons'))
    .filter(isKnown)
    .map((person) => ({
      person,
      institution: person.institutionId === null ? undefined : institutions.get(person.institutionId),
    }))
}
