import type { rescue as cs } from '../cs/rescue'
import { counted, counts } from './counted'

export const rescue: typeof cs = {
  title: 'The database cannot be opened as a whole',
  text: 'Below is what could be read. Choose how to go on.',
  looking: 'Looking through the files of the database…',
  folder: 'Folder',
  offerTitle: 'What can be recovered',
  offerNothing: 'No records can be read from the files in the folder.',
  offerAt: (moment) => `The state of ${moment}.`,
  nothingMissing: 'By the record of changes, nothing is missing.',
  missing: 'What is missing',
  journalsOnly:
    'All complete copies are damaged; the state is put together from the record of changes alone. Records that never changed may be missing.',
  goOn: 'Go on with what can be recovered',
  goOnText: 'A new complete copy is made above the other files; damaged files stay in quarantine.',
  export: 'Write what is readable to Excel',
  exportName: 'Database rescue',
  exported: (fileName, rows) => `${fileName} is ready: ${counts.rows(rows)}.`,
  backups: 'Backups that can be restored',
  restore: 'Restore this backup',
  restoreText: 'Begins with the state of the backup; what was changed after it is left out. The damaged files stay.',
  showFolder: 'Show the folder',
  again: 'Try to open again',
  another: 'Choose another database',
  password: 'Password of the database',
  passwordText: 'The database is protected by a password; without it the contents cannot be looked at.',
  passwordUse: 'Use the password',
  files: 'Files found',
  columns: { file: 'File', state: 'State', when: 'Written', content: 'Contents' },
  states: {
    good: 'sound',
    unfinished: 'unfinished',
    damaged: 'damaged',
    encrypted: 'encrypted',
    foreign: 'of another database',
  },
  records: counts.records,
  changes: counted('change', 'changes'),
  damagedLines: counted('damaged line', 'damaged lines'),
  quarantined: (n) =>
    `There ${n === 1 ? 'is' : 'are'} ${counted('file', 'files')(n)} in quarantine (the subfolder of that name).`,
}
