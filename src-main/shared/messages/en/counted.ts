import { countedIn, inFormOf } from '../plural'

export const counted = countedIn('en')
export const inForm = inFormOf('en')

/** What many sentences count. */
export const counts = {
  records: counted('record', 'records'),
  rows: counted('row', 'rows'),
  recommendations: counted('recommendation', 'recommendations'),
  invitations: counted('invitation', 'invitations'),
  outcomes: counted('outcome', 'outcomes'),
  registrations: counted('registration', 'registrations'),
  persons: counted('person', 'persons'),
  events: counted('event', 'events'),
  institutions: counted('institution', 'institutions'),
  days: counted('day', 'days'),
  letters: counted('letter', 'letters'),
  answers: counted('answer', 'answers'),
  characters: counted('character', 'characters'),
  reminders: counted('reminder', 'reminders'),
  trashItems: counted('item', 'items'),
  seconds: counted('second', 'seconds'),
}
