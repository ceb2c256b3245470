import type { Checked } from '@shared/domain/values/checked'
import { checkEmail, checkPhone } from '@shared/domain/values/contact-checks'
import { fold } from '@shared/domain/values/fold'

/** The contacts of one cell: those that can be used, the first one first, and what of the cell could not be understood. */
export type Contacts = {
  readonly values: readonly string[]
  readonly wrong: readonly string[]
  /** Whether something else than the values stood in the cell, so that it has to be told what was taken. */
  readonly isTidied: boolean
  readonly warnings: Checked['warnings']
}

/** `(at)`, `[zavináč]` and the like, with which people hide addresses. */
const atSign = /\s*[([{<]\s*(?:at|a|z[aá]vin[aá][cč]|@)\s*[)\]}>]\s*|\s+zavin[aá][cč]\s+/giu
const dotSign = /\s*[([{]\s*(?:dot|te[cč]ka|\.)\s*[)\]}]\s*/giu

const apartEmails = /[,;|\n]|:::|\s+(?:a|i|nebo|and|or|og)\s+|\s*\/\s*|(?<=>)\s*(?=\S)/u
const around = /^[\s<>()[\]"'„“.:;,]+|[\s<>()[\]"'„“.:;,]+$/gu
const label = /^\s*[\p{L}][\p{L}.\s-]*:\s*(?=\S)/u
const inBrackets = /\s*\([^()@]*\)\s*/gu

/** The addresses of a part of a cell; null where words stand among them, so that a piece of an address may be missing. */
const addressesOf = (part: string): readonly string[] | null => {
  const inAngles = /<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>/iu.exec(part)?.[1]
  if (inAngles !== undefined) return [inAngles]
  const bracketed = /^[^@]*[([]([^\s()[\]@]+@[^\s()[\]@]+)[)\]][^@]*$/u.exec(part)?.[1]
  if (bracketed !== undefined) return [bracketed]
  const words = part
    .replace(inBrackets, ' ')
    .replace(label, '')
    .split(/\s+/)
    .map((word) => word.replace(around, ''))
    .filter((word) => word !== '')
  return words.every((word) => word.includes('@')) ? words : null
}

/** Letters that no mail server takes in an address; with them it was written by ear. */
const isAscii = (text: string): boolean => /^[\x21-\x7e]*$/.test(text)

/** An address as most of them are, which needs no taking apart. */
const plainAddress = /^[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/

/** Reads the e-mail addresses of a cell: `Jan <a@b.cz>; c@d.cz`, `a (at) b.cz`, `a@b.cz;`. */
export const emailsIn = (text: string): Contacts => {
  if (plainAddress.test(text)) return { values: [text], wrong: [], isTidied: false, warnings: [] }
  const shown = text.replace(atSign, '@').replace(dotSign, '.')
  const values: string[] = []
  const wrong: string[] = []
  for (const part of shown.split(apartEmails).map((each) => each.trim())) {
    if (part.replace(around, '') === '') continue
    const found = addressesOf(part)
    if (found === null) wrong.push(part)
    for (const each of found ?? []) {
      const { value, warnings } = checkEmail(each)
      const isSound = isAscii(value) && warnings.every((warning) => warning === 'email-prefix')
      if (isSound) values.push(value.toLowerCase())
      else wrong.push(each)
    }
  }
  const kept = Array.from(new Set(values))
  const isTidied =
    kept.length > 0 &&
    kept.join(' ') !==
      text
        .trim()
        .toLowerCase()
        .split(/[\s,;]+/)
        .join(' ')
  return { values: kept, wrong, isTidied: isTidied && wrong.length === 0, warnings: [] }
}

const phoneLabel =
  /^(?:(?:tel(?:efon)?|mob(?:il)?|gsm|ustredna|pevna|sekretariat|podatelna|sluzebni|phone|mobile|cell|t|m)\b(?:\s*c(?:islo)?\b)?[\s.:]*)+/
const notPhone = /^fax\b/

const digitsIn = (text: string): number => text.replace(/\D/g, '').length

/** Numbers between slashes are several only where each is a whole one: `321/123 456` is one. */
const apartSlashes = (text: string): readonly string[] => {
  const parts = text.split('/')
  return parts.length > 1 && parts.every((part) => digitsIn(part) >= 9) ? parts : [text]
}

/** Two numbers that nothing but a space parts. */
const apartSpaces = (text: string): readonly string[] => {
  const bare = text.replace(/\s/g, '')
  return /^\d{18}$/.test(bare) ? [bare.slice(0, 9), bare.slice(9)] : [text]
}

/** Without a label before the number and remarks in brackets behind it; case and marks of a label do not count. */
const barePhone = (part: string): string => {
  const plain = part
    .replace(/\((?![+\d\s]+\))[^()]*\)?/gu, ' ')
    .replace(/\.0$/, '')
    .trim()
  const found = phoneLabel.exec(fold(plain))?.[0] ?? ''
  return plain.slice(found.length).replace(/[\s.,;:]+$/, '')
}

/** Reads the phone numbers of a cell: `tel.: 602 123 456 / 603 123 456`, `+420602123456 (sekretariát)`. */
export const phonesIn = (text: string): Contacts => {
  const values: string[] = []
  const wrong: string[] = []
  const warnings = new Set<Checked['warnings'][number]>()
  const parts = text
    .replace(/[“”„"]/gu, ' ')
    .split(/[,;|\n]|:::|\s+(?:a|nebo|and|or|i)\s+|(?<=\d)\s+(?=\+)/u)
    .flatMap(apartSlashes)
    .flatMap(apartSpaces)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\d]/u.test(part))
  for (const part of parts) {
    const bare = barePhone(part)
    const checked = checkPhone(bare)
    if (notPhone.test(fold(part)) || digitsIn(bare) < 3) wrong.push(part)
    else {
      values.push(checked.value)
      checked.warnings.forEach((warning) => warnings.add(warning))
    }
  }
  const kept = Array.from(new Set(values))
  const isTidied = kept.length > 0 && parts.some((part) => part !== barePhone(part))
  return { values: kept, wrong, isTidied: isTidied && wrong.length === 0, warnings: Array.from(warnings) }
}

/** What stands around the digits of an IČO: `IČ: 000 070 64`, `CZ00007064`, `7064.0`. */
export const bareIco = (text: string): string =>
  text
    .replace(/^\s*(?:di[cč]|i[cč]o?)(?!\p{L})[\s.:]*/iu, '')
    .replace(/^CZ\s*(?=[\d\s]+$)/i, '')
    .replace(/\.0$/, '')
    .replace(/[\s.;,]+$/, '')
    .trim()

/** A data box without the words before it: `DS: ab1cd2e`. */
export const bareDataBox = (text: string): string =>
  text.replace(/\b(?:id\s*)?(?:ds|isds|datov[aá] schr[aá]nka|data\s?box)\s*[:.–-]\s*/giu, '').replace(/[.()]+/g, ' ')

/** The code of a municipality without what a sheet makes of a number: `529303.0`, `529 303`. */
export const bareCode = (text: string): string => {
  const bare = text.replace(/[.,]0$/, '').replace(/(?<=\d)[\s.](?=\d{3}$)/, '')
  return /^\d+$/.test(bare) ? bare : text
}

/** A postcode without the words and the country before it: `PSČ 123 45`, `CZ-123 45`. */
export const barePostcode = (text: string): string =>
  text
    .replace(/^\s*psč?(?!\p{L})[\s.:]*/iu, '')
    .replace(/^CZ\s*[-–]?\s*(?=\d)/i, '')
    .replace(/\.0$/, '')
    .replace(/^(\d{3})-(\d{2})$/, '$1$2')
    .trim()

const nothingAtAll =
  'neuvedeno|neuveden|neuvedena|neuvadi se|dosud neuvedeno|nezadano|nezadana|nevyplneno|vyberte|vyberte ze seznamu|zvolte|' +
  'n/a|n.a|anonymous|anonymni|anonym|not available|not specified|not given|no data|ikke oppgitt|nil|null|undefined'
const nothingOfThat =
  'x|neznamy|neznama|neznamo|nema|neni|nemame|bez|zadny|zadna|zadne|neexistuje|chybi|na|none|nan|nezname|nedostupne|ingen|zatim neni|nevi|bez e-mailu|bez telefonu|nemam'

const asNames = new Set(nothingAtAll.split('|'))
const asValues = new Set([...asNames, ...nothingOfThat.split('|')])

/** The longest of the words with signs around it; a longer text says something, and most cells are longer. */
const longestNothing = 30

const saysOneOf = (words: ReadonlySet<string>, text: string): boolean => {
  if (text.length > longestNothing) return false
  const plain = fold(text).trim()
  const bare = plain.replace(/^[\s([<{.–—*#?„“"-]+|[\s)\]>}.!–—*#?„“"-]+$/g, '')
  return plain !== '' && (bare === '' || bare === '/' || words.has(bare))
}

/** Words with which a text begins that gives a reason why there is nothing, and the figures or signs of no value at all. */
const beginsNothing =
  /^(neni|nejsou|nema\w*|nemame|bez|zatim|dosud|doplni\w*|doplnen\w*|viz|nezjisten\w*|nedostupn\w*|nezadan\w*|nezrizen\w*|neznam\w*|nevim\w*|nevi|prazdn\w*|neuved\w*|neevid\w*|neposkytl\w*|ne|none|not|no|ikke|ingen|nie je|neuvadi\w*|chybi)\b[^\d@]*$/

/** Whether the text of a cell only says that there is nothing: `-`, `nemá`, `(nezadáno)`, `n/a`. */
export const saysNothing = (text: string): boolean => saysOneOf(asValues, text)

/** The same for contacts and numbers, of which none begins like *není známo* or is 0. */
export const saysNoContact = (text: string): boolean =>
  saysNothing(text) ||
  /^[0\s.,+-]+$/.test(text) ||
  (text.length <= longestNothing && beginsNothing.test(fold(text).replace(/^[\s([]+/, '')))

/** The same for names, of which some are such words. */
export const saysNothingAsName = (text: string): boolean => saysOneOf(asNames, text)
