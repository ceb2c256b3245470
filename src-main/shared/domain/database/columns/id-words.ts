import type { Id } from '../../values/ids'

/** An id takes four words of 32 bits. */
export const wordsOfId = 4

/** Where each word's two times four digits begin in the text of an id. */
const digitsOf = [
  [0, 4],
  [9, 14],
  [19, 24],
  [28, 32],
] as const
const dashes = [8, 13, 18, 23] as const
const idLength = 36

const valueOfCode = new Int8Array(128).fill(-1)
for (const [value, digit] of Array.from('0123456789abcdef').entries()) valueOfCode[digit.charCodeAt(0)] = value

const fourDigits = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'))

/** Four digits as a number; negative where they are none. */
const numberAt = (text: string, at: number): number => {
  let number = 0
  for (let index = at; index < at + 4; index++) {
    const value = valueOfCode[text.charCodeAt(index)] ?? -1
    if (value < 0) return -1
    number = number * 16 + value
  }
  return number
}

/** Puts an id into four words; false where its text is not the one that `idAt` would give back. */
export const putId = (words: Uint32Array, at: number, id: unknown): boolean => {
  if (typeof id !== 'string' || id.length !== idLength || !dashes.every((dash) => id.charCodeAt(dash) === 0x2d))
    return false
  for (const [index, [high, low]] of digitsOf.entries()) {
    const [front, back] = [numberAt(id, high), numberAt(id, low)]
    if (front < 0 || back < 0) return false
    words[at + index] = front * 65_536 + back
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
