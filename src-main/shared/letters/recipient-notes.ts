import { isSalutationDoubtful } from '../domain/directory/salutation/salutation'
import type { LetterField } from '../domain/letters/letter-fields'
import type { LetterForm, RecipientNote } from '../domain/letters/letter-forms'
import type { LetterTemplate } from '../domain/letters/letter-template'
import { fold } from '../domain/values/fold'
import { cityOf, languageOf, type LetterSource } from './letter-source'

type Writing = {
  readonly form: LetterForm
  readonly addressee: LetterTemplate['addressee']
  /** The fields that the text shows. */
  readonly shown: ReadonlySet<LetterField>
}

type Notes = readonly RecipientNote[]

const when = (isSo: boolean, note: RecipientNote): Notes => (isSo ? [note] : [])

const aboutReader = (source: LetterSource, { addressee, shown }: Writing): Notes => {
  const { person } = source
  const isOther = languageOf(source) !== source.lang
  const reader = person === undefined ? 'institution' : 'person'
  return [
    ...when(person?.doNotInvite ?? false, 'do-not-invite'),
    ...when(isOther, 'other-language'),
    ...when(addressee !== 'anybody' && addressee !== reader, 'other-addressee'),
    ...when(
      !isOther && person !== undefined && shown.has('salutation') && isSalutationDoubtful(person),
      'salutation-doubtful',
    ),
  ]
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean)

/** Whether the words of a town stand in a text one after the other. */
const names = (text: string, town: string): boolean =>
  town !== '' && ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(town).join(' ')} `)

/** A town that stands in its street as well, or twice in its own line: _Lhota 12, 251 01 Lhota_. */
const isTownTwice = (street: string, city: string): boolean => {
  const words = wordsOf(city)
  const isDoubled = words.length > 1 && new Set(words).size === 1
  return isDoubled || (words.length > 0 && names(street, city))
}

const onPaper: ReadonlySet<LetterForm> = new Set(['print', 'each', 'docx'])

const aboutAddress = ({ institution }: LetterSource, { form }: Writing): Notes => {
  if (!onPaper.has(form)) return []
  const { street, postcode, country } = institution
  const city = cityOf(institution)
  return [
    ...when(street === '', 'no-street'),
    ...when(postcode === '' && (country === 'CZ' || country === ''), 'no-postcode'),
    ...when(isTownTwice(street, city), 'town-twice'),
  ]
}

/** What the letter says of days that are over when it is made. */
const aboutDays = ({ invitation, deadline, event, today }: LetterSource, { shown }: Writing): Notes => {
  const isPast = (field: LetterField, day: string | null | undefined): boolean =>
    shown.has(field) && day !== null && day !== undefined && day < today
  const isLate = isPast('deadline', deadline) || isPast('signUpDeadline', event?.signUpDeadline)
  const last = event?.days.at(-1)
  // Who is written to for another reason, a letter of thanks say, knows that it is over.
  const isOver = invitation !== undefined && last !== undefined && last < today
  return [...when(isLate, 'deadline-passed'), ...when(isOver, 'event-passed')]
}

/** What to look at before a letter to somebody is made; it is made all the same. */
export const notesOn = (source: LetterSource, writing: Writing): Notes => [
  ...aboutReader(source, writing),
  ...aboutDays(source, writing),
  ...aboutAddress(source, writing),
]

const saysNothing =
  /^(scan|sken|img|dsc|image|obrazek|document|dokument|doc|file|soubor|untitled|bez nazvu|novy|new)?[\s\d_().-]*$/

/** Files whose names say nothing to whoever reads them under a letter. */
export const namelessAmong = (titles: readonly string[]): readonly string[] =>
  titles.filter((title) => saysNothing.test(fold(title).trim()))
