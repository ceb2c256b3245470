import { number } from '../plural'
import { counted, counts } from './counted'
import type { persons as cs } from '../cs/persons'

export const persons: typeof cs = {
  title: 'Persons',
  create: 'New person',
  import: 'Import from a file',
  search: 'Search persons',
  detail: 'Person details',
  markAll: 'Select all persons shown',
  columns: {
    name: 'Surname and first name',
  },
  kind: 'Kind of institution',
  remove: (n) => `Remove ${counts.persons(n)}`,
  removed: counted('person was removed.', 'persons were removed.'),
  empty: 'No persons yet',
  emptyText:
    'Representatives of institutions and other participants belong here. A list can be imported from Excel or CSV.',
  nothingFound: 'No person matches',
  newTitle: 'New person',
  newText: 'Only the surname is required; the rest can be added later.',
  save: 'Add person',
  created: (name) => `${name} was added.`,
  name: 'Name',
  place: 'Institution and position',
  tabs: { data: 'Data', course: 'Registrations and attendance' },
  contact: 'Contact',
  invite: (n, code) => `Invite ${counts.persons(n)} to ${code}`,
  invited: (n) => `Prepared: ${counts.invitations(n)}.`,
  leftOut: ({ alreadyInvited, unwilling, withoutInstitution }) =>
    [
      alreadyInvited > 0 ? `already invited: ${alreadyInvited}` : '',
      unwilling > 0 ? `asked not to be invited: ${unwilling}` : '',
      withoutInstitution > 0 ? `without an institution: ${withoutInstitution}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  salutations: {
    title: 'Salutations to check',
    toReview: (n) => `Salutations to check (${number('en', n)})`,
    text: 'Suggestions that cannot be sure. A checked salutation is stored with the person.',
    columns: { suggestion: 'Suggested salutation', why: 'Why to check' },
    doubts: {
      'gender-unknown': 'unknown gender',
      'gender-guessed': 'gender guessed from the name',
      foreign: 'a foreign name is not inflected',
      'moving-vowel': 'moving vowel',
      'rare-ending': 'rare ending',
      'two-people': 'several people in one field',
    },
    suggested: 'The suggestion is used while nothing is written here.',
    toCheck: (why) => `The suggestion is used while nothing is written here; check it: ${why}.`,
    keep: (n) => `Confirm ${counted('salutation', 'salutations')(n)}`,
    keepOne: 'Save the salutation',
    kept: (n) => `Confirmed: ${counted('salutation', 'salutations')(n)}.`,
    openPerson: 'Open the person',
    none: 'Nothing to check',
    noneText: 'All salutations follow from name and position, or somebody has checked them.',
    markAll: 'Mark all salutations',
    detail: 'Check of a salutation',
  },
  doNotInvite: 'do not invite',
  doNotInviteHint: 'Does not want invitations; is left out when people to invite are chosen.',
  noInstitution: 'without an institution',
  institutionNotFound: 'There is no such institution.',
  registrations: (code) => `Registrations and attendance in ${code}`,
  noRegistrations: 'The person is not registered yet.',
}
