import { fold } from '../values/fold'
import { isRegion, regionName } from '../values/places'

/** Abbreviations of offices as they are written alone, and what they stand for. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bumc\b/g, 'urad mestske casti'],
  [/\b(meu|mesu|msu)\b/g, 'mestsky urad'],
  [/\b(obu|ou)\b/g, 'obecni urad'],
  [/\bmm\b/g, 'magistrat mesta'],
  [/\bku\b/g, 'krajsky urad'],
  [/\bkrp\b/g, 'krajske reditelstvi policie'],
  [/\bpcr\b/g, 'policie cr'],
  [/\boop\b/g, 'obvodni oddeleni policie'],
  [/\boo\b/g, 'obvodni oddeleni'],
  [/\bmep\b|^mp\b/g, 'mestska policie'],
  [/^op\b/g, 'obecni policie'],
  [/^mv\b/g, 'ministerstvo vnitra'],
  [/^smo\b/g, 'svaz mest a obci'],
  [/\bpp cr\b/g, 'policejni prezidium'],
]

/** The name of an institution in plain words, its usual abbreviations written out: `MěÚ Říčany` → `mestsky urad ricany`. */
export const expandedName = (name: string): string =>
  abbreviations
    .reduce(
      (text, [short, long]) => text.replace(short, long),
      fold(name)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .replace(/\s+/g, ' ')

/** What sort of institution the words of a name tell, and the words that tell nothing else. */
const sorts: readonly (readonly [string, RegExp])[] = [
  ['municipal-police', /\b(mestska|obecni|mestske|obecni) policie\b/g],
  ['police-directorate', /\bkrajske(ho)? reditelstvi policie\b/g],
  ['police-unit', /\b(obvodni oddeleni|policie|policejni stanice|uzemni odbor)\b/g],
  ['ministry', /^ministerstv[oa]\b/g],
  ['association', /^svaz\b/g],
  ['region', /\bkrajsky urad\b|\bkraj\b/g],
  [
    'town',
    /^(mestsk(y|eho|emu|em) urad\w*|obecni(ho|mu|m)? urad\w*|urad\w?|magistrat\w?)( (statutarniho|hlavniho))?( (mestyse|mesta|obce|mestske casti|mestskeho obvodu))?\b|^(statutarni(ho|mu)? |hlavni(ho|mu)? |kralovske(ho|mu)? )?mest(o|a|u|em)\b|^(obec|obce|obci|mestys|mestyse|mestysi|mestsk(a|e|ou) cast[ei]?|radnice)\b/g,
  ],
]

/** Words that say nothing of which institution it is. */
const idle = /^(cr|ceske|republiky|kraje|policie|oddeleni|mesto|mesta|obec|obce|v|ve)$/

export type UsualName = { readonly sort: string; readonly words: readonly string[] }

/** Words that end in a stop: *Jindř. Hradec*, *Č. Lípa*. */
const cutWords = (name: string): ReadonlySet<string> =>
  new Set(Array.from(fold(name).matchAll(/(\p{L}+)\.(?=\s*\p{L})/gu), ([, word = '']) => word))

/** Which sort of institution a name is of, and the words that tell which one; a name without words of an office is of a town. */
export const usualName = (name: string): UsualName => {
  const text = expandedName(name)
  const [sort = 'town', words] = sorts.find(([, form]) => text.search(form) !== -1) ?? []
  const rest = words === undefined ? text : text.replace(words, ' ')
  const isCutShort = cutWords(name)
  const kept = rest
    .split(' ')
    .filter((word) => word !== '' && !idle.test(word))
    .map((word) => (isCutShort.has(word) ? `${word}.` : word))
  const region = kept.join(' ')
  const isOfRegion = sort === 'police-directorate' || sort === 'region'
  return { sort, words: isOfRegion && isRegion(region) ? fold(regionName(region)).split(' ') : kept }
}

const endings = new Set(['', ...'a e y u i o em ech ich ach ou eho emu ych ym ymi am um ami ne na nu'.split(' ')])

/** Endings before which a vowel falls out: *Písek, Písku*, *Hradec, Hradce*. */
const withFallenVowel = [/^(ek|k[ua]|kem)$/, /^(ec|c[eiu]|cem)$/]

/** Whether two words are one in different cases: *Děčína* and *Děčín*. */
const isInflected = (a: string, b: string): boolean => {
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++
  const [restA, restB] = [a.slice(same), b.slice(same)]
  const isUsual = endings.has(restA) && endings.has(restB)
  return same >= 3 && (isUsual || withFallenVowel.some((form) => form.test(restA) && form.test(restB)))
}

/** Whether one word is the other cut short: *n.* for *nad*. */
const isCut = (a: string, b: string): boolean =>
  (a.endsWith('.') && b.startsWith(a.slice(0, -1))) ||
  (b.endsWith('.') && a.startsWith(b.slice(0, -1))) ||
  (a.length <= 2 && b.startsWith(a)) ||
  (b.length <= 2 && a.startsWith(b))

const isAlike = (a: string, b: string): boolean => a === b || isInflected(a, b) || isCut(a, b)

const nearby = new Set(['u', 'nad', 'pod', 'pri', 'na', 'n', 'p', 'n.', 'p.'])

/** Whether two names may be of one institution: *Magistrát města Děčína* and *Statutární město Děčín*, *Říčany u Prahy* and *Říčany*. */
export const areUsualNames = (a: UsualName, b: UsualName): boolean => {
  if (a.sort !== b.sort) return false
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (short.length === 0) return long.length === 0
  if (!short.every((word, at) => isAlike(word, long[at] ?? ''))) return false
  const isWhole = short.some((word, at) => Math.min(word.length, (long[at] ?? '').length) > 2)
  return isWhole && (short.length === long.length || nearby.has(long[short.length] ?? ''))
}
