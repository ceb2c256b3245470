import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { collectionNames, type CollectionName } from '@shared/domain/database/database'
import { stateFromContents, type DataRanges } from '@shared/domain/database/stored-data'
import { ArrivingData } from '../../src-renderer/arriving-data'
import { collectionsFirst } from '../../src-renderer/collections-first'

const address = 'app://bundle/once/0'
const person = { id: 'p', lastName: 'Říčanová' }
const filling = 'x'.repeat(2_500_000)

/** A database of one person, with a note that makes it small or large. */
const laidOut = (note: string) => {
  const texts = collectionNames.map((name) => (name === 'persons' ? JSON.stringify({ p: { ...person, note } }) : '{}'))
  const bytes = Buffer.from(texts.join(''))
  const ends = texts.map((_, index) => Buffer.byteLength(texts.slice(0, index + 1).join('')))
  const ranges = Object.fromEntries(collectionNames.map((name, at) => [name, [ends[at - 1] ?? 0, ends[at] ?? 0]]))
  return { bytes, ranges: ranges as unknown as DataRanges } // safe: one for every name
}

let bytes = Buffer.alloc(0)
let asked: string[] = []
let onTheSpot: string[] = []
/** Holds the answers of main back while it is there. */
let held: Promise<void> | null = null

const stretchAt = (url: string): Buffer => {
  asked.push(url)
  const [, start, end] = /\/(\d+)-(\d+)$/.exec(url) ?? []
  return start === undefined ? bytes : bytes.subarray(Number(start), Number(end))
}

beforeEach(() => {
  asked = []
  onTheSpot = []
  held = null
  vi.stubGlobal('window', { app: { request: () => Promise.resolve({ ok: true, value: null }) } })
  vi.stubGlobal('fetch', async (url: string) => {
    const body = stretchAt(url)
    await held
    return new Response(new Uint8Array(body))
  })
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      status = 200
      responseText = ''
      #url = ''
      open(_method: string, url: string): void {
        this.#url = url
      }
      send(): void {
        onTheSpot.push(this.#url)
        this.responseText = stretchAt(this.#url).toString('utf8')
      }
    },
  )
})
afterEach(() => void vi.unstubAllGlobals())

const arrivingOf = (note: string): ArrivingData => {
  const made = laidOut(note)
  bytes = made.bytes
  return new ArrivingData(address, made.ranges)
}
const nameOf = (arriving: ArrivingData): string | undefined =>
  stateFromContents(
    (name) => arriving.contentOf(name),
    (part) => new TextDecoder().decode(part),
  ).get('persons', 'p')?.lastName

describe('a database that comes over', () => {
  test('begins with as little where the window was never used as where it was left on the overview', () => {
    const first = collectionsFirst('overview')
    expect(first).not.toBeNull()
    expect([collectionsFirst(''), collectionsFirst('nowhere'), collectionsFirst('settings')]).toEqual([
      first,
      first,
      null,
    ])
  })

  test('is fetched in one piece while it is small', async () => {
    const arriving = arrivingOf('')
    expect(await arriving.fetchFirst(['settings'])).toBe(true)
    expect(arriving.isWhole).toBe(true)
    expect(asked).toEqual([address])
    expect(nameOf(arriving)).toBe('Říčanová')
  })

  test('brings what the first screen needs before the rest where it is large', async () => {
    const arriving = arrivingOf(filling)
    await arriving.fetchFirst(['settings', 'initiatives'])
    expect(asked).toHaveLength(2)
    expect(arriving.isWhole).toBe(false)
    await arriving.fetchRest()
    expect(arriving.isWhole).toBe(true)
    expect(asked).toHaveLength(collectionNames.length)
    expect(nameOf(arriving)).toBe('Říčanová')
    expect(onTheSpot).toEqual([])
  })

  test('never shows as missing what is read before it has come', async () => {
    const arriving = arrivingOf(filling)
    await arriving.fetchFirst(['settings'])
    expect(nameOf(arriving)).toBe('Říčanová')
    expect(onTheSpot).toHaveLength(1)
  })

  test('nor what is read while it is on its way, which then comes for nothing', async () => {
    const arriving = arrivingOf(filling)
    await arriving.fetchFirst(collectionNames.filter((name: CollectionName) => name !== 'persons'))
    let release = (): void => undefined
    held = new Promise((resolve) => (release = resolve))
    const rest = arriving.fetchRest()
    expect(nameOf(arriving)).toBe('Říčanová')
    release()
    await rest
    expect(arriving.isWhole).toBe(true)
    expect(onTheSpot).toHaveLength(1)
  })

  test('is not there any more where main has laid out another', async () => {
    const arriving = arrivingOf('')
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })))
    expect(await arriving.fetchFirst(null)).toBe(false)
  })
})
