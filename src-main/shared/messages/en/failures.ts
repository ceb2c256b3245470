import type { failures as cs } from '../cs/failures'
import type { UnsuitedFolder } from '../../failures/store-failure'
import type { InputIssue, InputIssueCode } from '../../failures/action-failure'
import type { ForeignFileKind } from '../../failures/import-failure'
import { copyMark } from '../../domain/database/database-info'
import { backupFailures } from './backups'
import { dayInWords } from '../../domain/values/day'
import { moment } from '../moment'
import { number } from '../plural'
import { counted, counts } from './counted'
import { problemSentence } from './template-problems'
import { words } from './words'

const fileKinds: Record<ForeignFileKind, string> = {
  text: 'a text file',
  html: 'a web page (HTML)',
  xml: 'an XML file',
  rtf: 'an RTF document',
  'e-mail': 'an e-mail message',
  pdf: 'a PDF document',
  image: 'a picture',
  word: 'a Word document',
  presentation: 'a presentation',
  opendocument: 'an OpenDocument file',
  'binary-workbook': 'a binary workbook (xlsb)',
  archive: 'a ZIP archive',
  'office-other': 'another Office document',
  binary: 'a binary file',
  folder: 'a folder',
}

const issues: Record<InputIssueCode, (issue: InputIssue) => string> = {
  missing: () => 'This is missing.',
  'wrong-type': () => 'This is not the kind of value expected here.',
  'too-long': ({ limit }) =>
    `The text is too long; at most ${counted('character fits', 'characters fit')(limit ?? 0)}.`,
  'too-short': () => 'This is required.',
  'too-large': ({ limit }) => `The highest possible value is ${limit ?? 0}.`,
  'too-small': ({ limit }) => `The lowest possible value is ${limit ?? 0}.`,
  'unknown-keys': ({ keys = [] }) => `Unknown fields: ${keys.join(', ')}.`,
  'not-allowed': () => 'This value is not possible here.',
  'bad-form': () => 'This does not have the right form.',
  'not-a-day': () => 'There is no such day. Write it as 5. 10. 2021, for example.',
  'days-not-ascending': () => 'The days should follow one another, each only once.',
  'not-an-hour': () => 'Write the time as 9:30, from 0:00 to 23:59.',
  'hours-end-before': () => 'The end should come after the beginning.',
  'email-form': () => 'The e-mail address does not have the right form. Write one address, such as jan.novak@obec.cz.',
}

const inRow = (sheet: string | undefined, row: number | undefined): string =>
  [sheet === undefined ? '' : ` on sheet “${sheet}”`, row === undefined ? '' : ` in row ${row}`].join('')

const unsuited: Record<UnsuitedFolder, string> = {
  root: 'A database cannot lie in the root of a disk.',
  system: 'A database cannot lie in a folder of the system or of programs.',
  cloud: 'The folder is copied to a cloud all the time (OneDrive and the like), which could damage the database.',
  network: 'The folder is on the network; a lost connection could damage the database.',
  removable: 'The folder is on a removable disk; pulling it out could damage the database.',
  loop: 'The folder leads back to itself.',
}

type Hole = { readonly seqFrom: number; readonly seqTo: number; readonly from: string; readonly to: string | null }

/** Which changes are missing and when they were made: *Change no. 7 (after 14:03) is*. */
const changesInHole = ({ seqFrom, seqTo, from, to }: Hole): string => {
  const when = to === null ? `after ${moment(from, 'en')}` : `between ${moment(from, 'en')} and ${moment(to, 'en')}`
  return seqFrom === seqTo ? `Change no. ${seqFrom} (${when}) is` : `Changes no. ${seqFrom} to ${seqTo} (${when}) are`
}

/** The first names of many. */
const listed = (files: readonly string[]): string =>
  files.length <= 4 ? files.join(', ') : `${files.slice(0, 4).join(', ')} and ${files.length - 4} more`

const journalFates = {
  gone: 'was removed or renamed',
  cut: 'was cut short',
  changed: 'was replaced or overwritten',
} as const

export const failures: typeof cs = {
  sentences: {
    'unknown-action': ({ action }) => `The application does not know the action “${action}”.`,
    'invalid-input': ({ issues: found }) => found.map((issue) => issues[issue.code](issue)).join(' '),
    'not-found': ({ collection }) =>
      `The record (${words.missing[collection]}) is no longer in the database. It may have been removed meanwhile.`,
    'still-referenced': ({ by }) =>
      `It cannot be removed, because this depends on it: ${by.map(({ collection, count }) => words.collections[collection](count)).join(', ')}.`,
    'needed-is-gone': ({ collection, title, isInTrash, by }) =>
      isInTrash
        ? `It cannot be restored alone: ${by === '' ? 'a record' : `“${by}”`} needs ${title === '' ? 'another record' : `“${title}”`} (${words.missing[collection]}), which lies in the trash too. Select and restore both.`
        : `It cannot be restored: ${by === '' ? 'a record' : `“${by}”`} needs a record (${words.missing[collection]}) that is neither in the database nor in the trash any more.`,
    'invited-meanwhile': ({ institutionIds }) =>
      `It cannot be restored, because ${words.collections.institutions(institutionIds.length)} got another invitation meanwhile. Remove the new invitation first.`,
    'already-invited': ({ institutionIds }) =>
      `${words.collections.institutions(institutionIds.length)} of the selection already have an invitation. Select only those without one.`,
    'person-invited': () => 'One of the persons has an invitation already.',
    'person-unwilling': () => 'One of the persons asked not to be invited.',
    'person-without-institution': () =>
      'One of the persons belongs to no institution; an invitation is written to an institution.',
    'already-answered': ({ count }) => `Reminders go only to those who have not answered; already answered: ${count}.`,
    'not-sent-yet': ({ count }) => `Only a sent invitation can be reminded of; not sent yet: ${count}.`,
    'already-registered': () => 'This person already has an active registration for the event.',
    'no-place-left': ({ over }) =>
      `No place is left; the quota would be exceeded by ${over}. Give a reason, or leave the registration on the waiting list.`,
    'others-wait': ({ count }) =>
      `${count === 1 ? 'Somebody is' : `${count} others are`} waiting for this place. Give a reason why somebody goes first.`,
    'fewer-than-used': ({ used, places }) =>
      `There would be ${places} places, but ${used} registrations are confirmed. Confirm that there are to be fewer.`,
    'event-cancelled': () =>
      'The event is cancelled: nobody can be invited to it, reminded of it or signed up for it, and no attendance can be recorded. If it takes place after all, give it its old status back first.',
    'cancelling-leaves-registrations': ({ count }) =>
      `What is to be cancelled has registrations that hold (${count}). Say what becomes of them, and why it is cancelled.`,
    'invitations-have-deadline': ({ count }) =>
      `Invitations have the old deadline, too (${count}). Say whether it is to change with them.`,
    'registration-not-active': () => 'The registration is no longer active; it was cancelled or declined.',
    'wrong-initiative': () => 'The record belongs to another initiative. Initiatives must not be mixed.',
    'not-of-this': ({ part }) =>
      part === 'themes' ? 'The theme belongs to another initiative.' : 'The quota belongs to another event.',
    'under-itself': () => 'The record would stand under itself in the end. Choose another one above it.',
    'already-related': () => 'This relation of the two institutions is entered for the same time already.',
    'related-to-itself': () => 'An institution cannot have a relation to itself.',
    'belongs-nowhere': () => 'The institution belongs to no other, so there is nothing to end.',
    'not-a-day-of-event': ({ day }) => `${dayInWords(day, 'en')} is not a day of this event.`,
    'days-have-attendance': ({ days }) =>
      `It cannot be rescheduled: attendance has been taken for ${days.map((day) => dayInWords(day, 'en')).join(', ')}.`,
    'presentation-cannot-become': ({ from, to }) =>
      `A presentation that is “${words.presentationStatuses[from]}” cannot become “${words.presentationStatuses[to]}”.`,
    'agenda-past-midnight': ({ title }) => `“${title}” would begin after midnight. Shorten what comes before it.`,
    'agenda-start-unknown': ({ title }) => `“${title}” has no beginning. Fill it in first.`,
    'person-erased': () => 'The person was erased and can be neither changed, named nor registered.',
    'own-value-odd': ({ field, value }) => `The value “${value}” does not belong into the field “${field}”.`,
    'values-do-not-fit': ({ count }) =>
      `The type cannot be changed; values that do not fit it: ${count}. Correct them first.`,
    'option-in-use': ({ name, count }) =>
      `The option “${name}” is in use (${count}×). Replace it in the records first.`,
    'things-changed': ({ things }) =>
      `The data has changed meanwhile; there are now ${things} pieces. Look through them again and confirm the new number.`,
    'same-record': () => 'A record cannot be merged with itself.',
    'same-language': () => 'Both templates are in the same language. Choose one in the other language.',
    'post-of-nothing': () => 'Give an institution or a position; the post says nothing without them.',
    'contact-with-nobody': () => 'Say with whom you dealt; the entry belongs to no institution.',
    'same-days': () => 'The new dates are the same as the present ones.',

    ...backupFailures,

    'only-in-memory': () =>
      'The folder of the database is not in its place and the last changes are only in memory; locking would lose them. Save them elsewhere first.',
    'no-database': () => 'There is no database in the folder.',
    'folder-missing': () =>
      'The folder of the database is not in its place. Connect the drive or choose the folder again; a new database is never made by itself.',
    'folder-not-empty': () => 'The folder is not empty. Choose an empty one for a new database.',
    'folder-holds-database': () => 'There is a database in the folder already. Open it, or choose another folder.',
    'folder-not-writable': () => 'The folder cannot be written to. The system or its permissions may protect it.',
    'folder-unreadable': () => 'The folder cannot be read. Check whether you have access to it.',
    'folder-unsuited': ({ reason }) => `${unsuited[reason]} Choose a folder on a disk of this computer.`,
    'nothing-readable': () =>
      'No records could be read from the files in the folder. Restore a backup from another place; nothing was overwritten or deleted.',
    'database-locked': ({ holder }) =>
      `The database is open in ${holder === '' ? 'another application' : holder}. Close it there and try again.`,
    'database-damaged': ({ files }) =>
      `The database cannot be read; damaged files: ${files.join(', ')}. Nothing was overwritten or deleted.`,
    'database-exchanged': ({ files }) =>
      `This database is protected by a password, but the files in its folder are not (${files.join(', ')}). Somebody seems to have exchanged them; nothing of them was taken in or overwritten. Restore a backup. If you put another database into the folder yourself, rename the folder and open it by its new name.`,
    'database-read-only': ({ reason }) => failures.readOnly[reason],
    'database-encrypted': () => 'The database is protected by a password. Enter the password or the recovery code.',
    'wrong-password': () =>
      'The password does not fit. Check Caps Lock and the keyboard language. Nothing was changed.',
    'wrong-recovery-code': () => 'The recovery code does not fit. Copy it from the printed sheet. Nothing was changed.',
    'key-missing': () =>
      'The database is encrypted, but its key file is missing or damaged. The password alone is not enough; restore a backup. Nothing was changed.',
    'password-too-short': ({ least }) =>
      `The password is too short; it needs at least ${counts.characters(least)}. Nothing has changed.`,
    'password-common': () =>
      'A password like this is among the first to be guessed. Choose another one, best of all several words that have nothing to do with each other. Nothing has changed.',
    'no-password': () => 'The database has no password. You can set one in the settings on the page Password.',
    'password-already-set': () => 'The database has a password already. You can change or remove it.',
    'code-not-proven': () =>
      'The end of the recovery code does not match. Type the last two groups of characters from the sheet.',
    'no-code-made': () => 'The recovery code is not valid any more. Begin the set-up again. Nothing has changed.',
    'too-many-tries': ({ seconds }) =>
      `There were many wrong tries. The next one is possible in ${counts.seconds(seconds)}.`,
    'cannot-remember': () => 'The system of this computer cannot keep a key safely. The password stays valid.',
    'disk-full': () =>
      'The disk is full. The last change was not saved; everything before it is safe. Free some space and repeat it.',
    'disk-failed': ({ errno }) => `The disk or the system refused the work (${errno}). The last step was not done.`,
    'content-missing': () =>
      'The content of the file is not in the folder of the database. Restore it from a backup, or add the file again.',
    'content-damaged': () => 'The content of the file is damaged. Restore it from a backup, or add the file again.',
    'target-taken': () => 'There is a file of this name already. Choose another name.',
    'nothing-to-undo': () => 'There is nothing to undo.',
    'nothing-to-redo': () => 'There is nothing to redo.',
    'not-the-last-step': () =>
      'Other changes followed this step. Undo them one by one with the Undo button in the top bar.',
    'step-unknown': () => 'This step is not in the history, or its entry cannot be read.',
    'step-taken-back': () => 'This step has been undone already.',
    'step-final': () => 'This step cannot be undone: it, or something that builds on it, is for good.',
    'step-has-dependents': ({ seqs }) =>
      `Later changes build on this step (${number('en', seqs.length)}). It can be undone only together with them.`,
    'step-blocked': ({ blockers }) =>
      `The step cannot be undone; ${counted('record stands', 'records stand')(blockers.length)} in the way.`,
    'purged-since': () =>
      'The step can no longer be undone: its records were removed for good when their time in the trash was over. The next Undo is about the step before it.',
    'changed-since': ({ count }) => `The step cannot be undone, because records have changed since: ${count}.`,

    'document-cancelled': () => 'The document was cancelled. No file was made.',
    'document-failed': () => 'The document could not be made. No incomplete file was left.',
    'document-target-busy': ({ fileName, otherName }) =>
      `“${fileName}” is open in another program. Close it, or save the document as “${otherName}”.`,
    'document-target-read-only': ({ fileName }) => `“${fileName}” or its folder is read-only. Choose another place.`,
    'document-target-full': ({ fileName }) =>
      `There is no space on the disk for “${fileName}”. Free some, or choose another place.`,
    'document-target-gone': ({ fileName }) => `The place for “${fileName}” is no longer available. Choose another.`,
    'document-target-database': ({ fileName }) =>
      `“${fileName}” would lie in the folder of a database or take the place of one of its files. Choose another folder.`,
    'document-name-unusable': () => 'Such a file name is not possible. Choose another.',
    'document-other-form': ({ fileName, forms }) =>
      `“${fileName}” cannot be saved: the document can only end with ${forms.join(' or ')}. Choose another name.`,
    'letter-no-docx': () =>
      'The file is not a Word document (.docx), or it holds macros. Save the template as a .docx document.',
    'letter-too-many-fields': ({ limit }) =>
      `The template has too many fields in braces; it may have ${number('en', limit)} at most.`,
    'letter-template-wrong': ({ count, problems }) =>
      `There ${count === 1 ? 'is' : 'are'} still ${counted('mistake', 'mistakes')(count)} in the template. ${problems.slice(0, 3).map(problemSentence).join(' ')} Mend it, then make the letters.`,
    'letter-nobody': () => 'There is nobody to make a letter for.',
    'letter-attachments-too-large': ({ limit }) =>
      `The attachments are larger than ${Math.round(limit / 1024 / 1024)} MB together. Choose fewer of them.`,
    'letter-attachment-gone': ({ fileName }) => `The attachment “${fileName}” cannot be read. Choose it again.`,
    'document-unknown': () => 'The document is no longer available. Make it again.',

    'import-cancelled': () => 'The import was cancelled. Nothing changed.',
    'import-same-record': ({ rows }) =>
      `Rows ${rows.join(', ')} belong to one record and say different things. Leave out all but one. Nothing was changed.`,
    'import-outdated': () =>
      'The database has changed since the preview. The preview is new; check it and import the file. Nothing changed so far.',
    'file-gone': () => 'The file is no longer in its place. Nothing was imported.',
    'file-changed': () => 'The file changed while it was being read. Save it and try again.',
    'file-locked': () => 'The file is open in another program. Close it there and try again.',
    'file-empty': () => 'The file is empty.',
    'file-truncated': () => 'The file is not complete. Ask for it again.',
    'file-is-something-else': ({ kind }) => `The file is not a table but ${fileKinds[kind]}. Save it as .xlsx or .csv.`,
    'file-old-xls': () => 'The file is an old .xls workbook. Open it in Excel and save it as .xlsx.',
    'file-password': () => 'The file is protected by a password. Save it without one.',
    'file-too-large': ({ limit }) => `The file is too large; at most ${Math.round(limit / 1_000_000)} MB are possible.`,
    'file-unpacks-too-large': ({ limit }) =>
      `The content of the file is too large; unpacked it may have at most ${Math.round(limit / 1_000_000)} MB.`,
    'file-damaged': ({ sheet, row }) => `The file is damaged${inRow(sheet, row)}. Open it in Excel and save it again.`,
    'file-mixed-encoding': ({ row }) =>
      `Row ${row} of the file has another letter encoding than the rest. Save it again as CSV UTF-8.`,
    'no-sheets': () => 'There is no sheet in the file.',
    'only-hidden-sheets': ({ sheets }) =>
      `The file has only hidden sheets: ${sheets.join(', ')}. Show them in Excel and save the file.`,
    'no-rows': () => 'There are no rows with data in the file.',
    'too-many-rows': ({ sheet, limit }) =>
      `There are too many rows${inRow(sheet, undefined)}; at most ${limit} are possible.`,
    'too-many-cells': ({ sheet, limit }) =>
      `There are too many cells${inRow(sheet, undefined)}; at most ${limit} are possible.`,
    'cell-too-long': ({ sheet, row, limit }) =>
      `A cell${inRow(sheet, row)} has more than ${limit} characters. Shorten it.`,
    'too-many-troubles': () =>
      'Too many cells of the file are in error. Open it in Excel, mend the formulas and save it again.',
    'quote-not-closed': ({ row }) => `A closing quotation mark is missing in row ${row}. Mend the file and try again.`,
    'took-too-long': ({ seconds }) =>
      `Reading took more than ${seconds} s and was stopped. Split the file into smaller ones.`,

    'request-unknown': () => 'The application does not know this request.',
    'request-invalid': () => 'The request does not have the right form; nothing happened.',
    'request-too-large': () => 'The request is too large; nothing happened.',
    'request-from-elsewhere': () => 'The request did not come from the window of the application and was refused.',
    busy: () => 'The application is busy. Try again in a moment.',
    cancelled: () => 'Cancelled.',
    bug: () =>
      'An error occurred in the application. Whether everything is saved stands in the top bar; details are in its log.',
  },
  issues,
  warnings: {
    'ico-padded': 'The company number was padded with zeros to eight digits.',
    'ico-form': 'A company number should have eight digits.',
    'ico-check-digit': 'The company number does not agree with its check digit.',
    'data-box-form': 'A data-box id should have seven letters and digits.',
    'postcode-form': 'A postcode should have five digits.',
    'phone-form': 'The phone number has an unusual form; it stays as typed.',
    'email-form': 'The e-mail address does not have the right form.',
    'email-two': 'There are several addresses in the field; one belongs here.',
    'email-prefix': '“mailto:” was removed from the address.',
  },
  recordWarnings: {
    'day-to-come': ({ day }) => `${dayInWords(day, 'en')} is still to come.`,
    'before-sending': ({ sentOn }) => `The invitation was only sent on ${dayInWords(sentOn, 'en')}.`,
    'until-before-from': () => 'The end is before the beginning.',
    'after-first-day': ({ firstDay }) => `The event already begins on ${dayInWords(firstDay, 'en')}.`,
    'after-deadline': ({ deadline }) => `Signed up after the deadline of ${dayInWords(deadline, 'en')}.`,
    'email-diacritics': ({ email }) => `The address ${email} has letters with accents; few mailboxes take one.`,
  },
  readOnly: {
    'newer-version':
      'A newer version of the application wrote this database. It can only be read; update the application.',
    'another-writer':
      'Another program wrote into the folder, or the application lost its hold of it. It stopped writing so that nothing is lost; what was confirmed is saved. Find out who has the database open, and start the application again.',
    'disk-failed':
      'The disk cannot be written to. The database can only be read; check the disk and start the application again.',
    'folder-not-writable':
      'The database folder cannot be written to: it is read-only, or the system protects it (Controlled Folder Access). The data can be read; allow writing and open the database again.',
    'held-elsewhere':
      'Another computer or another sign-in has the database open. Here it can only be read; you see it as it was when opened.',
    'check-only': 'The database is open for checking only.',
  },
  trouble: {
    'disk-full': () =>
      'The disk is full. The next change will not be saved until you free some space or save the database elsewhere.',
    'disk-failed': ({ errno }) =>
      `Writing to the disk failed (${errno}). The next change will try again; all that is on the screen can still be saved elsewhere.`,
    'folder-gone': () =>
      'The folder of the database is no longer in its place: it was removed, renamed or unplugged. Nothing more is saved, and what is on the screen is only in memory and may be lost by closing the window. Put the folder back, or save the database elsewhere.',
    'folder-locked': () =>
      'The folder of the database cannot be written into. Allow writing, or save the database elsewhere.',
    'little-space': ({ bytes }) =>
      `Only ${Math.round(bytes / 1_000_000)} MB are left on the disk. Free some space before saving becomes impossible.`,
  },
  repairs: {
    'torn-tail': () =>
      'The last write before a crash was not finished; it was put into quarantine. All confirmed changes are kept.',
    'damaged-frame': ({ file, ...hole }) => `${changesInHole(hole)} in ${file} damaged; the others were recovered.`,
    'missing-changes': ({ file: _file, ...hole }) =>
      `${changesInHole(hole)} missing from the record of changes; the others were recovered.`,
    'older-generation': ({ file }) =>
      `${file} is damaged or missing; the state was recovered from an older copy and the record of changes.`,
    'unfinished-generation': ({ file }) =>
      `${file} was not finished; the previous copy was used. After a crash nothing is missing; where somebody removed files from the folder, compare the data with a backup.`,
    'records-missing': ({ file, collection, expected, found }) =>
      `The file ${file} should hold ${words.collections[collection](expected)}, but only ${found} can be read. Restore a backup before you go on.`,
    'foreign-file': ({ file }) =>
      `The file ${file} belongs to another database. Nothing of it was taken in and it lies in quarantine; the data comes from the other files.`,
    'other-side': ({ file, count, by, seqFrom, seqTo, from, to }) =>
      count === 0
        ? `The file ${file} comes from another copy of this database that went on elsewhere. Nothing of it was taken in; it lies in quarantine.`
        : `The file ${file} holds ${count === 1 ? `change no. ${seqFrom}` : `changes no. ${seqFrom} to ${seqTo} (${count} in all)`}${from === null || to === null ? '' : ` from ${moment(from, 'en')} to ${moment(to, 'en')}`}${by.length === 0 ? '' : `, made by ${by.join(', ')}`}. They belong to another copy of this database that went on elsewhere; they were not taken in and lie in quarantine. The database goes on with its own changes. Compare both sides and enter again what is missing.`,
    'overwritten-side': ({ file, seq }) =>
      `Changes up to no. ${seq} were confirmed in this folder (${file} says so), but another copy of the database has overwritten their files. Look for them in the backups of this folder.`,
    'past-missing': ({ seqFrom, seqTo }) =>
      `The data are complete, but the history lacks ${seqFrom === seqTo ? `change no. ${seqFrom}` : `changes no. ${seqFrom} to ${seqTo}`}: the file with them is an older one, or is not there.`,
    'unwitnessed-end': ({ file }) =>
      `The file that says whether the end of ${file} is there has gone from the folder. See whether your last changes are in the database; look for them in the backups otherwise.`,
    'conflict-copies': ({ files }) =>
      `A program that copies or synchronises left ${files.length === 1 ? 'the file' : 'the files'} ${listed(files)} in the folder. Nothing of them was taken in; they lie in quarantine. A database does not belong into a synchronised folder.`,
    'forged-file': ({ file }) =>
      `The file ${file} was made or changed by somebody who does not have the password of this database. Nothing of it was taken in; it lies encrypted in quarantine. Find out who can write into the folder.`,
    'forged-lines': ({ file, count }) =>
      `Somebody who does not have the password of this database wrote ${count === 1 ? 'a line' : `${count} lines`} into the file ${file}. Nothing of it was taken in, and a copy of the file lies encrypted in quarantine. What else is in it was proved by the key. Find out who can write into the folder.`,
    'older-than-known': ({ seqFrom, seqTo, at }) =>
      `This computer has seen the database as it was after change no. ${seqTo} (${moment(at, 'en')}), but the files in the folder are older: ${seqFrom >= seqTo ? `change no. ${seqTo} is missing or another one` : `changes no. ${seqFrom} to ${seqTo} are missing`}. Unless you put an older copy back yourself, somebody has exchanged the files; compare the data with a backup.`,
    'first-seen': ({ seq, at, device }) =>
      `You see this database under a password for the first time on this computer, as it was after change no. ${seq} (${moment(at, 'en')}); the copy that wrote it last is marked ${copyMark(device)}. If you saw it newer elsewhere, somebody has exchanged the files for older ones.`,
    'key-file-mended': ({ fate }) =>
      `The file key.json ${fate === 'gone' ? 'was missing from the folder' : 'was that of another key'}; it was written anew. The data are sound.`,
    'folder-copied': () =>
      'The folder of the database was copied here from elsewhere. It goes on as a copy of its own; where work goes on in the original folder as well, the changes do not come together by themselves.',
    'folder-moved': () => 'The folder of the database was renamed or moved. Nothing in it is missing.',
    'left-in-plain': ({ files }) =>
      `The database is encrypted, but anybody can read ${files.length === 1 ? 'this file' : 'these files'} beside it in the folder: ${listed(files)}. Encrypting did not work; delete what you do not need of them.`,
    'journal-lost': ({ file, fate, isBack }) =>
      `The file ${file} ${journalFates[fate]} while the database was open. All data were written anew and nothing of them is missing; ${isBack ? 'the history is whole, too.' : 'but its changes can no longer be taken back or listed in the history.'} Find out which program reaches into the folder.`,
  },
}
