import type { AnyRecord, CollectionName } from '@shared/domain/database/database'
import { isAnyIn } from '@shared/domain/privacy/erasing/mentions'
import { scrubbedRecord, type Scrub } from '@shared/domain/privacy/erasing/scrub'
import { fold } from '@shared/domain/values/fold'
import type { LinesOfCollection } from '../data-lines'

/** Whether a line names one of the records; for many of them every text of the length of an id is looked up. */
const naming = (ids: readonly string[]): ((line: string) => boolean) => {
  if (ids.length <= fewIds) return (line) => ids.some((id) => line.includes(id))
  const all = new Set(ids)
  const lengths = [...new Set(ids.map(({ length }) => length))]
  const forms = lengths.map((length) => new RegExp(`"(?=([^"]{${length}})")`, 'g'))
  return (line) => forms.some((form) => Array.from(line.matchAll(form)).some(([, id = '']) => all.has(id)))
}
const fewIds = 8

/** The records whose own or whose neighbours' data go. */
const idsOf = ({ persons, pastTerm }: Scrub): readonly string[] => [
  ...new Set([...persons, ...Object.values(pastTerm).flatMap((ids) => [...ids])]),
]

const tails = [',', '},', '', '}', '}}'] as const

type Entry = { readonly id: string; readonly record: AnyRecord; readonly lead: string; readonly tail: string }

/** The record of a line with what stands around it; null for the line of an empty collection. */
const entryOf = (line: string, collection: CollectionName): Entry | null => {
  const [lead = ''] = new RegExp(`^\\{?"${collection}":\\{`).exec(line) ?? []
  const rest = line.slice(lead.length)
  if (/^\}{1,2},?$/.test(rest)) return null
  for (const tail of tails) {
    if (!rest.endsWith(tail)) continue
    try {
      const entries = Object.entries(JSON.parse(`{${rest.slice(0, rest.length - tail.length)}}`) as object) as [
        string,
        AnyRecord,
      ][] // safe: verified data of ours, a record a line
      const [entry] = entries
      if (entry !== undefined) return { id: entry[0], record: entry[1], lead, tail }
    } catch {
      // Another tail.
    }
  }
  throw new SyntaxError('a line without a record')
}

/**
 * The lines without what is erased; the very same bytes where nothing of it stands in them. Only lines that may hold some of it are parsed:
 * those that name one of the records, mention somebody, or hold what JSON writes otherwise than it was typed.
 */
export const linesScrubber = (scrub: Scrub): ((lines: LinesOfCollection) => Buffer) => {
  const isNamed = naming(idsOf(scrub))
  const scrubbedLine = (line: string, collection: CollectionName): string => {
    const entry = entryOf(line, collection)
    if (entry === null) return line
    const { id, record, lead, tail } = entry
    const after = scrubbedRecord(scrub, collection, record)
    return after === record ? line : `${lead}${JSON.stringify(id)}:${JSON.stringify(after)}${tail}`
  }
  return ({ collection, bytes }) => {
    const text = bytes.toString('utf8')
    const folded = scrub.terms.length === 0 ? [] : fold(text).split('\n')
    let isChanged = false
    const lines = text.split('\n').map((line, index) => {
      const isMeant = line.includes('\\') || isNamed(line) || isAnyIn(folded[index] ?? '', scrub.terms)
      if (!isMeant) return line
      const scrubbed = scrubbedLine(line, collection)
      if (scrubbed !== line) isChanged = true
      return scrubbed
    })
    return isChanged ? Buffer.from(lines.join('\n')) : bytes
  }
}
