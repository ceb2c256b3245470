import { eventList } from './event-fields'
import { institutionList } from './institution-fields'
import { invitationList } from './invitation-fields'
import { keptLetterList } from './kept-letter-fields'
import { sheetsOf } from './list-sheet'
import { outcomeList } from './outcome-fields'
import { personList } from './person-fields'
import { presentationList } from './presentation-fields'
import { recommendationList } from './recommendation-fields'
import { registrationList } from './registration-fields'
import { salutationList } from './salutation-fields'
import { taskList } from './task-fields'
import { venueList } from './venue-fields'

/** The lists of records, by their names, as what writes sheets of them. */
export const recordSheets = {
  institutions: sheetsOf(institutionList),
  persons: sheetsOf(personList),
  invitations: sheetsOf(invitationList),
  events: sheetsOf(eventList),
  registrations: sheetsOf(registrationList),
  venues: sheetsOf(venueList),
  tasks: sheetsOf(taskList),
  outcomes: sheetsOf(outcomeList),
  recommendations: sheetsOf(recommendationList),
  presentations: sheetsOf(presentationList),
  letters: sheetsOf(keptLetterList),
  salutations: sheetsOf(salutationList),
}
