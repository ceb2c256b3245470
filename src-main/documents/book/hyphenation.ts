// @ts-expect-error The package comes without types; `Patterns` below says what is used of it.
import czech from 'hyphen/cs/index.js'
// @ts-expect-error See above.
import english from 'hyphen/en/index.js'

type Lang = 'cs' | 'en'

type Patterns = { hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string }

const patterns: Record<Lang, Patterns> = { cs: czech as Patterns, en: english as Patterns }
const softHyphen = '\u00ad'
const shortestWord = 5
/** How many letters must stay before the hyphen and go after it; one or two letters alone are not worth a hyphen. */
const lettersBefore = 2
const lettersAfter = 3

/** Only plain words: names with figures, addresses, abbreviations in capitals keep together. */
const plainWord = /\p{L}*\p{Ll}\p{L}*/gu
const capitals = /\p{Lu}.*\p{Lu}/u

const splitWord = (word: string, lang: Lang): string[] => {
  if (word.length < shortestWord || capitals.test(word)) return [word]
  const pieces = patterns[lang]
    .hyphenateSync(word, { hyphenChar: softHyphen, minWordLength: shortestWord })
    .split(softHyphen)
  while (pieces.length > 1 && (pieces[0] ?? '').length < lettersBefore) pieces.splice(0, 2, pieces.slice(0, 2).join(''))
  while (pieces.length > 1 && (pieces.at(-1) ?? '').length < lettersAfter) pieces.push(pieces.splice(-2).join(''))
  return pieces
}

const looksLikeAddress = /[@/\\_\d]|\.\p{L}/u

/**
 * A word with its punctuation, cut where a hyphen may be put at the end of a line: `spolupráce,` gives `spo lu prá ce,`.
 * The pieces together are the word.
 */
export const syllables = (word: string, lang: Lang): string[] => {
  if (looksLikeAddress.test(word)) return [word]
  const pieces = ['']
  let end = 0
  for (const match of word.matchAll(plainWord)) {
    const [first = '', ...rest] = splitWord(match[0], lang)
    pieces.push(`${pieces.pop() ?? ''}${word.slice(end, match.index)}${first}`, ...rest)
    end = match.index + match[0].length
  }
  pieces.push(`${pieces.pop() ?? ''}${word.slice(end)}`)
  return pieces
}
