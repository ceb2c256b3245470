import { isWoman } from 'czech-vocative'
import { fold } from '../../values/fold'
import { genderOfGivenName, isSharedGivenName } from '../names/given-names'
import type { Person } from '../person'
import { isForeign } from './foreign-name'
import { officeOf } from './offices'

export type GuessedGender = {
  readonly gender: 'female' | 'male' | 'unknown'
  /** Whether somebody wrote it down, or a form that only one gender has says so. */
  readonly isSure: boolean
}

const nobody: GuessedGender = { gender: 'unknown', isSure: false }
const sure = (gender: 'female' | 'male'): GuessedGender => ({ gender, isSure: true })

/** *Nováková*, *Novotná*, *Zelenská*: surnames in the form that only women bear; one part of a double name is enough. */
const hasWomansSurname = (lastName: string): boolean =>
  lastName
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((part) => /(ov|[bcdfghjklmnprstvzšžčřň])á$/u.test(part))

/** Whether the person is a woman or a man: as written down, else from the office, the surname, the first name. */
export const guessGender = (person: Pick<Person, 'gender' | 'firstName' | 'lastName' | 'position'>): GuessedGender => {
  if (person.gender !== 'unknown') return sure(person.gender)
  const byOffice = officeOf(person.position)?.gender ?? null
  if (byOffice !== null) return sure(byOffice)
  if (hasWomansSurname(person.lastName)) return sure('female')
  const [first = ''] = fold(person.firstName).split(/[^\p{L}]+/u)
  const known = genderOfGivenName(first)
  if (known !== null) return sure(known)
  if (first === '' || isSharedGivenName(first) || first.length < 3 || isForeign(person.firstName)) return nobody
  return { gender: isWoman(person.firstName.split(/\s+/u)[0] ?? '') ? 'female' : 'male', isSure: false }
}
