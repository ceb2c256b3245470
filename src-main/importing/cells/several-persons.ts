import { fold } from '@shared/domain/values/fold'
import { isOnlyTitles, personName, type PersonName } from '@shared/domain/directory/person-name'

/** A comma parts people only where a whole name follows: `Jan Novák, Petr Malý`, not `Jan Novák, MBA`. */
const atCommas = (text: string): readonly string[] => {
  const people: string[] = []
  for (const part of text.split(',').map((each) => each.trim())) {
    const last = people.at(-1)
    const isName = part.split(/\s+/).length > 1 && !isOnlyTitles(part)
    if (last === undefined || (isName && last.split(/\s+/).length > 1)) people.push(part)
    else people[people.length - 1] = `${last}, ${part}`
  }
  return people.filter((each) => each !== '')
}

/** The people named in one cell: parted by *a*, *and*, `&`, `;`, `/`, a line end, or a comma before a whole name. */
export const personsIn = (text: string): readonly PersonName[] =>
  text
    .split(/\s+(?:a|and|&|\+|und)\s+|[;\n]|\s*\/\s*/)
    .flatMap(atCommas)
    .map(personName)
    .filter(({ lastName }) => lastName !== '')

const bare = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')

/** The person to whom an address belongs: the one whose surname stands in it; else the first. */
export const ownerOf = (email: string, persons: readonly PersonName[]): number => {
  const local = bare(email.split('@')[0] ?? '')
  const found = persons.findIndex(({ lastName }) => bare(lastName).length > 1 && local.includes(bare(lastName)))
  return Math.max(0, found)
}
