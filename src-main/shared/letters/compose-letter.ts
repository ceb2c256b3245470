import { postcodeInWords } from '../domain/values/contact-checks'
import type { LetterTemplate } from '../domain/letters/letter-template'
import type { LetterField } from '../domain/letters/letter-fields'
import { fillTemplate, readTemplate, type ReadTemplate } from '../domain/letters/template-language'
import { senderIn } from '../domain/settings/settings'
import { fullName } from '../domain/directory/person'
import type { CalendarEntry, Letter } from './letter'
import { cityOf, type LetterSource } from './letter-source'
import { eventsInWords, letterValues } from './letter-values'

/** A template as it is read once for all its letters. */
export type LetterText = { readonly subject: ReadTemplate; readonly body: ReadTemplate }

export const readLetterText = ({ subject, body }: Pick<LetterTemplate, 'subject' | 'body'>): LetterText => ({
  subject: readTemplate(subject),
  body: readTemplate(body),
})

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n[ ]*\n/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')

/** Data boxes are a thing of Czech offices; nobody abroad can write to one. */
const isAtHome = (country: string): boolean => country === 'CZ' || country === ''

/** Foreign letters end with the country in capitals, as the post asks. */
const countryLine = (country: string): readonly string[] =>
  isAtHome(country) ? [] : [new Intl.DisplayNames('en', { type: 'region' }).of(country)?.toUpperCase() ?? country]

const addressOf = ({ person, institution }: LetterSource): readonly string[] =>
  [
    institution.name,
    ...(person === undefined ? [] : [fullName(person), person.position]),
    institution.street,
    [postcodeInWords(institution.postcode), cityOf(institution)].filter((part) => part !== '').join('\u00a0\u00a0'),
    ...countryLine(institution.country),
  ].filter((text) => text !== '')

/** Where an institution has no address of its own, a letter to it goes to whoever stands at its head. */
const emailOf = ({ person, institution, head }: LetterSource): string =>
  (person ?? institution).email || institution.email || (person === undefined ? (head?.email ?? '') : '')

const calendarOf = (source: LetterSource): readonly CalendarEntry[] => {
  const words = eventsInWords(source)
  return source.events.flatMap(({ id, days, contact, reschedules, status }, index) =>
    days.length === 0
      ? []
      : [
          {
            uid: id,
            title: words[index]?.title ?? '',
            venue: words[index]?.venue ?? '',
            text: [source.initiative.name, contact].filter((part) => part !== '').join('\n'),
            days,
            earlierDays: reschedules.map(({ from }) => from),
            isCancelled: status === 'cancelled',
          },
        ],
  )
}

export type ComposedLetter = { readonly letter: Letter; readonly empty: readonly LetterField[] }

/** A text that somebody has changed for one recipient. */
export type ChangedText = { readonly subject: string; readonly text: string }

/** The letter with the text that was written for this recipient alone. */
export const withChangedText = (letter: Letter, { subject, text }: ChangedText): Letter => ({
  ...letter,
  subject,
  paragraphs: paragraphsOf(text),
})

/** One letter of a template; `empty` names the fields that it shows without a value. */
export const composeLetter = (source: LetterSource, text: LetterText): ComposedLetter => {
  const values = letterValues(source)
  const subject = fillTemplate(text.subject.parts, values)
  const body = fillTemplate(text.body.parts, values)
  const { institution, initiative, sender, lang, today, referenceNumber, attachments } = source
  const letter: Letter = {
    recipient: source.recipient,
    personId: source.person?.id ?? null,
    institutionId: institution.id || null,
    lang,
    address: addressOf(source),
    institution: institution.name,
    ico: institution.ico,
    email: emailOf(source),
    dataBox: institution.dataBoxes[0] ?? '',
    referenceNumber,
    day: today,
    subject: subject.text.replace(/\s*\n\s*/g, ' ').trim(),
    paragraphs: paragraphsOf(body.text),
    publicity: initiative.publicity
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean),
    sender: isAtHome(institution.country) ? senderIn(sender, lang) : { ...senderIn(sender, lang), dataBox: '' },
    attachments,
    values,
    events: eventsInWords(source),
    calendar: calendarOf(source),
  }
  return { letter, empty: Array.from(new Set([...subject.empty, ...body.empty])) }
}
