import { doneCounts, type DoneCount, type ImportDone } from '../../domain/importing/report'
import { number } from '../plural'
import { encodings, sheetNotes } from './import-files'
import { counted, counts } from './counted'
import type { importing as cs } from '../cs/importing'
import { importNames } from '../import-names'
import { fields } from './fields'
import { evidences, reasons } from './import-reasons'

const columns = counted('column', 'columns')

const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

const doneWords: { readonly [Name in DoneCount]: (n: number) => string } = {
  institutionsMade: counted('new institution', 'new institutions'),
  institutionsChanged: counted('changed institution', 'changed institutions'),
  personsMade: counted('new person', 'new persons'),
  personsChanged: counted('changed person', 'changed persons'),
  answers: counted('answer', 'answers'),
  invitationsMade: counted('of them from an institution not invited', 'of them from institutions not invited'), // prettier-ignore
  invitationsChanged: counted('changed invitation', 'changed invitations'),
  registrations: counts.registrations,
  waiting: (n) => `${counted('of them waiting', 'of them waiting')(n)}`,
  registrationsChanged: counted('changed registration', 'changed registrations'),
  presentations: counted('offered presentation', 'offered presentations'),
}

const doneParts = (done: ImportDone): readonly string[] =>
  doneCounts.flatMap((name) => ((done[name] ?? 0) > 0 ? [doneWords[name](done[name] ?? 0)] : []))

export const importing: typeof cs = {
  title: {
    institutions: 'Import institutions from a file',
    persons: 'Import persons from a file',
    answers: 'Import answers from a file',
    'sign-ups': 'Import sign-ups from a file',
    invitations: 'Import an edited list of invitations',
  },
  back: {
    institutions: 'Back to institutions',
    persons: 'Back to persons',
    answers: 'Back to invitations',
    'sign-ups': 'Back to events',
    invitations: 'Back to invitations',
  },
  into: (fileName, target) => `${fileName} → ${target}`,
  event: 'Event',
  chooseEvent: 'Choose the event for which the people of the file sign up, or let a column of the file say it.',
  savingWrong: 'Saving the rows to mend',
  noEvents: 'The initiative has no event yet.',
  rowsDone: counts.rows,
  rowsOf: (n, total) => `${n} of ${counts.rows(total)}`,
  cancel: 'Cancel',
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  startTitle: 'Choose a file with a table',
  startText:
    'Excel (.xlsx) and CSV can be imported. Before anything is saved, you will see what happens to each row. The file itself is not changed.',
  choosing: 'Reading the file',
  checking: 'Comparing the rows with the database',
  committing: 'Saving the rows',
  failedTitle: 'Nothing was imported',
  sheet: 'Sheet',
  encoding: 'Encoding of letters',
  encodings,
  mendedEncoding: (was: string, readBy: string) => `${was}, read before as ${readBy}`,
  delimiter: 'Delimiter',
  delimiters: { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'vertical bar' },
  noDelimiter: 'none, one column',
  lettersAsked: 'It is not certain how the letters of the file are written. Choose the lines that read correctly.',
  lettersMended: (encoding: string) => `The letters of the file were damaged and have been mended (${encoding}).`,
  lettersChosen: 'Chosen',
  chooseLetters: (encoding: string) => `Read as ${encoding}`,
  hiddenRows: 'Read hidden and struck rows, too',
  allSheets: (n: number) => `Read ${counted('sheet', 'sheets')(n)} with the same headings, too`,
  notes: sheetNotes,
  sheetChoice: (name, n, hidden) => `${name} (${counts.rows(n)}${hidden ? ', hidden' : ''})`,
  headingRow: 'Row with the headings',
  headingRowWrong: 'Enter a row number from 1 to 1000, or 0 where the sheet has no headings.',
  mapping: 'What each column holds',
  column: 'Column',
  heading: 'Heading',
  samples: 'Sample values',
  noHeading: 'no heading',
  field: 'Import as',
  fieldFor: (letter, heading) => `Import column ${letter} ${heading} as`,
  furtherFieldFor: (letter, heading, position) => `Detail ${position} in column ${letter} ${heading}`,
  addField: (letter, heading) => `Column ${letter} ${heading} holds a further detail`,
  noFurtherField: 'nothing more',
  alongWith: (letters) => `together with column ${letters}`,
  leaveColumn: 'do not import',
  leftOutColumns: (n, names) => `Not imported, ${columns(n)}: ${stopped(names)}`,
  allColumns: 'All columns will be imported.',
  computedColumns: (names) => `Read only, not imported back: ${stopped(names)}`,
  computedColumn: 'read only',
  nameMissing: {
    institutions: 'Say which column holds the name of the institution.',
    persons: 'Say which column holds the name or the surname.',
    answers: 'Say which column holds the name of the institution.',
    'sign-ups': 'Say which column holds the name or the surname.',
    invitations: 'Say which column holds the hidden number of the invitation.',
  },
  missing: {
    answer: 'Say which columns hold the answers: in total, or for each event.',
    'answered-on': 'Say which column holds the day of the answer, or enter it below for all rows.',
    channel: 'Say which column holds the channel of the answer, or choose it below for all rows.',
  },
  missingEvent: 'Say which column holds the event, or choose one for all rows below.',
  eventMeans: (text) => `“${text}” in the file means`,
  institutionMeans: (text: string) => `“${text}” in the file is the institution`,
  institutionMade: 'a new institution',
  institutionForAll: 'Holds for all rows with this name.',
  makesInstitutions: (n: number) => `Create the institutions that are not in the database, too (${number('en', n)})`,
  answerWords: { yes: 'yes, accepted', no: 'no, declined' },
  eventByFile: 'by a column of the file',
  together: (rows) => `Into the same record goes row ${rows.join(', ')} too.`,
  conflict: (rows, name, fields) =>
    `Rows ${rows.join(', ')} belong to one record (${name}) and differ: ${fields}. Leave out all but one.`,
  headingRows: 'The headings take two rows',
  remembered: 'The columns are set as for an earlier file with the same headings.',
  returned:
    'The file was made from a list of this database. Records are known by their hidden number; only what somebody changed in the file is imported.',
  guessed: 'The columns are guessed from the headings. Check them against the sample values.',
  constants: 'For all rows',
  constantsHint: 'Used where the cell says nothing.',
  eventColumn: (event) => `attendance: ${event}`,
  preview: 'Show preview',
  change: 'Change columns',
  verdicts: {
    new: 'new',
    changed: 'changed',
    same: 'same',
    doubtful: 'doubtful',
    wrong: 'wrong',
    skipped: 'skipped',
  },
  verdictFilters: {
    new: 'New',
    changed: 'Changed',
    same: 'Same',
    doubtful: 'Doubtful',
    wrong: 'Wrong',
    skipped: 'Skipped',
  },
  verdictFilter: 'Rows by result',
  allRows: 'All',
  rowsList: 'Preview of the rows of the file',
  rowColumns: {
    take: 'Import',
    row: 'Row',
    verdict: 'Result',
    name: 'Record',
    detail: 'Details',
    what: 'Changes and warnings',
  },
  willNotTake: 'no',
  changeOf: (field, before, after) => `${field}: ${before} → ${after}`,
  choices: {
    take: 'import',
    leave: 'leave out',
    new: 'import as new',
    same: 'it is the same',
  },
  sameAs: (name) => `it is ${name}`,
  forAll: {
    take: (n) => `Import (${number('en', n)})`,
    leave: (n) => `Leave out (${number('en', n)})`,
    same: (n) => `They are the same (${number('en', n)})`,
  },
  allNew: {
    institutions: (n) => `Import as new (${number('en', n)})`,
    persons: (n) => `Import as new (${number('en', n)})`,
    answers: (n) => `Make new institutions (${number('en', n)})`,
    'sign-ups': (n) => `Import as new (${number('en', n)})`,
    invitations: (n) => `Import as new (${number('en', n)})`,
  },
  decideHint: 'Space ticks and unticks a row. Decide on a doubtful row in its details, on all of them under Doubtful.',
  decision: 'What to do with the row',
  isSame: (name, detail) => (detail === '' ? `It is ${name}` : `It is ${name} (${detail})`),
  isSameHint: (score, evidence) => `match ${score} of 100: ${evidence}`,
  otherRow: (row) => `row ${row} means it already`,
  isNew: {
    institutions: 'It is another institution, make a new one',
    persons: 'It is another person, make a new one',
    answers: 'Make a new institution',
    'sign-ups': 'It is another person, make a new one',
    invitations: 'It is another invitation',
  },
  takeRow: 'Import',
  leaveOut: 'Leave out',
  matchedBy: (evidence) => `The record was recognised by: ${evidence}.`,
  choosePerson: 'Choose the person by hand',
  choosePersonPlaceholder: 'surname or institution',
  noSuchPerson: 'There is no such person.',
  chooseInstitution: 'Choose the institution by hand',
  chooseInstitutionPlaceholder: 'name or district',
  noSuchInstitution: 'There is no such institution.',
  saveWrong: (n) => `Save ${counts.rows(n)} to mend`,
  wrongSaved: (name) => `The rows to mend are in the file ${name}. Mend them in Excel and import the file.`,
  openFile: 'Open',
  wrongRowsTitle: 'Rows to mend',
  wrongRowsFrom: (name) => `From the file ${name}. Mend them and import the file again.`,
  wrongRowsFile: (name) => `${name} – rows to mend`,
  reasonColumn: 'Reason for not importing',
  rowDetail: 'Row details',
  rowTitle: (row) => `Row ${row}`,
  noRemarks: 'There is nothing to look at in this row.',
  reasonsTitle: 'What to look at',
  changesTitle: 'Changes of data',
  emptying: (n) => `Also empty the fields that are empty in the file (${number('en', n)})`,
  emptyingRow: 'Empty them in this record too',
  emptiedTitle: 'Empty in the file',
  emptiedFilter: 'Empty in the file',
  leftEmpty: (names) => `Empty in the file: ${names}.`,
  emptyValue: '(empty)',
  emptyChoices: { take: 'empty', leave: 'keep' },
  divider: 'Width of the details',
  closeDetail: 'Close details',
  nothingShown: 'There is no such row.',
  willWait: (n) => `By the free places and the queue, ${counted('person', 'persons')(n)} would wait.`,
  unusual: (n) =>
    `${counted('imported row has', 'imported rows have')(n)} something that is seldom meant; the lists show it in the column What to look at.`,
  commit: (n) => `Import ${counts.rows(n)}`,
  staysOut: ({ wrong, doubtful, left }) => {
    const n = wrong + doubtful + left
    if (n === 0) return ''
    const rows = n === doubtful ? counted('doubtful row', 'doubtful rows')(n) : counts.rows(n)
    return `${rows} ${n === 1 ? 'stays' : 'stay'} out`
  },
  nothingToTake: 'Nothing to import',
  doneTitle: 'The import is done',
  done: (done) => {
    const parts = doneParts(done)
    return parts.length === 0 ? 'Nothing changed in the database.' : `In the database: ${parts.join(', ')}.`
  },
  leftBehind: ({ wrong, doubtful, left }) => {
    const parts = [
      ...(wrong > 0 ? [counted('wrong row', 'wrong rows')(wrong)] : []),
      ...(doubtful > 0 ? [counted('doubtful row', 'doubtful rows')(doubtful)] : []),
      ...(left > 0 ? [counted('row left out', 'rows left out')(left)] : []),
    ]
    const advice = doubtful > 0 ? ' To import the doubtful rows, choose the file again and decide on them.' : ''
    return parts.length === 0 ? '' : `Not imported: ${parts.join(', ')}.${advice}`
  },
  show: {
    institutions: 'Show institutions',
    persons: 'Show persons',
    answers: 'Show invitations',
    'sign-ups': 'Show the event',
    invitations: 'Show the invitations',
  },
  showImported: {
    institutions: (n) => `Institutions of the file (${number('en', n)})`,
    persons: (n) => `Persons of the file (${number('en', n)})`,
  },
  tagImported: {
    institutions: (n) => `Tag the institutions (${number('en', n)})`,
    persons: (n) => `Tag the persons (${number('en', n)})`,
  },
  addTags: 'Add tags',
  inviteImported: (n, code) => `Invite to ${code} (${number('en', n)})`,
  invited: (n, code) => `Prepared for ${code}: ${counts.invitations(n)}.`,
  undone: 'The import was undone; the database is as it was.',
  again: 'Import another file',
  ...importNames(fields),
  reasons,
  evidences,
}
