import type { Random } from './cipher'
import { signsOf, type SecretText } from './secret-text'

/** Crockford's base 32: no I, L, O, U, so that nothing is misread from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const signs = 26
const groupLength = 5

/** A new recovery code of 130 random bits in groups: `7K2QM-…-X`. */
export const newRecoveryCode = (random: Random): string => {
  const code = Array.from(random(signs), (byte) => alphabet[byte % alphabet.length]).join('')
  return (code.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-')
}

/** The code in its stored form, without regard to case, spaces, dashes and letters that look like digits. */
export const plainRecoveryCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** The same of a code that is given sign by sign. */
export const plainCodeSigns = (signs: readonly string[]): readonly string[] =>
  signs.map(plainRecoveryCode).filter((sign) => sign !== '')

/** How much of the code's end is typed to show that it was written down: the last two groups. */
const proofSigns = groupLength + (signs % groupLength)

/** Whether somebody who typed this has the code before them; spaces, dashes and case do not matter. */
export const provesRecoveryCode = (code: string, typed: string): boolean =>
  plainRecoveryCode(typed) === plainRecoveryCode(code).slice(-proofSigns)

/** Whether the typed text has the form of a code. */
export const isRecoveryCode = (typed: SecretText): boolean => {
  const code = plainCodeSigns(signsOf(typed))
  return code.length === signs && code.every((sign) => alphabet.includes(sign))
}
