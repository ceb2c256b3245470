import { isCommonPassword } from './common-passwords'

/**
 * The shortest password that is taken. Beside it only what is guessed first is refused: other rules make people write passwords down.
 */
export const leastPasswordLength = 8
export const mostPasswordLength = 10_000

/** What trying one password costs on this computer, measured, and by how much the key is stretched. */
export type PasswordCost = {
  readonly tookMs: number
  readonly leastMs: number
  readonly N: number
  readonly r: number
  readonly p: number
  /** A try is too quick here, and a change of the password makes it dearer. */
  readonly isRaisable: boolean
}

export type PasswordStrength = 'too-short' | 'weak' | 'fair' | 'strong'

const signKinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u] as const
const signsOfKind = [32, 32, 10, 30] as const

/** How many signs follow their neighbour in the alphabet or repeat it, as in `12345678` and `aaaaaaaa`. */
const easySteps = (signs: readonly string[]): number =>
  signs.filter((sign, at) => {
    const before = signs[at - 1]
    return before !== undefined && Math.abs((sign.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) <= 1
  }).length

/**
 * A rough estimate for a word beside the field: bits of a random text of the same signs, where signs that only continue a row count for
 * nothing and repeated ones for less. What is guessed first is weak, however long it is.
 */
export const passwordStrength = (given: string | readonly string[]): PasswordStrength => {
  const signs = typeof given === 'string' ? Array.from(given.normalize('NFKC')) : given
  if (signs.length < leastPasswordLength) return 'too-short'
  if (isCommonPassword(signs)) return 'weak'
  const alphabet = signKinds.reduce(
    (sum, kind, at) => sum + (signs.some((sign) => kind.test(sign)) ? (signsOfKind[at] ?? 0) : 0),
    0,
  )
  const counted = Math.min(signs.length - easySteps(signs), new Set(signs).size * 2)
  const bits = counted * Math.log2(alphabet)
  return bits < 45 ? 'weak' : bits < 75 ? 'fair' : 'strong'
}
