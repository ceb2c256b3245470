import { institutionList } from './institution-fields'
import { invitationList } from './invitation-fields'
import { sheetsOf } from './list-sheet'
import { outcomeList } from './outcome-fields'
import { personList } from './person-fields'

/** The lists of records, by their names, as what writes sheets of them. */
export const recordSheets = {
  institutions: sheetsOf(institutionList),
  persons: sheetsOf(personList),
  invitations: sheetsOf(invitationList),
  outcomes: sheetsOf(outcomeList),
}
