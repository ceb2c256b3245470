import type { InstitutionRow, PersonRow } from '@shared/domain/directory/directory-rows'
import { fold } from '@shared/domain/values/fold'
import type { InvitationRow } from '@shared/domain/invitations/invitation-rows'
import type { Institution } from '@shared/domain/directory/institution'
import type { Person } from '@shared/domain/directory/person'
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

/** The same for persons, who are found by their institution too. */
export const foldedPerson = ({ person, institution }: PersonRow): string =>
  institution === undefined ? personTexts.of(person) : `${personTexts.of(person)} ${institutionNames.of(institution)}`

/** The same for invitations: by the institution, its reference number and whoever is invited by name. */
export const foldedInvitation = ({ institution, invitation }: InvitationRow, person: Person | undefined): string =>
  [
    institution === undefined ? '' : institutionTexts.of(institution),
    person === undefined ? '' : personTexts.of(person),
    fold(invitation.referenceNumber),
  ].join(' ')
