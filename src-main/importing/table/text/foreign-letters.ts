import iconv from 'iconv-lite'
import { isGivenName } from '@shared/domain/directory/names/given-names'
import { wordValue } from './likely-text'

/** Pages in which Czech text is written, and pages by which programs read it wrongly; more than a whole file is looked at by. */
const written = ['windows-1250', 'iso-8859-2', 'cp852', 'maccenteuro'] as const
const readBy = [
  ...(['windows-1250', 'iso-8859-2', 'cp852', 'maccenteuro', 'windows-1252', 'cp850', 'macroman'] as const),
  ...(['iso-8859-15', 'windows-1254', 'windows-1257', 'iso-8859-4', 'cp437'] as const),
] as const

const CZECH = /^[a-záčďéěíňóřšťúůýž]+$/iu
/** Letters that Czech has not, without those of Norwegian, German and French names as they are written most. */
const FOREIGN = /(?![áčďéěíňóřšťúůýžæøåäöüßèêôœ])[^\0-\x7F]/iu
/** Letters of which none is ever in one word with those of Czech alone. */
const NORTHERN = /[æøåàìòùãõ]/iu
const CZECH_ALONE = /[áčďěíňřšťúůýž]/iu
/** Ends of Czech names and towns. */
const CZECH_END =
  /(?:[áíeuo]k|ěk|ka|ov[áé]|n[ýá]|l[ýá]|r[ýá]|[sc]k[ýá]|[čšžž]í|ejší|[áaíeo]ř[íů]?|ec|cová|era|[eáauio]š|al|el|ech|[eě]j|ř[íe]j|slav|av|va|áv|áha|íha|ůma|ma|ěra|vra|[eě]ta|ena|ina|oda|án|ů|voj|mysl|ří|chy?|ice|[oe]v|ín|ná|aneta)$/iu
const CONSONANTS = /[^aeiouyáéěíóúůý]{4}/iu

const isCzechName = (word: string): boolean =>
  CZECH.test(word) &&
  /^\p{Lu}?\p{Ll}+$/u.test(word) &&
  CZECH_END.test(word) &&
  !CONSONANTS.test(word) &&
  wordValue(word) >= 0.7

const asWritten = (word: string): readonly string[] =>
  readBy.flatMap((page) => {
    const bytes = iconv.encode(word, page)
    // What the page has no byte for was not read by it.
    if (iconv.decode(bytes, page) !== word) return []
    return written.filter((was) => was !== page).map((was) => iconv.decode(bytes, was))
  })

/**
 * Whether a word with letters that Czech has not was a Czech name before it was read by a wrong page: `Novįk`, `Kuźera`, `Skøivánek`; or
 * one that begins with a small letter a name with a capital: `ćkoda`.
 */
export const wasCzechName = (word: string): boolean => {
  if (word.length < 4) return false
  const isMixed = NORTHERN.test(word) && CZECH_ALONE.test(word)
  const isSmall = /^(?![a-z])\p{Ll}\p{Ll}/u.test(word)
  if (!FOREIGN.test(word) && !isMixed && !isSmall) return false
  return asWritten(word).some((was) => was !== word && isCzechName(was) && (!isSmall || /^\p{Lu}/u.test(was)))
}

const letters = Array.from('áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ')

/** For each pair of pages, the Czech letters that another Czech one became. */
let exchanged: readonly ReadonlyMap<string, string>[] | null = null

const exchanges = (): readonly ReadonlyMap<string, string>[] =>
  written.flatMap((was) =>
    readBy.flatMap((page) => {
      const map = new Map(letters.map((letter) => [iconv.decode(iconv.encode(letter, was), page), letter] as const))
      const czech = new Map([...map].filter(([read, letter]) => read !== letter && letters.includes(read)))
      return czech.size === 0 ? [] : [czech]
    }),
  )

/** Whether a word of Czech letters was a given name before one of them was exchanged for another: `Zdenýk`. */
export const wasOtherGivenName = (word: string): boolean => {
  if (!/[ýřěĺŕ]/iu.test(word) || isGivenName(word)) return false
  exchanged ??= exchanges()
  return exchanged.some((map) => {
    const parts = Array.from(word, (letter) => (letter > '\x7F' ? map.get(letter) : letter))
    return parts.every((part) => part !== undefined) && isGivenName(parts.join(''))
  })
}
