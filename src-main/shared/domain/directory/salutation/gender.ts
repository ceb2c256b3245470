import { isWoman } from 'czech-vocative'
import { fold } from '../../values/fold'
import type { Person } from '../person'
import { isForeign } from './foreign-name'
import { officeOf } from './offices'

/** First names that women and men have; nothing is guessed from them. */
const shared = new Set(
  (
    'nikola sasa misa rene robin kim alex kari andrea simone vanja dominique toni inge helge ' +
    'linh anh thanh minh hoa thu xuan'
  ).split(' '),
)

/** First names whose ending would tell them wrongly, folded. */
const women = new Set('helga ingrid astrid solveig sigrid randi liv ruth ester dagmar miriam karin ingeborg'.split(' '))
const men = new Set(
  'jan jiri honza vana kare age ole arne bjorn oleksij oleksandr mykola illja nikita ilja sava luka jura'.split(' '),
)

const listed = (first: string): 'female' | 'male' | null =>
  women.has(first) ? 'female' : men.has(first) ? 'male' : null

export type GuessedGender = {
  readonly gender: 'female' | 'male' | 'unknown'
  /** Whether somebody wrote it down, or a form that only one gender has says so. */
  readonly isSure: boolean
}

const nobody: GuessedGender = { gender: 'unknown', isSure: false }
const sure = (gender: 'female' | 'male'): GuessedGender => ({ gender, isSure: true })

/** *Nováková*, *Novotná*, *Zelenská*: surnames in the form that only women bear. */
const hasWomansSurname = (lastName: string): boolean => /(ov|[bcdfghjklmnprstvzšžčřň])á$/u.test(lastName)

/** Whether the person is a woman or a man: as written down, else from the office, the surname, the first name. */
export const guessGender = (person: Pick<Person, 'gender' | 'firstName' | 'lastName' | 'position'>): GuessedGender => {
  if (person.gender !== 'unknown') return sure(person.gender)
  const byOffice = officeOf(person.position)?.gender ?? null
  if (byOffice !== null) return sure(byOffice)
  if (hasWomansSurname(person.lastName)) return sure('female')
  const [first = ''] = fold(person.firstName).split(/[^\p{L}]+/u)
  const known = listed(first)
  if (known !== null) return sure(known)
  if (first === '' || shared.has(first) || first.length < 3 || isForeign(person.firstName)) return nobody
  return { gender: isWoman(person.firstName.split(/\s+/u)[0] ?? '') ? 'female' : 'male', isSure: false }
}
