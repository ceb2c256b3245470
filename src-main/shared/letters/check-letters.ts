import type { Day } from '../domain/day'
import type { Id } from '../domain/ids'
import type { Invitation } from '../domain/invitation'
import type { LetterField } from '../domain/letters/letter-fields'
import { referenceNumberAt } from '../domain/letters/reference-number'
import type { TemplateProblem } from '../domain/letters/template-language'
import { isSalutationDoubtful } from '../domain/salutation/salutation'
import type { DatabaseView } from '../domain/state'
import type { Lang } from '../preferences'
import { composeLetter, type LetterText } from './compose-letter'
import type { Letter, LetterForm } from './letter'
import { letterSource, letterValues, type LetterSource } from './letter-values'

/** What one recipient lacks: a field that the text shows, or a way for the letter to arrive. */
export type RecipientProblem = {
  readonly invitation: Invitation
  readonly name: string
  readonly empty: readonly LetterField[]
  /** Without it no letter of the chosen form can be made for them; they are left out and told. */
  readonly lacks: 'address' | 'email' | 'data-box' | null
  readonly notes: readonly RecipientNote[]
}

/** What to look at before a letter to a person is made; it is made all the same. */
export type RecipientNote = 'other-language' | 'salutation-doubtful' | 'do-not-invite'

export type LettersCheck = {
  /** Of the template itself; as long as there is one, nothing is made. */
  readonly template: readonly TemplateProblem[]
  readonly recipients: readonly RecipientProblem[]
  /** Letters that can be made. */
  readonly letters: readonly Letter[]
}

export type LettersAsked = {
  readonly invitations: readonly Invitation[]
  readonly form: LetterForm
  readonly lang: Lang
  readonly today: Day
  readonly text: LetterText
  /** The fields of a Word template, which has a text of its own. */
  readonly docxFields?: readonly LetterField[] | undefined
  /** What is typed for all of them; empty: the number that each invitation has. */
  readonly referenceNumber: string
  readonly numberFrom: number | null
}

const lackOf = (form: LetterForm, { email, dataBox }: Letter, hasAddress: boolean): RecipientProblem['lacks'] => {
  if (form === 'email') return email === '' ? 'email' : null
  if (form === 'data-box') return dataBox === '' ? 'data-box' : null
  return hasAddress ? null : 'address'
}

/** A printed letter without an address can still be made; one for a mailbox that is not there cannot. */
const canBeMade = (lacks: RecipientProblem['lacks']): boolean => lacks === null || lacks === 'address'

/** Makes the letters in mind: what is wrong with the template, what each recipient lacks, and the letters themselves. */
export const checkLetters = (view: DatabaseView, asked: LettersAsked): LettersCheck => {
  const { invitations, form, lang, today, text, docxFields, referenceNumber, numberFrom } = asked
  const recipients: RecipientProblem[] = []
  const letters: Letter[] = []
  for (const invitation of invitations) {
    // Numbers run over the letters that are made, so that none is missing in the office's book.
    const own = invitation.sentOn === null ? invitation.referenceNumber : ''
    const number = referenceNumberAt(referenceNumber, letters.length, numberFrom) || own
    const source = letterSource(view, invitation, { lang, today, referenceNumber: number })
    if (source === undefined) continue
    const composed = composeLetter(source, text)
    const empty = docxFields ? emptyOf(docxFields, source) : composed.empty
    const hasAddress = source.institution.city !== ''
    const lacks = lackOf(form, composed.letter, hasAddress)
    const notes = notesOn(source, text)
    if (canBeMade(lacks)) letters.push(composed.letter)
    if (empty.length > 0 || lacks !== null || notes.length > 0)
      recipients.push({ invitation, name: source.institution.name, empty, lacks, notes })
  }
  return { template: docxFields ? [] : [...text.subject.problems, ...text.body.problems], recipients, letters }
}

const showsSalutation = ({ body, subject }: LetterText): boolean =>
  [...body.parts, ...subject.parts].some((part) => part.kind === 'field' && part.field === 'salutation')

const notesOn = ({ person, lang }: LetterSource, text: LetterText): readonly RecipientNote[] => {
  if (person === undefined) return []
  const isOther = person.language !== lang
  return [
    ...(person.doNotInvite ? (['do-not-invite'] as const) : []),
    ...(isOther ? (['other-language'] as const) : []),
    ...(!isOther && showsSalutation(text) && isSalutationDoubtful(person) ? (['salutation-doubtful'] as const) : []),
  ]
}

const emptyOf = (
  fields: readonly LetterField[],
  source: Parameters<typeof letterValues>[0],
): readonly LetterField[] => {
  const values = letterValues(source)
  return fields.filter((field) => values.fields[field] === '')
}

/** How many of the chosen get no letter, because there is no way to send it to them. */
export const leftOut = ({ recipients }: LettersCheck): readonly Id[] =>
  recipients.filter(({ lacks }) => !canBeMade(lacks)).map(({ invitation }) => invitation.id)
