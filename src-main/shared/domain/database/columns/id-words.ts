import type { Id } from '../../values/ids'

/** An id takes four words of 32 bits. */
export const wordsOfId = 4

export const idLength = 36

/** Where each word's two times four digits begin in the text of an id. */
const digitsOf = [
  [0, 4],
  [9, 14],
  [19, 24],
  [28, 32],
] as const
const dash = 0x2d

const valueOfCode = new Int8Array(256).fill(-1)
for (const [value, digit] of Array.from('0123456789abcdef').entries()) valueOfCode[digit.charCodeAt(0)] = value

const fourDigits = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'))

const valueAt = (text: Uint8Array, at: number): number => valueOfCode[text[at] ?? 0] ?? -1

/** Four digits as a number; negative where they are none. */
const numberAt = (text: Uint8Array, at: number): number =>
  // A value that is none is negative in all of its upper bits, and so is what it is put together with.
  (valueAt(text, at) << 12) | (valueAt(text, at + 1) << 8) | (valueAt(text, at + 2) << 4) | valueAt(text, at + 3)

/** Puts the id that stands in a text as ASCII into four words; false where `idAt` would not give the same text back. */
export const putId = (words: Uint32Array, to: number, text: Uint8Array, from: number, end: number): boolean => {
  if (end - from !== idLength) return false
  if (text[from + 8] !== dash || text[from + 13] !== dash || text[from + 18] !== dash || text[from + 23] !== dash)
    return false
  for (let word = 0; word < wordsOfId; word++) {
    const [high, low] = digitsOf[word] ?? [0, 0]
    const [front, back] = [numberAt(text, from + high), numberAt(text, from + low)]
    if (front < 0 || back < 0) return false
    words[to + word] = front * 65_536 + back
  }
  return true
}

const halves = (word: number): readonly [string, string] => [
  fourDigits[word >>> 16] ?? '',
  fourDigits[word & 0xffff] ?? '',
]

/** The id in four words. */
export const idAt = (words: Uint32Array, at: number): Id => {
  const [a, b] = halves(words[at] ?? 0)
  const [c, d] = halves(words[at + 1] ?? 0)
  const [e, f] = halves(words[at + 2] ?? 0)
  const [g, h] = halves(words[at + 3] ?? 0)
  return `${a}${b}-${c}-${d}-${e}-${f}${g}${h}`
}

/** Whether the same id stands at two places. */
export const isSameId = (a: Uint32Array, at: number, b: Uint32Array, bAt: number): boolean =>
  a[at + 3] === b[bAt + 3] && a[at + 2] === b[bAt + 2] && a[at + 1] === b[bAt + 1] && a[at] === b[bAt]
