import { fold } from '@shared/domain/values/fold'

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** What the names of each month begin with in Czech, Slovak, English and Norwegian; inflected and cut short ones too. */
const beginnings: readonly RegExp[] = [
  /^(led(en|na|nu)?|januar[ay]?|january|jan)$/,
  /^(unor[au]?|uno|un|februar[ay]?|february|feb)$/,
  /^(brez(en|na|nu)?|bre|marec|marca|mars|march|mar|mrz)$/,
  /^(dub(en|na|nu)?|april[a]?|apr)$/,
  /^(kvet(en|na|nu)?|kve|maj[a]?|mai|may)$/,
  /^(cerven|cervn[au]|cvn|jun[ai]?|june)$/,
  /^(cervenec|cervenc[ei]|cvc|jul[ai]?|july)$/,
  /^(srp(en|na|nu)?|august[a]?|aug)$/,
  /^(zari|zar|september|septembra|sept|sep)$/,
  /^(rijen|rijn[au]|rij|oktober|oktobra|okt|october|oct)$/,
  /^(listopad[u]?|list|lis|november|novembra|nov)$/,
  /^(prosinec|prosinc[ei]|pros|pro|desember|december|decembra|des|dec)$/,
]

/** The number of the month that a word or a Roman numeral means; null for another word, and for one that may be two, as `čer`. */
export const monthOf = (word: string): number | null => {
  const plain = fold(word)
  const found = beginnings.findIndex((form) => form.test(plain))
  if (found >= 0) return found + 1
  return roman.includes(plain) ? roman.indexOf(plain) + 1 : null
}

/** A weekday before a day, in the languages of the months: `pá`, `pátek`, `Fri`. */
export const weekday =
  /^(pondeli|pondelok|po|utery|utorok|ut|streda|st|ctvrtek|stvrtok|ct|patek|piatok|pa|sobota|so|nedele|nedela|ne|monday|mon|tuesday|tue|tues|wednesday|wed|thursday|thu|thurs|friday|fri|saturday|sat|sunday|sun|mandag|man|tirsdag|tir|onsdag|ons|torsdag|tor|fredag|fre|lordag|lor|sondag|son)$/
