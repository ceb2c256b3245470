import { districtName, isRegion, regionName } from '@shared/domain/values/places'
import { fold } from '@shared/domain/values/fold'
import { countryOf } from './country-text'

/** An address taken apart; what it does not say is empty. */
type AddressParts = {
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly district: string
  readonly region: string
  /** Only where the address says one. */
  readonly country: string
}

const nothing: AddressParts = { street: '', postcode: '', city: '', district: '', region: '', country: '' }

const tidy = (text: string): string =>
  text
    .replace(/^[\s,;–-]+|[\s,;–-]+$/g, '')
    .replace(/\s+([,;])/g, '$1')
    .replace(/\s+/g, ' ')

/** Towns whose parts are numbered: `Praha 1` is no house number. */
const numberedTown = /^(praha|brno|plzen|ostrava|usti nad labem|liberec|pardubice|opava)\s*\d{1,2}$/

/** A street or a house: it ends in a house number, or says what it is. */
const isStreet = (part: string): boolean => {
  const plain = fold(part)
  if (numberedTown.test(plain)) return false
  return (
    /\d+[a-z]?(\s?\/\s?\d+[a-z]?)?$/.test(plain) ||
    /\b(ul|ulice|nam|namesti|trida|nabrezi|c ?\. ?p|cp|p ?\. ?o ?\.? ?box)\b/.test(plain)
  )
}

const isOffice = (part: string): boolean =>
  /^((obec|mesto|mestys) [a-z]|obecni urad|mestsky urad|urad|magistrat|krajsky urad|obec s|mestys s)\b/.test(
    fold(part),
  ) && !isStreet(part)

const partsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map(tidy)
    .filter((part) => part !== '')

type Sorted = { readonly place: readonly string[]; readonly around: Partial<AddressParts> }

/** The sign of a country in front of its postcode: `NO-0150 Oslo`, `SK-811 01 Bratislava`. */
const countryPrefix = /^([A-Z]{1,3})-\s?(?=\d{3})/

/** District, region and country apart from the parts that say where the house is. */
const sorted = (parts: readonly string[]): Sorted => {
  const place: string[] = []
  let around: Partial<AddressParts> = {}
  for (const [at, part] of parts.entries()) {
    const [, district] = /^okr(?:es|\.)\s*(.+)$/i.exec(part) ?? []
    const country =
      at > 0 && at === parts.length - 1 && /\p{L}{3}|^[A-ZČ]{2}$/u.test(part) ? countryOf(part) : undefined
    const prefixed = countryPrefix.exec(part)?.[1]
    const abroad = prefixed === undefined ? undefined : countryOf(prefixed)
    if (abroad !== undefined && abroad !== 'CZ') around = { ...around, country: abroad }
    if (district !== undefined) around = { ...around, district: districtName(district) }
    else if (/\bkraj\b/i.test(part) && isRegion(part)) around = { ...around, region: regionName(part) }
    else if (country !== undefined) around = { ...around, country }
    else if (!isOffice(part) || parts.length === 1)
      place.push(abroad === undefined || abroad === 'CZ' ? part : part.replace(countryPrefix, ''))
  }
  return { place, around }
}

const postOffice = /^(?:pošta|posta|p\.)\s+(?=\p{Lu})/u
const inBrackets = /\s*\((?:okr(?:es|\.)?)\s*([^()]+)\)/i

/** Of parts without a postcode among them: the town, and the rest as its street. */
const townAndStreet = (parts: readonly string[]): Pick<AddressParts, 'street' | 'city'> => {
  const [first = '', ...rest] = parts
  const last = parts.at(-1) ?? ''
  if (rest.length > 0 && postOffice.test(last))
    return { street: parts.slice(0, -1).join(', '), city: last.replace(postOffice, '') }
  if (rest.length === 0) return isStreet(first) ? { street: first, city: '' } : { street: '', city: first }
  if (!isStreet(first) && rest.some(isStreet)) return { street: rest.join(', '), city: first }
  return isStreet(last) ? { street: parts.join(', '), city: '' } : { street: parts.slice(0, -1).join(', '), city: last }
}

/** An address abroad: the postcode of that country, of whatever form, stands before its town. */
const abroad = (parts: readonly string[]): Pick<AddressParts, 'street' | 'city' | 'postcode'> => {
  const at = parts.findLastIndex((part) => /^(?:[A-Z]{1,2}-)?\d[\d -]{2,7}\s+\p{L}/u.test(part))
  const [, postcode = '', city = ''] = /^(?:[A-Z]{1,2}-)?(\d[\d -]*\d)\s+(.+)$/.exec(parts[at] ?? '') ?? []
  if (at < 0) return { ...townAndStreet(parts), postcode: '' }
  return { street: parts.filter((_, index) => index !== at).join(', '), postcode: postcode.trim(), city }
}

type Postcode = { readonly digits: string; readonly before: string; readonly behind: string }

/** The last five figures that can be a postcode, with the words and signs around it. */
const postcodeIn = (text: string): Postcode | null => {
  const found = [
    ...text.matchAll(/(?:\bPSČ[\s:.]*)?\(?(?:\bCZ\s?[-–]?\s?)?\(?(?<![\d/])(\d{3})\s?(\d{2})(?![\d/])\)?/gi),
  ].at(-1)
  if (found === undefined) return null
  return {
    digits: `${found[1]}${found[2]}`,
    before: text.slice(0, found.index),
    behind: text.slice(found.index + found[0].length),
  }
}

/** Around a Czech postcode: the town behind it and the street before it, or both on one side. */
const aroundPostcode = ({ digits, before, behind }: Postcode): Pick<AddressParts, 'street' | 'city' | 'postcode'> => {
  const [city = '', ...rest] = partsOf(behind).map((part) => part.replace(postOffice, ''))
  if (city === '') return { ...townAndStreet(partsOf(before)), postcode: digits }
  const street = partsOf(before).filter((part) => fold(part) !== fold(city))
  if (street.length === 0 && rest.length > 0) return { street: rest.join(', '), postcode: digits, city }
  return { street: street.join(', '), postcode: digits, city: [city, ...rest].join(', ') }
}

/**
 * Takes an address apart: `Ulice 12, 686 01 Město`, `Město, Ulice 12, PSČ 686 01`, `CZ-686 01 Město`, `Storgata 12, 0155 Oslo, Norway`;
 * what stands behind the postcode is the town. Without a comma and a postcode all of it is the street.
 */
export const addressParts = (text: string): AddressParts => {
  const district = inBrackets.exec(text)?.[1]
  const whole = text.replace(inBrackets, '').replace(/\s*[\n;]\s*/g, ', ')
  const { place, around } = sorted(partsOf(whole))
  const known = { ...nothing, ...around, ...(district === undefined ? {} : { district: districtName(district) }) }
  const line = place.join(', ')
  if (known.country !== '' && known.country !== 'CZ' && known.country !== 'SK') return { ...known, ...abroad(place) }
  const postcode = postcodeIn(line)
  if (postcode !== null) return { ...known, ...aroundPostcode(postcode) }
  return place.length === 1 ? { ...known, street: line } : { ...known, ...townAndStreet(place) }
}

const withoutLabel = (text: string): string =>
  text
    .replace(/\.0$/, '')
    .replace(/^(?:č\.?\s*p\.?|č\.?\s*o\.?|čp\.?|č\.)\s*/i, '')
    .trim()

/** A street with its numbers out of columns of their own: `Dlouhá 12/3`, and `č. p. 45` in a village without streets. */
export const streetLine = (street: string, house: string, orientation: string): string => {
  const number = [withoutLabel(house), withoutLabel(orientation)].filter((each) => each !== '').join('/')
  if (number === '') return street
  if (/^ev/i.test(number)) return [street, number].filter(Boolean).join(' ')
  if (street === '') return orientation === '' ? `č. p. ${number}` : number
  return /\d[a-z]?$/i.test(street) && street.endsWith(number) ? street : `${street} ${number}`
}

/** Whether a cell for the town or the street holds more of the address than that. */
const holdsMore = (text: string): boolean =>
  text.split(',').some((part, _, all) => all.length > 1 && isStreet(tidy(part))) ||
  /(?<!\d)\d{3}\s?\d{2}(?!\d)/.test(text) ||
  /\bokr(es|\.)/i.test(text)

/** Of a cell for the town, what may be a street alone is the town. */
const townFirst = (parts: AddressParts): AddressParts =>
  parts.city === '' && !isStreet(parts.street) ? { ...parts, street: '', city: parts.street } : parts

type AddressCells = Omit<AddressParts, 'country'> & { readonly address: string }

/** The address of a row: each part out of its own cell, else out of a whole address, also where that stands in a cell for town or street. */
export const addressOfCells = ({ address, ...cells }: AddressCells): AddressParts => {
  const street = holdsMore(cells.street) ? addressParts(cells.street) : null
  const city = holdsMore(cells.city) ? townFirst(addressParts(cells.city)) : null
  const own = { ...nothing, ...cells, ...(street && { street: '' }), ...(city && { city: '' }) }
  const given = [own, ...(street ? [street] : []), ...(city ? [city] : []), addressParts(address)]
  const first = (part: keyof AddressParts): string => given.map((each) => each[part]).find((text) => text !== '') ?? ''
  return {
    ...{ street: first('street'), postcode: first('postcode'), city: first('city') },
    ...{ district: first('district'), region: first('region'), country: first('country') },
  }
}
