import type { ImportDone } from '../../contract'
import { columnLetter } from '../../domain/importing/mapping'
import type { ImportField, ImportKind } from '../../domain/importing/report'
import { plural } from '../plural'
import type { importing as cs } from '../cs/importing'
import { failures } from './failures'
import { institutions } from './institutions'
import { persons } from './persons'

const rows = (n: number) => plural('en', n, { one: 'row', other: 'rows' })
const columns = (n: number) => plural('en', n, { one: 'column', other: 'columns' })

const fields: Record<ImportField, string> = {
  name: 'name',
  ico: 'company ID (IČO)',
  code: 'municipality code',
  'data-box': 'data box',
  street: 'street and number',
  postcode: 'postcode',
  city: 'town',
  district: 'district',
  region: 'region',
  founder: 'founder',
  email: 'e-mail of the institution',
  phone: 'phone of the institution',
  'person-name': 'full name of the person',
  'person-email': 'e-mail of the person',
  'person-phone': 'phone of the person',
  note: 'note',
  'title-before': 'title before the name',
  'first-name': 'first name',
  'last-name': 'surname',
  'title-after': 'title after the name',
  position: 'position',
  institution: 'institution',
}

const fieldName = (field: string): string => new Map<string, string>(Object.entries(fields)).get(field) ?? field

const recordFieldName = (field: string): string => {
  const known: Readonly<Record<string, string>> = { ...institutions.fields, ...persons.fields, person: 'New person' }
  return known[field] ?? field
}

const reasons: typeof cs.reasons = {
  'no-name': () => 'The name is missing.',
  'blank-row': () => 'The row is blank.',
  'total-row': () => 'This is a total, not a record.',
  'double-in-file': ({ row }) => `Row ${row} already says the same.`,
  'possible-double': ({ name }) => `A similar record is already in the database: ${name}.`,
  'several-matches': ({ count }) => `Several records in the database match (${count}).`,
  'unknown-founder': ({ name }) => `The founder ${name} is not in the database.`,
  'unknown-institution': ({ name }) => `The institution ${name} is not in the database.`,
  'email-wrong': ({ text }) => `The address ${text} does not have the right form.`,
  'too-long': ({ field }) => `The text is too long (${fieldName(field)}).`,
  'cell-error': ({ column, text }) => `The cell in column ${columnLetter(column - 1)} holds an error: ${text}.`,
  value: ({ warning }) => failures.warnings[warning],
}

const noun = (n: number, kind: ImportKind, adjective: string): string =>
  kind === 'institutions'
    ? plural('en', n, { one: `${adjective} institution`, other: `${adjective} institutions` })
    : plural('en', n, { one: `${adjective} person`, other: `${adjective} persons` })

const doneParts = (done: ImportDone): readonly string[] => [
  ...(done.institutionsMade > 0 ? [noun(done.institutionsMade, 'institutions', 'new')] : []),
  ...(done.institutionsChanged > 0 ? [noun(done.institutionsChanged, 'institutions', 'changed')] : []),
  ...(done.personsMade > 0 ? [noun(done.personsMade, 'persons', 'new')] : []),
  ...(done.personsChanged > 0 ? [noun(done.personsChanged, 'persons', 'changed')] : []),
]

export const importing: typeof cs = {
  title: { institutions: 'Import institutions from a file', persons: 'Import persons from a file' },
  back: { institutions: 'Back to institutions', persons: 'Back to persons' },
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
  sheetChoice: (name, n, hidden) => `${name} (${rows(n)}${hidden ? ', hidden' : ''})`,
  headingRow: 'Row with the headings',
  headingRowWrong: 'Enter a row number from 1 to 1000.',
  mapping: 'What each column holds',
  column: 'Column',
  heading: 'Heading',
  samples: 'Sample values',
  noHeading: 'no heading',
  field: 'Import as',
  fieldFor: (letter, heading) => `Import column ${letter} ${heading} as`,
  leaveColumn: 'do not import',
  leftOutColumns: (n, names) => `Not imported, ${columns(n)}: ${names}`,
  allColumns: 'All columns will be imported.',
  nameMissing: {
    institutions: 'Say which column holds the name of the institution.',
    persons: 'Say which column holds the name or the surname.',
  },
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
  willTake: 'yes',
  willNotTake: 'no',
  changeOf: (field, before, after) => `${field}: ${before} → ${after}`,
  leaveOutShown: (n) => `Leave out ${rows(n)}`,
  takeShown: (n) => `Tick ${rows(n)}`,
  decideHint: 'Ticked rows are imported; Space ticks and unticks a row. Doubtful rows wait for your tick.',
  blankRows: (n) => `Blank rows are not listed: ${rows(n)}.`,
  rowDetail: 'Row details',
  rowTitle: (row) => `Row ${row}`,
  take: 'Import this row',
  noRemarks: 'There is nothing to look at in this row.',
  reasonsTitle: 'What to look at',
  changesTitle: 'Changes of data',
  divider: 'Width of the details',
  closeDetail: 'Close details',
  nothingShown: 'There is no such row.',
  commit: (n) => `Import ${rows(n)}`,
  nothingToTake: 'Nothing to import',
  doneTitle: 'The import is done',
  done: (done) => {
    const parts = doneParts(done)
    return parts.length === 0 ? 'Nothing changed in the database.' : `In the database: ${parts.join(', ')}.`
  },
  show: { institutions: 'Show institutions', persons: 'Show persons' },
  undo: 'Undo',
  undone: 'The import was undone; the database is as it was.',
  again: 'Import another file',
  fields,
  recordFieldName,
  reasons,
}
