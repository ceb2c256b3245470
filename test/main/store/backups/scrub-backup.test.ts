import { collectionNames, formatVersion } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'
import { searchTerms } from '@shared/domain/privacy/erasing/search-terms'
import { scrubbingChanges } from '@shared/domain/privacy/erasing/erased-records'
import type { Scrub } from '@shared/domain/privacy/erasing/scrub'
import { expect, test } from 'vitest'
import { linesScrubber } from '../../../../src-main/store/backups/scrub-backup'
import { DataLines, type LinesOfCollection } from '../../../../src-main/store/data-lines'
import { dataBytes, recordsOf } from '../../../../src-main/store/snapshot'
import { withJana } from '../erased-folder'

/** The lines of data that come in pieces of a length; each taken while its piece is still there. */
const inLines = <T>(data: Buffer, length: number, take: (lines: LinesOfCollection) => T): readonly T[] => {
  const lines = new DataLines()
  const taken: T[] = []
  for (let at = 0; at < data.length; at += length)
    taken.push(...lines.take(Buffer.from(data.subarray(at, at + length))).map(take))
  const last = lines.end()
  if (last === null) throw new Error('laid out in another way')
  return [...taken, ...last.map(take)]
}

const stateOf = (data: Buffer) => recordsOf({ header: { v: formatVersion, counts: {} }, data })

const nothing = new Set<string>()

const scene = async () => {
  const { store, jana } = await withJana()
  const records = stateOf(dataBytes(store.records))
  await store.close()
  const scrub: Scrub = {
    persons: new Set([jana.id]),
    erasedAt: '2026-11-30T10:00:00.000Z',
    terms: searchTerms([...records.all('persons')].filter(({ id }) => id === jana.id)),
    mark: '[vymazáno]',
    left: nothing,
    pastTerm: {
      diets: nothing,
      answers: nothing,
      notes: nothing,
      contacts: nothing,
      photos: nothing,
      positions: nothing,
    },
  }
  return { records, scrub }
}

const addNote = (records: DatabaseState, note: string): void => {
  const [before] = records.all('institutions')
  if (before === undefined) throw new Error('no institution')
  records.apply([{ collection: 'institutions', id: before.id, before, after: { ...before, note } }])
}

test.each([
  'Volala Jana Nováková kvůli obědu',
  'řádek\nJana\tNováková\n"v uvozovkách" \\ konec',
  'NOVÁKOVÁ, JANA\r\n\u0001',
  'nikdo',
])(
  'lines are scrubbed to the very bytes that scrubbing all records leaves, in pieces of any length: %j',
  async (note) => {
    const { records, scrub } = await scene()
    addNote(records, note)
    const data = dataBytes(records)
    const whole = stateOf(data)
    whole.apply(scrubbingChanges(whole, scrub))
    for (const length of [1, 50, 1000, data.length]) {
      const scrubbed = Buffer.concat(inLines(data, length, linesScrubber(scrub)))
      expect(scrubbed.toString('utf8')).toBe(dataBytes(whole).toString('utf8'))
      const again = inLines(scrubbed, length, (lines) => linesScrubber(scrub)(lines) === lines.bytes)
      expect(again.every(Boolean)).toBe(true)
    }
  },
)

test('counts the records of every collection, also of empty ones and of a database without any', async () => {
  const { records } = await scene()
  for (const each of [records, new DatabaseState()]) {
    const lines = new DataLines()
    lines.take(dataBytes(each))
    expect(lines.end()).not.toBeNull()
    expect(collectionNames.map((name) => lines.counts.get(name) ?? 0)).toEqual(
      collectionNames.map((name) => each.count(name)),
    )
  }
})

test('takes nothing for lines of ours that is laid out in another way', async () => {
  const { records } = await scene()
  const text = dataBytes(records).toString('utf8')
  for (const other of [text.replace(',\n"', ', "'), text.slice(0, -1), JSON.stringify(JSON.parse(text))]) {
    const lines = new DataLines()
    lines.take(Buffer.from(other))
    expect(lines.end()).toBeNull()
  }
})
