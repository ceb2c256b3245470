import type { InstitutionRow, PersonRow } from '@shared/domain/directory/directory-rows'
import { fold } from '@shared/domain/values/fold'
import type { InvitationRow } from '@shared/domain/invitations/invitation-rows'
import type { Institution } from '@shared/domain/directory/institution'
import type { Person } from '@shared/domain/directory/person'
import type { Post } from '@shared/domain/directory/post'
import { FoldedTexts } from '../state/search-entries'

const institutionTexts = new FoldedTexts<Institution>((each) =>
  [
    each.name,
    each.city,
    each.district,
    each.region,
    each.ico,
    each.email,
    ...each.otherEmails,
    ...each.otherPhones,
    ...each.dataBoxes,
    ...each.tags,
  ].join(' '),
)
const institutionNames = new FoldedTexts<Institution>(({ name }) => name)
const personTexts = new FoldedTexts<Person>((each) =>
  [
    each.firstName,
    each.lastName,
    each.firstName,
    each.position,
    each.email,
    each.privateEmail,
    each.phone,
    ...each.otherEmails,
    ...each.otherPhones,
    ...each.tags,
  ].join(' '),
)

/** What is looked through in the list of institutions; remembered with the record, so that a list opened anew finds it folded. */
export const foldedInstitution = ({ institution }: InstitutionRow): string => institutionTexts.of(institution)

const postTexts = new FoldedTexts<Post>(({ position }) => position)

/** The same for persons, who are found by all their posts and the institutions of these too. */
export const foldedPerson = (
  { person, institution, posts }: PersonRow,
  institutionOf: (post: Post) => Institution | undefined,
): string => {
  const institutions = [institution, ...posts.map(institutionOf)].filter((each) => each !== undefined)
  return [
    personTexts.of(person),
    ...institutions.map((each) => institutionNames.of(each)),
    ...posts.map((post) => postTexts.of(post)),
  ].join(' ')
}

/** The same for invitations: by the institution, its reference number and whoever is invited by name. */
export const foldedInvitation = ({ institution, invitation }: InvitationRow, person: Person | undefined): string =>
  [
    institution === undefined ? '' : institutionTexts.of(institution),
    person === undefined ? '' : personTexts.of(person),
    fold(invitation.referenceNumber),
  ].join(' ')
