import type { Day } from '../domain/values/day'
import type { Id } from '../domain/values/ids'
import type { LetterTemplate } from '../domain/letters/letter-template'
import {
  fieldName,
  isOwnField,
  ownLetterField,
  type LetterCondition,
  type LetterField,
} from '../domain/letters/letter-fields'
import type { LetterForm, MissingWay, RecipientNote } from '../domain/letters/letter-forms'
import type { Recipient } from '../domain/letters/recipient'
import { referenceNumberAt } from '../domain/letters/reference-number'
import {
  askedFor,
  type TemplateNotice,
  type TemplatePart,
  type TemplateProblem,
} from '../domain/letters/template-language'
import { settingsOf } from '../domain/settings/settings'
import type { DatabaseView } from '../domain/database/state'
import type { Lang } from '../preferences'
import { composeLetter, readLetterText, withChangedText, type ChangedText, type LetterText } from './compose-letter'
import { attachmentTitle, type Letter } from './letter'
import type { WordFacts } from './letter-files'
import { cityOf, languageOf, letterSource, nameOfReader, type LetterSource } from './letter-source'
import { letterValues } from './letter-values'
import { namelessAmong, notesOn } from './recipient-notes'

/** What one recipient lacks: a field that the text shows, or a way for the letter to arrive. */
export type RecipientProblem = {
  readonly recipient: Recipient
  readonly personId: Id | null
  readonly institutionId: Id | null
  readonly name: string
  readonly empty: readonly LetterField[]
  /** Without it no letter of the chosen form can be made for them; they are left out and told. */
  readonly lacks: MissingWay | null
  readonly notes: readonly RecipientNote[]
}

/** What is to be known of the text in a language. */
export type TextNotice = { readonly lang: Lang; readonly notice: TemplateNotice }

export type LettersCheck = {
  /** Of the templates themselves; as long as there is one, nothing is made. */
  readonly template: readonly TemplateProblem[]
  /** What is to be known of the texts before letters are made from them. */
  readonly notices: readonly TextNotice[]
  /** Attachments whose names say nothing of them. */
  readonly namelessAttachments: readonly string[]
  readonly recipients: readonly RecipientProblem[]
  /** Letters that can be made. */
  readonly letters: readonly Letter[]
  /** How many of the recipients are written to in each language, whether there is a text in it or not. */
  readonly readers: { readonly [Language in Lang]: number }
}

/** What letters in one language are made from. */
export type TextInLanguage = {
  readonly lang: Lang
  readonly text: LetterText
  /** A Word template, which has a text of its own. */
  readonly word?: WordFacts | undefined
  /** Whom the text is written for; a Word template says nothing of it. */
  readonly addressee?: LetterTemplate['addressee']
}

/** The text of a template, ready for letters to be made from it. */
export const textOfTemplate = (template: LetterTemplate): TextInLanguage => ({
  lang: template.lang,
  text: readLetterText(template),
  addressee: template.addressee,
})

export type LettersAsked = {
  readonly recipients: readonly Recipient[]
  /** Texts that somebody has changed for one recipient, by the id of the record. */
  readonly changed?: ReadonlyMap<Id, ChangedText>
  readonly form: LetterForm
  readonly today: Day
  /** One for each language; the first is for those as well who read another one than there is. */
  readonly texts: readonly [TextInLanguage, ...TextInLanguage[]]
  /** What is typed for all of them; empty: the number that each invitation has. */
  readonly referenceNumber: string
  readonly numberFrom: number | null
  /** Names of the files that go along with every letter. */
  readonly attachments: readonly string[]
}

const lackOf = (form: LetterForm, { email, dataBox }: Letter, hasAddress: boolean): RecipientProblem['lacks'] => {
  if (form === 'email') return email === '' ? 'email' : null
  if (form === 'data-box') return dataBox === '' ? 'data-box' : null
  return hasAddress ? null : 'address'
}

/** A printed letter without an address can still be made; one for a mailbox that is not there cannot. */
const canBeMade = (lacks: RecipientProblem['lacks']): boolean => lacks === null || lacks === 'address'

/** Own fields that a text asks for and that nobody has made. */
const unknownOwn = (view: DatabaseView, text: TextInLanguage): readonly TemplateProblem[] => {
  const known = new Set(settingsOf(view).ownFields.map(({ name }) => ownLetterField(name)))
  const lost = new Set(askedIn(text).filter((field) => isOwnField(field) && !known.has(field)))
  return Array.from(lost, (field) => ({ code: 'unknown-field', name: fieldName(field, text.lang) }) as const)
}

/** What is wrong with one text; that of a Word template is looked through where it is read. */
export const problemsOf = (view: DatabaseView, each: TextInLanguage): readonly TemplateProblem[] => {
  const { text, word } = each
  return [...(word ? [] : [...text.subject.problems, ...text.body.problems]), ...unknownOwn(view, each)]
}

/** How many of the recipients are written to in each language. */
export const readersOf = (
  view: DatabaseView,
  recipients: readonly Recipient[],
  today: Day,
): { readonly [Language in Lang]: number } => {
  const readers = { cs: 0, en: 0 }
  for (const recipient of recipients) {
    const source = letterSource(view, recipient, { lang: 'cs', today, referenceNumber: '', attachments: [] })
    if (source !== undefined) readers[languageOf(source)]++
  }
  return readers
}

/** The number that an invitation has until it is sent; whatever is written after that, or to others, has one of its own. */
const ownNumber = (view: DatabaseView, { kind, id }: Recipient): string => {
  const invitation = kind === 'invitations' ? view.get('invitations', id) : undefined
  return invitation?.sentOn === null ? invitation.referenceNumber : ''
}

const partiesOf = (
  source: LetterSource,
): Pick<RecipientProblem, 'recipient' | 'personId' | 'institutionId' | 'name'> => ({
  recipient: source.recipient,
  personId: source.person?.id ?? null,
  institutionId: source.institution.id === '' ? null : source.institution.id,
  name: nameOfReader(source),
})

/** Makes the letters in mind: what is wrong with the templates, what each recipient lacks, and the letters themselves. */
export const checkLetters = (view: DatabaseView, asked: LettersAsked): LettersCheck => {
  const { form, today, texts, referenceNumber, numberFrom } = asked
  const attachments = asked.attachments.map(attachmentTitle)
  const problems: RecipientProblem[] = []
  const letters: Letter[] = []
  const readers = { cs: 0, en: 0 }
  for (const recipient of asked.recipients) {
    // Numbers run over the letters that are made, so that none is missing in the office's book.
    const own = ownNumber(view, recipient)
    const number = referenceNumberAt(referenceNumber, letters.length, numberFrom) || own
    const found = letterSource(view, recipient, {
      lang: texts[0].lang,
      today,
      referenceNumber: number,
      attachments,
    })
    if (found === undefined) continue
    const read = languageOf(found)
    readers[read]++
    const { lang, text, word, addressee = 'anybody' } = texts.find((each) => each.lang === read) ?? texts[0]
    const shown = new Set(shownIn({ text, word }))
    const source = { ...found, lang }
    const composed = composeLetter(source, text)
    const changed = asked.changed?.get(recipient.id)
    const empty = changed ? [] : word ? emptyOf(word.fields, source) : composed.empty
    const hasAddress = cityOf(source.institution) !== ''
    const lacks = lackOf(form, composed.letter, hasAddress)
    const notes = notesOn(source, { form, addressee, shown })
    if (canBeMade(lacks)) letters.push(changed ? withChangedText(composed.letter, changed) : composed.letter)
    if (empty.length > 0 || lacks !== null || notes.length > 0)
      problems.push({ ...partiesOf(source), empty, lacks, notes })
  }
  const notices = texts.flatMap((text) =>
    noticesOf(
      text,
      letters.find(({ lang }) => lang === text.lang),
    ),
  )
  const namelessAttachments = namelessAmong(attachments)
  return {
    template: texts.flatMap((text) => problemsOf(view, text)),
    notices,
    namelessAttachments,
    recipients: problems,
    letters,
    readers,
  }
}

const fieldsIn = (parts: readonly TemplatePart[]): readonly LetterField[] =>
  parts.flatMap((part) => (part.kind === 'field' ? [part.field] : part.kind === 'text' ? [] : fieldsIn(part.parts)))

/** Fields that a text shows. */
const shownIn = ({ text, word }: Pick<TextInLanguage, 'text' | 'word'>): readonly LetterField[] =>
  word ? word.fields : fieldsIn([...text.subject.parts, ...text.body.parts])

/** Fields that a text shows or goes by. */
const askedIn = ({ text, word }: TextInLanguage): readonly (LetterField | LetterCondition)[] =>
  word ? word.fields : askedFor([...text.subject.parts, ...text.body.parts])

const folded = (text: string): string => text.replace(/\s+/g, ' ')

/** A Word template brings the publicity itself, or nothing does (`docs/domain.md §3.11`). */
const lacksPublicity = ({ fields, text }: WordFacts, { publicity: [first = ''] }: Letter): boolean =>
  first !== '' && !fields.includes('publicity') && !folded(text).includes(folded(first))

const noticesOf = ({ lang, text, word }: TextInLanguage, example: Letter | undefined): readonly TextNotice[] => {
  const isWithout = !word && fieldsIn([...text.subject.parts, ...text.body.parts]).length === 0
  const isUnfunded = word !== undefined && example !== undefined && lacksPublicity(word, example)
  const notices: readonly TemplateNotice[] = [
    ...(word?.notices ?? []),
    ...(isWithout ? (['no-field'] as const) : []),
    ...(isUnfunded ? (['no-publicity'] as const) : []),
  ]
  return notices.map((notice) => ({ lang, notice }))
}

const emptyOf = (
  fields: readonly LetterField[],
  source: Parameters<typeof letterValues>[0],
): readonly LetterField[] => {
  const values = letterValues(source)
  return fields.filter((field) => (values.fields[field] ?? '') === '')
}

/** How many of the chosen get no letter, because there is no way to send it to them. */
export const leftOut = ({ recipients }: LettersCheck): readonly Id[] =>
  recipients.filter(({ lacks }) => !canBeMade(lacks)).map(({ recipient }) => recipient.id)
