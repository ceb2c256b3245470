/** The shortest password that is taken; there are no other rules, because they make people write passwords down. */
export const leastPasswordLength = 8
export const mostPasswordLength = 10_000

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
 * A rough estimate for a word beside the field, never a reason to refuse: bits of a random text of the same signs, where signs
 * that only continue a row count for nothing and repeated ones for less.
 */
export const passwordStrength = (text: string): PasswordStrength => {
  const signs = Array.from(text.normalize('NFKC'))
  if (signs.length < leastPasswordLength) return 'too-short'
  const alphabet = signKinds.reduce((sum, kind, at) => sum + (kind.test(text) ? (signsOfKind[at] ?? 0) : 0), 0)
  const counted = Math.min(signs.length - easySteps(signs), new Set(signs).size * 2)
  const bits = counted * Math.log2(alphabet)
  return bits < 45 ? 'weak' : bits < 75 ? 'fair' : 'strong'
}
