import { fold } from '../../values/fold'
import type { Person } from '../person'

type Gender = 'female' | 'male'

/** How a man and a woman are called by an office or a rank, in the vocative. */
type Call = { readonly male: string; readonly female: string }

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

/** Ranks of the police, as they are written before the name. */
const ranks: readonly (readonly [short: string, call: Call])[] = [
  ['gen', { male: 'generále', female: 'generálko' }],
  ['genmjr', { male: 'generále', female: 'generálko' }],
  ['genpor', { male: 'generále', female: 'generálko' }],
  ['brig', { male: 'generále', female: 'generálko' }],
  ['plk', { male: 'plukovníku', female: 'plukovnice' }],
  ['pplk', { male: 'podplukovníku', female: 'podplukovnice' }],
  ['mjr', { male: 'majore', female: 'majorko' }],
  ['kpt', { male: 'kapitáne', female: 'kapitánko' }],
  ['npor', { male: 'nadporučíku', female: 'nadporučice' }],
  ['por', { male: 'poručíku', female: 'poručice' }],
  ['ppor', { male: 'podporučíku', female: 'podporučice' }],
  ['nprap', { male: 'nadpraporčíku', female: 'nadpraporčice' }],
  ['prap', { male: 'praporčíku', female: 'praporčice' }],
  ['pprap', { male: 'podpraporčíku', female: 'podpraporčice' }],
  ['nstrm', { male: 'nadstrážmistře', female: 'nadstrážmistryně' }],
  ['strm', { male: 'strážmistře', female: 'strážmistryně' }],
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

/** The rank before a name, or null. */
export const rankOf = ({ titleBefore }: Pick<Person, 'titleBefore'>): Call | null => {
  const words = fold(titleBefore).split(/[^\p{L}]+/u)
  return ranks.find(([short]) => words.includes(short))?.[1] ?? null
}
