import type { quickAnswers as cs } from '../cs/quick-answers'
import { counts } from './counted'

export const quickAnswers: typeof cs = {
  open: 'Record answers',
  title: 'Quick recording of answers',
  text: 'Institution, A or N, person, numbers of events, Enter. An answer is recorded at once and can be taken back.',
  institution: 'Institution',
  noInstitution: 'There is no such institution in the directory.',
  missingInstitution: 'Choose the institution that answered.',
  notInvited: 'not invited',
  persons: 'Named persons',
  personsExample: 'Jana Nováková, mayor, jana@town.example',
  personsHint:
    'Separate name, position, e-mail and phone by commas, another person by a semicolon. Without a name the place is held.',
  events: 'Numbers of events',
  eventKey: (key, name) => `${key} = ${name}`,
  wrongEvents: (text) => `There is no such event: ${text}.`,
  save: 'Record the answer',
  recorded: 'Recorded answers',
  recordedCount: (n) => `Recorded: ${counts.answers(n)}`,
  nothingYet: 'Nothing yet. Ctrl+Z takes the last one back.',
  held: 'place held',
}
