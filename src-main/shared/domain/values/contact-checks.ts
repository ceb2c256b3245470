import { doubtful, sound, type Checked } from './checked'

const icoWeights = [8, 7, 6, 5, 4, 3, 2]

const hasIcoCheckDigit = (ico: string): boolean => {
  const sum = icoWeights.reduce((total, weight, index) => total + weight * Number(ico[index]), 0)
  return (11 - (sum % 11)) % 10 === Number(ico[7])
}

/**
 * An IČO as eight digits: shorter all-digit values are padded with zeros and said so; the check digit is verified with
 * the weights 8 to 2 modulo 11 (`docs/domain.md §4, IČO`). Empty stays empty.
 */
export const checkIco = (text: string): Checked => {
  const bare = text.replace(/\s/g, '')
  if (bare === '') return sound('')
  if (!/^\d{1,8}$/.test(bare)) return doubtful(text.trim(), 'ico-form')
  const ico = bare.padStart(8, '0')
  const padded = bare.length < 8 ? (['ico-padded'] as const) : []
  return hasIcoCheckDigit(ico) ? doubtful(ico, ...padded) : doubtful(ico, ...padded, 'ico-check-digit')
}

/** A data-box id, trimmed and lower-cased: seven letters or digits (`docs/domain.md §4, data box`). */
export const checkDataBox = (text: string): Checked => {
  const value = text.trim().toLowerCase()
  return value === '' || /^[a-z0-9]{7}$/.test(value) ? sound(value) : doubtful(value, 'data-box-form')
}

/** A postcode: Czech ones are stored as five digits, foreign codes stay as typed (`docs/domain.md §4, PSČ`). */
export const checkPostcode = (text: string, country = 'CZ'): Checked => {
  const value = text.trim()
  if (value === '' || country !== 'CZ') return sound(value)
  const digits = value.replace(/\s/g, '')
  return /^\d{5}$/.test(digits) ? sound(digits) : doubtful(value, 'postcode-form')
}

/** A stored Czech postcode as people read it, `NNN NN` with a no-break space. */
export const postcodeInWords = (postcode: string): string =>
  /^\d{5}$/.test(postcode) ? `${postcode.slice(0, 3)}\u00a0${postcode.slice(3)}` : postcode

const byGroups = (prefix: string, digits: string, size: number): string =>
  [prefix, ...(digits.match(new RegExp(`\\d{1,${size}}`, 'g')) ?? [])].join(' ')

/**
 * A phone number in international form by groups: `+420 602 123 456`, `+47 22 33 44 55`; nine digits without a prefix are
 * Czech. Anything else stays as typed, with a warning (`docs/domain.md §4, phone`).
 */
export const checkPhone = (text: string): Checked => {
  const value = text.trim()
  if (value === '') return sound('')
  const bare = value.replace(/[\s().\-/\u00a0]/g, '').replace(/^00/, '+')
  const czech = /^(?:\+?420)?([2-9]\d{8})$/.exec(bare)
  if (czech?.[1] !== undefined) return sound(byGroups('+420', czech[1], 3))
  const norwegian = /^\+47(\d{8})$/.exec(bare)
  if (norwegian?.[1] !== undefined) return sound(byGroups('+47', norwegian[1], 2))
  return /^\+\d{7,15}$/.test(bare) && !/^\+(420|47)/.test(bare) ? sound(value) : doubtful(value, 'phone-form')
}

const emailForm = /^[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u

/** An e-mail address by its form only; `mailto:` is removed with a warning, and two addresses in one field get a warning of their own. */
export const checkEmail = (text: string): Checked => {
  const bare = text.trim().replace(/^mailto:/i, '')
  const prefix = bare.length < text.trim().length ? (['email-prefix'] as const) : []
  if (bare === '' || (emailForm.test(bare) && !bare.includes('..'))) return doubtful(bare, ...prefix)
  const two = bare.split(/[\s,;]+/).filter((part) => emailForm.test(part)).length > 1
  return doubtful(bare, ...prefix, two ? 'email-two' : 'email-form')
}
