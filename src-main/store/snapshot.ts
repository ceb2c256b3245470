import { formatVersion, collectionNames, type CollectionName } from '@shared/domain/database'
import type { DatabaseState, DatabaseView } from '@shared/domain/state'
import { stateFromData, type DataRanges } from '@shared/domain/stored-data'
import { checksum } from './checksum'

/** The first line of a snapshot: what the file is, before any of its data is believed. */
export type SnapshotHeader = {
  readonly format: 'dobra-praxe'
  readonly v: number
  readonly app: string
  readonly seq: number
  readonly at: string
  readonly device: string
  readonly counts: { readonly [collection: string]: number }
  readonly dataSum: string
}

/** A snapshot read back; `data` holds the exact bytes of the data, to be written again unchanged. */
export type Snapshot = { readonly header: SnapshotHeader; readonly records: DatabaseState; readonly data: Buffer }

const recordsText = (records: DatabaseState, name: CollectionName): string =>
  Array.from(records.all(name), (record) => `${JSON.stringify(record.id)}:${JSON.stringify(record)}`).join(',\n')

/** All records as JSON text: one object a collection, one record a line, so that a person can read and compare it. */
export const dataBytes = (records: DatabaseState): Buffer =>
  Buffer.from(
    `{${collectionNames.map((name) => `${JSON.stringify(name)}:{${recordsText(records, name)}}`).join(',\n')}}`,
  )

const decode = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')

/**
 * Where `dataBytes` has put each collection; null when the bytes are laid out in another way. No text inside a record can look
 * like the beginning of a collection, because JSON escapes line ends.
 */
export const rangesIn = (data: Buffer): DataRanges | null => {
  const starts: number[] = []
  for (const [index, name] of collectionNames.entries()) {
    const lead = `${index === 0 ? '{' : ',\n'}"${name}":`
    const at = index === 0 ? (data.indexOf(lead) === 0 ? 0 : -1) : data.indexOf(lead, starts.at(-1))
    if (at < 0) return null
    starts.push(at + lead.length)
  }
  const lengthOfLead = (index: number): number => `,\n"${collectionNames[index] ?? ''}":`.length
  const ranges = collectionNames.map((name, index) => {
    const next = starts[index + 1]
    return [name, [starts[index], next === undefined ? data.length - 1 : next - lengthOfLead(index + 1)]] as const
  })
  return Object.fromEntries(ranges) as unknown as DataRanges // safe: one range for every name
}

type HeaderFacts = Pick<SnapshotHeader, 'app' | 'seq' | 'at' | 'device' | 'counts'>

const prefix = Buffer.from('"data":')
const suffix = Buffer.from('}\n')

/**
 * The parts of a snapshot file for a generation: `{"header":{…},` on the first line, `"data":{…}}` on the rest. The header's
 * sum covers the header's bytes before it, `dataSum` those of the data.
 */
export const snapshotParts = (generation: number, facts: HeaderFacts, data: Buffer): readonly Buffer[] => {
  const body = JSON.stringify({
    format: 'dobra-praxe',
    v: formatVersion,
    ...facts,
    dataSum: checksum(`snap${generation}`, data),
  })
  const sum = checksum(`snap${generation}.header`, body)
  const header = `{"header":${body.slice(0, -1)},"headerSum":"${sum}"},\n`
  return [Buffer.from(header), prefix, data, suffix]
}

const headerForm = /^\{"header":(\{.*),"headerSum":"([0-9a-f]{32})"\},$/s

const readHeader = (generation: number, line: string): SnapshotHeader | null => {
  const [, open, sum] = headerForm.exec(line) ?? []
  if (open === undefined || sum === undefined) return null
  const body = `${open}}`
  if (checksum(`snap${generation}.header`, body) !== sum) return null
  return JSON.parse(body) as SnapshotHeader // safe: the checksum says that we wrote it
}

const isFramed = (bytes: Buffer, start: number): boolean =>
  bytes.subarray(start, start + prefix.length).equals(prefix) &&
  bytes.subarray(bytes.length - suffix.length).equals(suffix)

/** Reads and verifies a snapshot file; nothing of it is used unless both sums hold. */
export const readSnapshot = (generation: number, bytes: Buffer): Snapshot | 'damaged' => {
  const lineEnd = bytes.indexOf(0x0a)
  if (lineEnd < 0) return 'damaged'
  const header = readHeader(generation, bytes.toString('utf8', 0, lineEnd))
  if (header === null || !isFramed(bytes, lineEnd + 1)) return 'damaged'
  const data = bytes.subarray(lineEnd + 1 + prefix.length, bytes.length - suffix.length)
  if (checksum(`snap${generation}`, data) !== header.dataSum) return 'damaged'
  return { header, records: stateFromData({ bytes: data, ranges: rangesIn(data) }, decode), data }
}

/** How many records each collection holds; written into the header for `check` and for backups. */
export const countsOf = (records: DatabaseView): SnapshotHeader['counts'] =>
  Object.fromEntries(collectionNames.map((name) => [name, records.count(name)]))
