import { fold } from '../../values/fold'
import type { Call } from '../names/titles'

type Gender = 'female' | 'male'

/** An office by which its holder is written to, in both forms and their vocatives (Internetová jazyková příručka, oslovení). */
const offices: readonly (readonly [male: string, female: string, call: Call])[] = [
  ['starosta', 'starostka', { male: 'starosto', female: 'starostko' }],
  ['mistostarosta', 'mistostarostka', { male: 'místostarosto', female: 'místostarostko' }],
  ['primator', 'primatorka', { male: 'primátore', female: 'primátorko' }],
  ['namestek', 'namestkyne', { male: 'náměstku', female: 'náměstkyně' }],
  ['hejtman', 'hejtmanka', { male: 'hejtmane', female: 'hejtmanko' }],
  ['tajemnik', 'tajemnice', { male: 'tajemníku', female: 'tajemnice' }],
  ['predseda', 'predsedkyne', { male: 'předsedo', female: 'předsedkyně' }],
  ['mistopredseda', 'mistopredsedkyne', { male: 'místopředsedo', female: 'místopředsedkyně' }],
  ['reditel', 'reditelka', { male: 'řediteli', female: 'ředitelko' }],
  ['velitel', 'velitelka', { male: 'veliteli', female: 'velitelko' }],
  ['ministr', 'ministryne', { male: 'ministře', female: 'ministryně' }],
  ['senator', 'senatorka', { male: 'senátore', female: 'senátorko' }],
  ['poslanec', 'poslankyne', { male: 'poslanče', female: 'poslankyně' }],
  ['vedouci', 'vedouci', { male: 'vedoucí', female: 'vedoucí' }],
  ['radni', 'radni', { male: 'radní', female: 'radní' }],
]

export type Office = {
  readonly call: Call
  /** What the word itself says; null where both have the same. */
  readonly gender: Gender | null
  /** Whether an institution has one of them, to whom a letter to it is written. */
  readonly isHead: boolean
}

const heads: readonly string[] = ['starosta', 'primator', 'hejtman', 'predseda', 'reditel', 'velitel', 'ministr']

/** Words that may stand before an office without changing it: *1. místostarosta*, *pověřená ředitelka*. */
const before = /^((\d+|i{1,3}|prvni|druhy|druha|povereny|poverena|generalni|krajsky|krajska)\W+)+/

/** The office that a position is, by its first word; *zástupce velitele* and *asistentka starosty* are none. */
export const officeOf = (position: string): Office | null => {
  const word =
    fold(position)
      .trim()
      .replace(before, '')
      .split(/[^\p{L}]+/u)[0] ?? ''
  const found = offices.find(([male, female]) => word === male || word === female)
  if (found === undefined) return null
  const [male, female, call] = found
  const gender = male === female ? null : word === female ? 'female' : 'male'
  return { call, gender, isHead: heads.includes(male) }
}
