import { rankCall } from '../names/titles'
import type { Person } from '../person'
import { guessGender } from './gender'
import { officeOf } from './offices'
import { surnameVocative } from './vocative'

type Addressed = Pick<
  Person,
  'titleBefore' | 'firstName' | 'lastName' | 'position' | 'gender' | 'language' | 'salutation' | 'isSalutationChecked'
>

/** Why a suggested salutation should be looked at. */
export const salutationDoubts = [
  'gender-unknown',
  'gender-guessed',
  'foreign',
  'moving-vowel',
  'rare-ending',
  'two-people',
] as const
export type SalutationDoubt = (typeof salutationDoubts)[number]

export type Suggestion = {
  readonly text: string
  /** Empty: sure enough to be written without a look. */
  readonly doubts: readonly SalutationDoubt[]
}

const neutral = { cs: 'Vážená paní, vážený pane', en: 'Dear Sir or Madam' } as const

/** What is longer is a text that got into the field by mistake; looking for its gender would take seconds. */
const longestName = 1_000

const doctorate = /\b(dr|ph\.?\s?d|prof)\b/iu

const inEnglish = (person: Addressed): Suggestion => {
  const { gender, isSure } = guessGender(person)
  const title = /\bprof\b/iu.test(person.titleBefore) ? 'Professor' : doctorate.test(person.titleBefore) ? 'Dr' : ''
  if (title !== '') return { text: `Dear ${title} ${person.lastName}`, doubts: [] }
  if (gender === 'unknown') {
    const name = [person.firstName, person.lastName].filter(Boolean).join(' ')
    return { text: name === '' ? neutral.en : `Dear ${name}`, doubts: ['gender-unknown'] }
  }
  return {
    text: `Dear ${gender === 'female' ? 'Ms' : 'Mr'} ${person.lastName}`,
    doubts: isSure ? [] : ['gender-guessed'],
  }
}

const inCzech = (person: Addressed): Suggestion => {
  if (/[,;/]| a (?=\p{Lu})/u.test(person.lastName)) return { text: neutral.cs, doubts: ['two-people'] }
  const { gender, isSure } = guessGender(person)
  if (gender === 'unknown') return { text: neutral.cs, doubts: ['gender-unknown'] }
  const begin = gender === 'female' ? 'Vážená paní' : 'Vážený pane'
  const guessed: readonly SalutationDoubt[] = isSure ? [] : ['gender-guessed']
  const call = officeOf(person.position)?.call ?? rankCall(person.titleBefore)
  if (call !== null) return { text: `${begin} ${call[gender]}`, doubts: guessed }
  const { text, doubt } = surnameVocative(person.lastName, gender)
  return { text: `${begin} ${text}`, doubts: doubt === null ? guessed : [...guessed, doubt] }
}

/**
 * How a letter to the person begins, as far as name, gender, office and language tell: *Vážený pane starosto*, *Vážená paní
 * Nováková*, *Dear Ms Ødegård* (`docs/domain.md §4, vocative`). Without a gender it is the neutral form.
 */
export const suggestSalutation = (person: Addressed): Suggestion => {
  const { firstName, lastName, language } = person
  if (firstName.length + lastName.length > longestName) return { text: neutral[language], doubts: ['gender-unknown'] }
  return language === 'en' ? inEnglish(person) : inCzech(person)
}

/** How a letter to the person begins: as somebody wrote it down, else as it is suggested. */
export const salutationOf = (person: Addressed): string =>
  person.salutation === '' ? suggestSalutation(person).text : person.salutation

/** Whether somebody should look at the salutation: it is only suggested, doubtful, and was not looked at yet. */
export const isSalutationDoubtful = (person: Addressed): boolean =>
  person.salutation === '' && !person.isSalutationChecked && suggestSalutation(person).doubts.length > 0
