import { fold } from '@shared/domain/values/fold'
import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'

/** A heading that a program made: `obchodniJmeno`, `sidlo.textovaAdresa`, `first_name`, `adresa/obec`. */
const IDENTIFIER = /^[\p{L}\d]+(?:[._/:[\]-]+[\p{L}\d]+)*\]?$/u
const HUMP = /\p{Ll}\p{Lu}\p{Ll}|\p{Ll}\p{Lu}$/u
const JOINED = /\p{L}[._:]\p{L}|\p{L}\/\p{L}.*\/\p{L}|\]\.?\p{L}/u

/** Whether the words of a heading are glued together as the fields of registers and programs are. */
export const isIdentifier = (heading: string): boolean =>
  heading.length <= 80 && IDENTIFIER.test(heading) && (HUMP.test(heading) || JOINED.test(heading))

/** An identifier as words: `sidlo.textovaAdresa` → `sidlo textova adresa`; any other heading as it is. */
export const spokenHeading = (heading: string): string =>
  isIdentifier(heading)
    ? heading
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .replace(/[._/:[\]-]+/gu, ' ')
        .trim()
    : heading

/** The last part of an identifier as words: what it is, of what the parts before say. */
export const lastPart = (heading: string): string => spokenHeading(heading.split(/[./:]|\]\.?/u).at(-1) ?? heading)

/** What stands below an address, by the words behind it. */
const partsOfPlace: readonly (readonly [RegExp, ImportField])[] = [
  [/^(textov[ay] )?(adresa|podoba|text|formatted|full|value)( \d)?$|^radek( adresy)?( 1)?$/, 'address'],
  [/^((nazev|jmeno) )?(obce|obec|mesta|mesto|city|town|municipality|locality)( (nazev|name))?$/, 'city'],
  [/^((nazev|jmeno) )?(ulice|ulici|street|thoroughfare)( (nazev|name|address|line 1))?$/, 'street'],
  [/^(cislo )?(domovni|popisne)( cislo)?$|^house number$|^cp$/, 'house-number'],
  [/^(cislo )?orientacni( cislo)?$|^street number$|^co$/, 'street-number'],
  [/^(psc|postcode|post code|postal code|zip|zip code)$/, 'postcode'],
  [/^(nazev )?(okresu|okres|district)( (nazev|name))?$/, 'district'],
  [/^(nazev )?(kraje|kraj|region|county|vusc)( (nazev|name))?$/, 'region'],
  [/^((nazev|kod) )?(statu|stat|zeme|country)( (nazev|name|code))?$/, 'country'],
]

const OF_PLACE = /^(?:.* )?(?:sidl[oae]|adres[ayu]|address|location|place) (.+)$/
const DELIVERY = /\b(dorucovaci|korespondencni|mailing|delivery)\b/

/**
 * The field of an identifier that is about a part of an address; null for a part of it that has none here, as its codes, undefined
 * where it is of no address. Beside people an address is the one of an office, of which only the district counts.
 */
export const fieldOfPlace = (kind: ImportKind, heading: string): ImportField | null | undefined => {
  if (!isIdentifier(heading)) return undefined
  const plain = fold(spokenHeading(heading))
  const rest = OF_PLACE.exec(plain)?.[1]
  if (rest === undefined) return undefined
  const field = DELIVERY.test(plain) ? null : (partsOfPlace.find(([words]) => words.test(rest))?.[1] ?? null)
  return kind === 'institutions' || field === 'district' ? field : null
}
