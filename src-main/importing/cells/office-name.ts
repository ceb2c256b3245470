import { fold } from '@shared/domain/values/fold'
import { isNameOfPerson } from '@shared/domain/directory/names/name-of-person'

/** The name of an office, and the words about it that are none of its name. */
export type OfficeName = { readonly name: string; readonly leftOver: string }

/** What somebody notes beside an office: that it is gone, that it has answered, what is to be done with it. */
const states = new RegExp(
  `^(${[
    ...['zrus\\w*', 'zanik\\w*', 'neexist\\w*', 'sloucen\\w*', 'slucu\\w*', 'rozdelen\\w*', 'prejmenov\\w*', 'prestehov\\w*', 'prestav\\w*'],
    ...['duplic\\w*', 'dupl', 'test\\w*', 'zkus\\w*', 'smaz\\w*', 'vymaz\\w*', 'vyrad\\w*', 'vyraz\\w*', 'neaktual\\w*', 'aktualiz\\w*', 'opravit', 'opraven\\w*'],
    ...['neucast\\w*', 'nezucastn\\w*', 'zucast\\w*', 'neprijed\\w*', 'prijed\\w*', 'odmit\\w*', 'nema', 'nemaji', 'nechce\\w*', 'neodpov\\w*', 'odpoved\\w*'],
    ...['nevol\\w*', 'nezv\\w*', 'nepos\\w*', 'neosl\\w*', 'nekontakt\\w*', 'nereagu\\w*', 'nepotvr\\w*', 'potvrz\\w*', 'potvrdi\\w*', 'omluv\\w*', 'prihlas\\w*', 'odhlas\\w*'],
    ...['zaslan\\w*', 'poslan\\w*', 'odeslan\\w*', 'osloven\\w*', 'pozvan\\w*', 'pozvat', 'volat', 'zavolat', 'urg\\w*', 'ceka\\w*', 'ceka se', 'vyrizen\\w*'],
    ...['konci', 'ukonc\\w*', 'skonc\\w*', 'byval\\w*', 'drive', 'puvodn\\w*', 'nove', 'stare', 'nyni', 'dnes', 'ted', 'uz', 'jiz', 'pozor', 'viz'],
    ...['overit', 'overen\\w*', 'neoveren\\w*', 'doplnit', 'dopln\\w*', 'zkontrol\\w*', 'chybi', 'chyba', 'spatn\\w*', 'nahradn\\w*', 'ucast\\w*', 'nejist\\w*', 'mozna'],
    ...['nov[yaei]\\w{0,2} (kontakt\\w*|e ?mail\\w*|adres\\w*|telefon\\w*|nazev|starost\\w*|veden\\w*|tajemn\\w*)', 'star[yaei]\\w{0,2} (kontakt\\w*|e ?mail\\w*|adres\\w*)'],
    ...['cancel\\w*', 'closed', 'declin\\w*', 'confirm\\w*', 'do not', 'removed', 'merged', 'renamed', 'formerly', 'nedlagt', 'stejn\\w* jako', 'patri', 'spada', 'od \\d', 'do \\d', 'v likvidaci', 'v insolvenci', 'ok', 'x', 'kontakt\\w*', 'e ?mail\\w*', 'telefon\\w*', 'tel', 'mobil\\w*', '\\d+ (kolo|vlna|pokus|termin)', '\\d+ ?(x|krat|osob\\w*|lid\\w*|ucastni\\w*)'],
  ].join('|')})(?!\\p{L})`,
  'u',
) // prettier-ignore

const heads =
  /^(starost\w*|mistostarost\w*|primator\w*|namest\w*|tajemni\w*|velitel\w*|reditel\w*|vedouc\w*|hejtman\w*|kontakt\w*|zastoup\w*|zast|p|pan|pani|mayor)(?!\p{L})/u

const plainOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether words beside a name are about the office, or name somebody of it. */
const isAbout = (text: string): boolean => {
  const plain = plainOf(text)
  return (
    states.test(plain) ||
    /@|(\d ?){9}/.test(text) ||
    (heads.test(plain) && /\s\p{Lu}/u.test(text)) ||
    isNameOfPerson(text)
  )
}

/** Words behind a dash, a comma, or in brackets. */
const BEHIND = /^(.*?\p{L}.*?)(?:\s+[–—-]+\s*|\s*[-–—]\s+|\s*[,;:/]\s+|\s*[([{]\s*|\s*[!]+\s*)(\S.*?)[\s)\]}!?.]*$/u
const BEFORE = /^[([{]?(\p{L}+)[)\]}]?[\s:!–—-]+(.*\S)$/u
const QUESTION = /^(.*\S)\s+[([]?([?!]+)[)\]]?$/u
/** How many come, behind the name: *Brod 2 osoby*. */
const COUNTED = /^(.*\p{L})\s+\(?\+?\s?(\d+\s?(?:[x×]|osob\p{L}*|lid[ií]|účastní\p{L}*))\)?$/u
/** Two names of towns in one cell, each of capitals and no abbreviation. */
const TOWN = '\\p{Lu}\\p{Ll}+(?:[ -](?:\\p{Lu}\\p{Ll}+|nad|pod|u|na|v|ve)){0,4}'
const TWO_TOWNS = new RegExp(
  `^((?:Město |Obec )?${TOWN})\\s*(?:[/+;]|,(?=\\s))\\s*((?:Město |Obec )?${TOWN}(?:\\s*[/+;,]\\s*${TOWN})*)$`,
  'u',
)
const noTown =
  /(?<!\p{L})(skol|gymnaz|odbor|oddelen|urad|ustav|centr|spol|svaz|policie|kraj|okres|okr|ministerst|universi|nemocnic|domov|knihovn|muzeum|agentur|sluzb|z s|o p s|s r o|pracovist|stanice|obvod|reditelstv|magistrat|kancelar)/u

/** One word in capitals or a whole phrase in small letters at the end. */
const LAST_WORDS = /^(.*?[\p{L}.])\s+((?:\p{Lu}{2,}[\p{Lu}\s]*|\p{Ll}[\p{Ll}\s]*))$/u

const isShouted = (text: string): boolean => text === text.toUpperCase()

const apart = (text: string): OfficeName | null => {
  const asked = QUESTION.exec(text)
  if (asked !== null) return { name: asked[1] ?? '', leftOver: asked[2] ?? '' }
  const counted = COUNTED.exec(text)
  if (counted !== null) return { name: counted[1] ?? '', leftOver: counted[2] ?? '' }
  const towns = TWO_TOWNS.exec(text)
  if (towns !== null && !noTown.test(plainOf(text))) return { name: towns[1] ?? '', leftOver: towns[2] ?? '' }
  const [, behindName = '', behind = ''] = BEHIND.exec(text) ?? []
  if (behind !== '' && isAbout(behind)) return { name: behindName, leftOver: behind }
  const [, before = '', beforeName = ''] = BEFORE.exec(text) ?? []
  if (/^\p{Lu}/u.test(beforeName) && states.test(plainOf(before)) && !/^(nov|star)/.test(plainOf(before)))
    return { name: beforeName, leftOver: before }
  const [, lastName = '', last = ''] = LAST_WORDS.exec(text) ?? []
  if (last !== '' && states.test(plainOf(last)) && !(isShouted(last) && isShouted(lastName)))
    return { name: lastName, leftOver: last }
  return null
}

/** The most notes that somebody writes beside one name. */
const MOST = 3

/** The name of an office without what is written about it beside: *Lhota – zrušeno*, *Lhota (nový kontakt)*, *NEVOLAT Lhota*. */
export const officeName = (text: string): OfficeName => {
  let [name, leftOver] = [text, '']
  for (let times = 0; times < MOST; times++) {
    const parted = apart(name)
    if (parted === null || !/\p{L}{2}/u.test(parted.name)) break
    name = parted.name.trim()
    leftOver = [parted.leftOver, leftOver].filter(Boolean).join(', ')
  }
  return { name, leftOver }
}
