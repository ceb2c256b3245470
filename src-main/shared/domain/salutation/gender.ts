import { isWoman } from 'czech-vocative'
import { fold } from '../fold'
import type { Person } from '../person'
import { officeOf } from './offices'

/** First names that women and men have; nothing is guessed from them. */
const shared = new Set([
  ...[
    'nikola',
    'sasa',
    'misa',
    'rene',
    'robin',
    'kim',
    'alex',
    'kari',
    'andrea',
    'simone',
    'rene',
    'vanja',
    'dominique',
  ],
  ...['jan', 'toni', 'inge', 'helge', 'linh', 'anh', 'thanh', 'minh', 'hoa', 'thu', 'xuan'],
])
/** Where Czech names are told by their endings, others would be told wrongly. */
const known: { readonly [firstName: string]: 'female' | 'male' } = {
  jan: 'male',
  jiri: 'male',
  honza: 'male',
  vana: 'male',
  kare: 'male',
  age: 'male',
  ole: 'male',
  arne: 'male',
  bjorn: 'male',
  helga: 'female',
  ingrid: 'female',
  astrid: 'female',
  solveig: 'female',
  sigrid: 'female',
  randi: 'female',
  liv: 'female',
  ruth: 'female',
  ester: 'female',
  dagmar: 'female',
  miriam: 'female',
  karin: 'female',
  ingeborg: 'female',
  oleksij: 'male',
  mykola: 'male',
  illja: 'male',
  nikita: 'male',
  ilja: 'male',
  sava: 'male',
  luka: 'male',
  jura: 'male',
  oleksandr: 'male',
}

export type GuessedGender = {
  readonly gender: 'female' | 'male' | 'unknown'
  /** Whether somebody wrote it down, or a form that only one gender has says so. */
  readonly isSure: boolean
}

const nobody: GuessedGender = { gender: 'unknown', isSure: false }
const sure = (gender: 'female' | 'male'): GuessedGender => ({ gender, isSure: true })

const hasWomansSurname = (lastName: string): boolean => /(ová|ská|cká|ná|lá|rá|tá|há|ká|vá|dá|ská)$/u.test(lastName)

/** Whether the person is a woman or a man: as written down, else from the office, the surname, the first name. */
export const guessGender = (person: Pick<Person, 'gender' | 'firstName' | 'lastName' | 'position'>): GuessedGender => {
  if (person.gender !== 'unknown') return sure(person.gender)
  const byOffice = officeOf(person.position)?.gender ?? null
  if (byOffice !== null) return sure(byOffice)
  if (hasWomansSurname(person.lastName)) return sure('female')
  const [first = ''] = fold(person.firstName).split(/[^\p{L}]+/u)
  const listed = known[first]
  if (listed !== undefined) return { gender: listed, isSure: true }
  if (first === '' || shared.has(first) || first.length < 3 || isForeign(person.firstName)) return nobody
  return { gender: isWoman(person.firstName.split(/\s+/u)[0] ?? '') ? 'female' : 'male', isSure: false }
}

/** Whether a name has letters that Czech has not: nothing is told from its ending, and nothing is inflected. */
export const isForeign = (name: string): boolean => /[^a-záčďéěíňóřšťúůýž\s.\-]|[qwx]/iu.test(name)
