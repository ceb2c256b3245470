import { fold } from '@shared/domain/values/fold'
import { holdsPlaces, isUnnamed } from '@shared/domain/directory/names/held-places'
import { isGivenName } from '@shared/domain/directory/names/given-names'
import type { ColumnOrder } from '@shared/domain/directory/names/name-order'
import { isAside, isSubstitute, isWork } from '@shared/domain/directory/names/name-surroundings'
import { isOnlyTitles, titleOf, titleWords } from '@shared/domain/directory/names/titles'
import { writtenName, type NameParts, type WrittenName } from '@shared/domain/directory/names/written-name'

const isSeveralWords = (text: string): boolean => text.trim().includes(' ')

/** A part of a cell without its number in a list and the titles and ranks in front of the name. */
const bare = (part: string): string => {
  const words = titleWords(part.replace(/^\d+[.)]\s*(?=\p{Lu})/u, ''))
  const at = words.findIndex((word) => titleOf(word) === null)
  return words.slice(Math.max(0, at)).join(' ')
}

/** A comma parts people only where a whole name follows: `Jan Novák, Petr Malý`, not `Jan Novák, MBA` or `Jan Novák, vedoucí odboru`. */
const atCommas = (text: string): readonly string[] => {
  const isWhispered = !/\p{Lu}/u.test(text)
  const people: string[] = []
  for (const part of text.split(',').map((each) => each.trim())) {
    const last = people.at(-1)
    const isBeside = isOnlyTitles(part) || (!isWhispered && isAside(bare(part)))
    const isSubstituteNamed = isSubstitute(part.split(' ')[0] ?? '') && /\p{Lu}/u.test(part)
    const isName = holdsPlaces(part) || isSubstituteNamed || (isSeveralWords(part) && !isBeside)
    if (last === undefined || (isName && isSeveralWords(last))) people.push(part)
    else people[people.length - 1] = `${last}, ${part}`
  }
  return people.filter((each) => each !== '')
}

/** A work on a line of its own, or behind a slash, belongs to who stands before it. */
const withWorks = (parts: readonly string[]): readonly string[] => {
  const people: string[] = []
  for (const part of parts) {
    const work = part.replace(/^[-–—]\s*/u, '')
    const last = people.at(-1)
    if (last !== undefined && isAside(work) && isWork(work) && !holdsPlaces(work))
      people[people.length - 1] = `${last} – ${work}`
    else people.push(part)
  }
  return people
}

const numbered = /\s+(?=\d{1,2}[.)]\s*\p{Lu}|[a-h]\)\s*\p{Lu})/u
const joining = /\s+(?:a|and|&|und|og)\s+|\s*(?=\+)/u

/** A cell's people as written, parted by line ends, `;`, `/`, numbers, *a*, *and*, `&`, `+`, or a comma before a whole name. */
export const namesIn = (text: string): readonly string[] =>
  withWorks(text.split(/[;\n]|\s*\/\s*/u).map((part) => part.trim()))
    .flatMap((part) => part.split(numbered))
    .flatMap((part) => part.split(joining))
    .flatMap(atCommas)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** A surname that stands once for a couple, of one of them: *Malí* → *Malý*, *Novákovi* → *Novák*. */
const ofOne = (surname: string, firstName: string): string => {
  const isWoman = /a$|ie$/u.test(firstName)
  if (surname.endsWith('í')) return surname.replace(/í$/u, isWoman ? 'á' : 'ý')
  return surname.replace(/ovi$/u, isWoman ? 'ová' : '')
}

/** *Jan a Jana Malí*: a given name alone has the surname of who is named next; a person has to look at both. */
const withSharedSurnames = <Name extends WrittenName>(names: readonly Name[]): readonly Name[] => {
  const isShared = names.map(
    ({ firstName, lastName }, at) =>
      firstName === '' && isGivenName(lastName) && (names[at + 1]?.firstName ?? '') !== '',
  )
  return names.map((name, at) => {
    const surname = names[at + 1]?.lastName ?? ''
    if (isShared[at] === true)
      return { ...name, firstName: name.lastName, lastName: ofOne(surname, name.lastName), isOrderSure: false }
    return isShared[at - 1] === true
      ? { ...name, lastName: ofOne(name.lastName, name.firstName), isOrderSure: false }
      : name
  })
}

export type NamedPeople = {
  /** Each with its text. */
  readonly names: readonly (WrittenName & { readonly text: string })[]
  /** What holds places and names nobody: *+ 1 řidič*, *bude upřesněno*. */
  readonly held: readonly string[]
}

/** The people named in one cell, and what holds places for others. */
export const peopleIn = (text: string, order: ColumnOrder): NamedPeople => {
  const read = namesIn(text).map((each) => ({ ...writtenName(isUnnamed(each) ? '' : each, order), text: each }))
  const names = read.filter(({ lastName }) => lastName !== '')
  return {
    names: withSharedSurnames(names),
    held: read.filter(({ lastName }) => lastName === '').map((each) => each.text),
  }
}

const asciiOf = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')

/** The person to whom an address belongs: the one whose surname stands in it; else the first. */
export const ownerOf = (email: string, persons: readonly Pick<NameParts, 'lastName'>[]): number => {
  const local = asciiOf(email.split('@')[0] ?? '')
  const found = persons.findIndex(({ lastName }) => asciiOf(lastName).length > 1 && local.includes(asciiOf(lastName)))
  return Math.max(0, found)
}
