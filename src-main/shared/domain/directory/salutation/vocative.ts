import { vocative } from 'czech-vocative'
import { usualSurname } from '../names/capitals'
import { isParticle } from '../names/particles'
import { isVietnameseSurname } from '../names/vietnamese-surnames'
import { isForeign } from './foreign-name'

export type Vocative = {
  readonly text: string
  /** Why somebody should look at it; null where the form is ruled by the ending alone. */
  readonly doubt: 'foreign' | 'moving-vowel' | 'rare-ending' | null
}

const sure = (text: string): Vocative => ({ text, doubt: null })

/** Names whose vowel moves in a way that their ending does not tell (Internetová jazyková příručka). */
const moving: { readonly [name: string]: string } = {
  Švec: 'Ševče',
  Žnec: 'Ženče',
  Chmel: 'Chmele',
  Havel: 'Havle',
  Pavel: 'Pavle',
  Karel: 'Karle',
  Kozel: 'Kozle',
  Orel: 'Orle',
  Kotel: 'Kotle',
  Vrabec: 'Vrabče',
  Kadlec: 'Kadleci',
  Sedlec: 'Sedleci',
  Petr: 'Petře',
  Kmec: 'Kmeci',
}

/** Endings after which the form is the same in every name. */
const ruled: readonly RegExp[] = [
  /[ýí]$/u, // Novotný, Krejčí
  /[ůe]$/u, // Petrů, Hrabě
  /ě$/u,
  /[^aeiouyáéěíóúůý]a$/u, // Svoboda, Kučera
  /[áeěiouyí]k$/u, // Novák, Hájek, Jeřábík
  /[žšřčcj]$/u, // Beneš, Kolář, Kříž
  /[bdfhmnpstv]$/u, // Holub, Havlín, Adam
  /[^e]l$/u, // Doležal, Kratochvíl, Hampl
  /r$/u,
  /[^aeiouyáéěíóúůý]k$/u,
  /o$/u, // Janko, Kovalenko
  /[td]$/u,
]

const vowelsIn = (name: string): number => (name.match(/[aeiouyáéěíóúůý]/giu) ?? []).length

const isMoving = (name: string): boolean =>
  /e[lc]$/u.test(name) || (/e[knrt]$/u.test(name) && !/ček$/u.test(name) && vowelsIn(name) === 1)

const ofMan = (name: string): Vocative => {
  const listed = moving[name]
  if (listed !== undefined) return sure(listed)
  if (isForeign(name) || isVietnameseSurname(name)) return { text: name, doubt: 'foreign' }
  if (/(skij|ckij|skyj|ckyj|vych|vyč)$/u.test(name)) return { text: name, doubt: 'foreign' }
  if (/[oueiyůýíéěú]$/u.test(name)) return { text: name, doubt: /[uiyú]$/u.test(name) ? 'rare-ending' : null }
  const text = vocative(name, false, true)
  if (isMoving(name)) return { text, doubt: /[aeiouyáéěíóúůý].*ec$/iu.test(name) ? null : 'moving-vowel' }
  return { text, doubt: ruled.some((ending) => ending.test(name)) ? null : 'rare-ending' }
}

/** A woman's surname is the same in the vocative, unless it ends as a first name does. */
const ofWoman = (name: string): Vocative => {
  if (/[áéíýů]$/u.test(name)) return sure(name)
  if (isForeign(name) || isVietnameseSurname(name)) return { text: name, doubt: 'foreign' }
  return { text: name, doubt: 'rare-ending' }
}

/**
 * The vocative of a surname: *Nováku*, *Nováková*. Each part of a double name by itself; a noble *z Poděbrad* and names from abroad
 * stay as they are (`docs/domain.md §4, vocative`).
 */
export const surnameVocative = (surname: string, gender: 'female' | 'male'): Vocative => {
  const words = usualSurname(surname).split(/(\s+|-)/u)
  const at = words.findIndex((word, index) => isParticle(word) && index < words.length - 1)
  const parts = words.map((word, index): Vocative => {
    const isSeparator = /^(\s+|-|)$/u.test(word)
    // After *z* stands a place in its own case; *van der Berg* is a name from abroad as a whole.
    if (isSeparator || (at >= 0 && index >= at)) return sure(word)
    return gender === 'male' ? ofMan(word) : ofWoman(word)
  })
  const isCzechPlace = at === 0 && /^ze?$/iu.test(words[0] ?? '')
  const doubt = parts.find((part) => part.doubt !== null)?.doubt ?? (at >= 0 && !isCzechPlace ? 'foreign' : null)
  return { text: parts.map(({ text }) => text).join(''), doubt }
}
