import { dayInWords } from '../../domain/values/day'
import { columnLetter } from '../../domain/importing/mapping'
import type { evidences as csEvidences, reasons as csReasons } from '../cs/import-reasons'
import type { RecordWarning } from '../../domain/warnings/record-warning'
import { counted } from './counted'
import { failures } from './failures'
import { importNames } from '../import-names'
import { fields as names } from './fields'

const { fieldName, recordFieldName } = importNames(names)

export const reasons: typeof csReasons = {
  'no-name': () => 'The name is missing.',
  'blank-row': () => 'The row is blank.',
  'total-row': () => 'This is a total, not a record.',
  'heading-again': () => 'These are the headings once more.',
  furniture: ({ text }) => `This is a note on the list, not a record: ${text}.`,
  'section-row': ({ text }) => `This is the title of a group of rows: ${text}.`,
  'other-table': ({ text }) => `The row belongs to another table below the list (${text}). Read that in separately.`,
  'row-hidden': () => 'The row is hidden or filtered out in Excel. Reading hidden rows can be chosen with the columns.',
  'row-struck': () => 'The row is struck through. Reading struck rows can be chosen with the columns.',
  'row-was-hidden': () => 'The row is hidden or filtered out in Excel.',
  'row-was-struck': () => 'The row is struck through.',
  'cell-struck': ({ column, text }) => `Struck text in column ${columnLetter(column - 1)} is not read: ${text}.`,
  'from-sheet': ({ sheet, row }) => `Sheet ${sheet}, row ${row}.`,
  'duplicate-in-file': ({ row }) => `Row ${row} already says the same.`,
  'same-person-elsewhere': ({ row }) =>
    `Row ${row} has the same name and e-mail at another institution; it may be one person with two posts.`,
  'possible-duplicate': ({ name }) => `It may be a record that is already in the database: ${name}.`,
  'several-matches': ({ count }) => `Several records in the database match (${count}).`,
  'unknown-founder': ({ name }) => `The founder ${name} is not in the database, or is of another district.`,
  'unknown-related': ({ name, field }) =>
    `The institution ${name} is not in the database, or several are; the relation is left out (${fieldName(field)}).`,
  'unknown-institution': ({ name }) => `The institution ${name} is not in the database.`,
  'usual-institution': ({ text, names }) =>
    `“${text}” is probably ${names.join(' or ')}. Choose which institution it means.`,
  'unknown-kind': ({ text }) => `The database does not know “${text}” as a kind of institution.`,
  'id-missing': () =>
    'The row has no hidden number of an invitation. Choose an institution: it goes into its invitation, and one is prepared where there is none.',
  'id-unknown': () => 'The record from which the row was made is not in the database.',
  'id-in-trash': () => 'The record from which the row was made is in the trash. Restore it first.',
  'id-erased': () => 'The person from whom the row was made was erased, and is not imported again.',
  'empty-keeps': ({ fields }) =>
    `This cannot be emptied and stays as it is: ${fields.map(recordFieldName).join(', ')}.`,
  'post-unclear': ({ text }) => `It is not certain which post “${text}” is.`,
  'value-unclear': ({ field, text }) => `“${text}” cannot be understood and is left out (${fieldName(field)}).`,
  'email-wrong': ({ text }) => `The e-mail address ${text} does not have the right form and is left out.`,
  'value-tidied': ({ field, text, value }) => `Of “${text}”, ${value} is taken in (${fieldName(field)}).`,
  'value-above': ({ field, text }) => `“${text}” is taken from the row above (${fieldName(field)}).`,
  'institution-above': ({ text }) => `The row names no institution. Does it belong to ${text}, which stands above it?`,
  'option-new': ({ field, text }) => `“${text}” is no option yet. Importing the row adds it (${fieldName(field)}).`,
  'too-long': ({ field }) => `The text is too long and is left out (${fieldName(field)}).`,
  'letters-lost': ({ text }) => `Letters are missing in “${text}”. Mend it by the original list.`,
  'letters-garbled': ({ text }) => `The letters of “${text}” are damaged.`,
  'letters-guessed': ({ text }) => `One letter of “${text}” was filled in by a guess.`,
  'letters-unsure': ({ text }) =>
    `It is not certain that the letters were read correctly: “${text}”. Choose the encoding of the file with the columns.`,
  'cell-error': ({ column, text }) => `The cell in column ${columnLetter(column - 1)} holds an error: ${text}.`,
  value: ({ warning }) => failures.warnings[warning],
  'no-answer': () => 'The row does not say whether the institution accepts or declines.',
  'answer-unclear': ({ text }) => `The answer “${text}” cannot be understood. Say whether it means yes or no.`,
  'one-place-held': ({ count }) =>
    `Several people are to come (${count}). One place is held at each event until the institution names somebody; the number is kept with the invitation.`,
  'answer-late': ({ deadline }) =>
    `The answer came after the deadline ${dayInWords(deadline, 'en')}. It is marked late.`,
  'no-day': () => 'The day of the answer is missing, today would be written down.',
  'day-unclear': ({ text }) =>
    `The day of the answer, “${text}”, is not a date with day, month and year; today would be written down.`,
  'day-offered': ({ field, text, day }) =>
    `“${text}” is most likely ${dayInWords(day, 'en')}, but that is not sure (${fieldName(field)}).`,
  'no-channel': () => 'It is missing by which way the answer came. “Otherwise” will be written down.',
  'channel-unclear': ({ text }) =>
    `The database does not know “${text}” as the way of an answer. “Otherwise” will be written down, and these words as a note.`,
  'nights-unclear': ({ text }) => `“${text}” is not a number of nights from 0 to 60; it is left out.`,
  'nobody-named': () => 'Nobody is named. The place is held until the institution names somebody.',
  'name-order': ({ name }) => `It is not sure which is the first name and which the surname: ${name}.`,
  'name-left-over': ({ text }) => `The name holds “${text}” besides, which is not imported.`,
  'name-of-person': ({ text }) => `“${text}” looks like the name of a person, not of an institution.`,
  'more-cells': ({ text }) =>
    `The row has more cells than the headings (“${text}” besides), so its values may have moved by a column. Please check them.`,
  'name-in-note': ({ text }) => `“${text}” is written in the note.`,
  'nights-offered': ({ text, nights }) => `How many nights “${text}” means is not sure; it would be ${nights}.`,
  'stay-sorted': ({ text }) => `“${text}” is parted into nights, meals and diet.`,
  'no-person': ({ text }) => `“${text}” is no name, so nobody is made of it.`,
  'place-held': ({ text }) => `“${text}” is no name. The place is held and the text is written in the note.`,
  substitute: ({ name }) => `${name} is a substitute: entered among the people, not registered for events.`,
  'still-registered': ({ name }) => `${name} is registered for an event that is declined. The registration stays.`,
  'no-event': () => 'The event for which the person signs up is missing.',
  'event-unknown': ({ text }) => `The initiative has no event “${text}”.`,
  'event-ambiguous': ({ text, count }) => `“${text}” may be several events (${count}).`,
  'same-as-row': ({ row }) => `The same person as in row ${row}, for another event.`,
  'state-follows': ({ text }) =>
    `The state “${text}” is not written down, it follows from sending, reminders and the answer. Only accepting or declining can be.`,
  'answer-of-nothing': () =>
    'The invitation has no answer. Say in the column State whether the institution accepts or declines.',
  'sending-of-nothing': () => 'The invitation has not been sent. Fill in the day of sending beside the channel.',
  'no-sending-channel': () => 'It is missing how the invitation was sent. “Otherwise” will be written down.',
  'event-cancelled': () => 'The event is cancelled, an invitation to it cannot be marked as sent.',
  'other-initiative': ({ name }) =>
    `The invitation belongs to the initiative ${name}. Switch to it and import the file there.`,
  unusual: ({ warning }) => (failures.recordWarnings[warning.code] as (given: RecordWarning) => string)(warning), // safe: the sentence of its own code
  'will-wait': ({ count }) =>
    counted(
      'registration will be on the waiting list; the quota is full.',
      'registrations will be on the waiting list; the quota is full.',
    )(count),
}

export const evidences: typeof csEvidences = {
  'same-id': 'the row was made from this record',
  'same-code': 'same municipality code',
  'same-ico': 'same company ID',
  'same-name': 'same name',
  'plain-name': 'same name but for the accents',
  'swapped-name': 'same name in another order',
  'town-name': 'the same name but for the word of the office',
  'usual-name': 'a usual name of it',
  'same-district': 'same district',
  'same-email': 'same e-mail',
  'same-domain': 'address of the same domain',
  'same-institution': 'same institution',
  'known-person': 'a person from there is known',
  invited: 'was invited',
  'same-answer': 'has given the same answer before',
  'by-hand': 'chosen by hand',
  'other-ico': 'another company ID',
  'other-district': 'another district',
  'other-surname': 'the same given name, another surname',
  'other-institution': 'another institution',
  'no-more-known': 'the row says no more',
}
