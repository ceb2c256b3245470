import type { Day } from '../domain/day'
import type { Id } from '../domain/ids'
import type { Invitation } from '../domain/invitation'
import type { LetterField } from '../domain/letters/letter-fields'
import { referenceNumberAt } from '../domain/letters/reference-number'
import type { TemplateProblem } from '../domain/letters/template-language'
import type { DatabaseView } from '../domain/state'
import type { Lang } from '../preferences'
import { composeLetter, type LetterText } from './compose-letter'
import type { Letter, LetterForm } from './letter'
import { letterSource, letterValues } from './letter-values'

/** What one recipient lacks: a field that the text shows, or a way for the letter to arrive. */
export type RecipientProblem = {
  readonly invitation: Invitation
  readonly name: string
  readonly empty: readonly LetterField[]
  /** Without it no letter of the chosen form can be made for them; they are left out and told. */
  readonly lacks: 'address' | 'email' | 'data-box' | null
  /** Reads another language than the letter is written in. */
  readonly otherLanguage: boolean
}

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
    const otherLanguage = source.person !== undefined && source.person.language !== lang
    if (canBeMade(lacks)) letters.push(composed.letter)
    if (empty.length > 0 || lacks !== null || otherLanguage)
      recipients.push({ invitation, name: source.institution.name, empty, lacks, otherLanguage })
  }
  return { template: docxFields ? [] : [...text.subject.problems, ...text.body.problems], recipients, letters }
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
