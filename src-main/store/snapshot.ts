import { formatVersion, collectionNames, type CollectionName } from '@shared/domain/database/database'
import type { DatabaseState, DatabaseView } from '@shared/domain/database/state'
import { stateFromData, type DataRanges } from '@shared/domain/database/stored-data'
import { checksum } from './checksum'
import { isOldContent, plainCodec, type Codec } from './codec'
import type { KeyWraps } from './encryption/key-wraps'
import { migrationFrom } from './migrations/migrations'

/** The first line of a snapshot: what the file is, before any of its data is believed. */
export type SnapshotHeader = {
  readonly format: 'dobra-praxe'
  readonly v: number
  readonly app: string
  readonly seq: number
  readonly at: string
  readonly device: string
  /** The same in all copies and generations of one database; missing in files from before databases had an id. */
  readonly databaseId?: string
  readonly counts: { readonly [collection: string]: number }
  /** Generations below this one are void: something was erased from them, or they are not encrypted as they should be. */
  readonly floor?: number
  /** The number of the last change in it, where later ones were used up by changes that were refused. */
  readonly lastKept?: number
  /** The link of the last change in it; what is written after this snapshot follows it. */
  readonly link?: string
  /** Chosen at random for this generation: the same number in a copy of the folder is another generation. */
  readonly token?: string
  /** The generation that it grew from, by its number and the sum of its header. */
  readonly from?: { readonly generation: number; readonly sum: string }
  /** Where it was written: sums of the computer with the path of the folder, and with the system's number of it. */
  readonly place?: Place
  /** Lines of journals that belong to another copy of this database, from this line of a generation's journal on. */
  readonly apart?: Apart
  /** The last time that was believed of the clock; missing in files from before it was doubted. */
  readonly knownAt?: string
  /** When an opening last looked what in the trash is due. */
  readonly trashSeenAt?: string
  /** With a password: the data key under each of its wraps. */
  readonly keyWraps?: KeyWraps | null
  /** What owners told when they took a password away: proves, beside what was sealed under it, that this file may be plain. */
  readonly released?: readonly string[]
  /** It lay plain beside a sealed database until it was sealed: what stands in it is proved by nothing. */
  readonly wasPlain?: true
  readonly dataSum: string
  /** With a password: nothing before it was changed by anybody without the key; missing in files from before headers were sealed. */
  readonly seal?: string
}

/** Sums that tell a folder: by the computer and its path, and by the computer and the system's number of it. */
export type Place = { readonly path: string; readonly folder: string }

/** From which line on the journal of a generation belongs to another copy. */
export type Apart = { readonly [generation: string]: number }

/** A snapshot read back; `data` holds the exact bytes of the data, to be written again unchanged. */
export type Snapshot = { readonly header: SnapshotHeader; readonly data: Buffer }

/** So many characters are made into bytes at once: no text may be as long as all records are. */
const chunkLength = 1_000_000

function* texts(records: DatabaseState): Generator<string> {
  for (const [index, name] of collectionNames.entries()) {
    yield `${index === 0 ? '{' : ',\n'}${JSON.stringify(name)}:{`
    let lead = ''
    for (const record of records.all(name)) {
      yield `${lead}${JSON.stringify(record.id)}:${JSON.stringify(record)}`
      lead = ',\n'
    }
    yield '}'
  }
  yield '}'
}

/** Bytes as they are, in pieces of about a megabyte. */
export function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.subarray(at, at + chunkLength)
}

/** The bytes of `dataBytes`, in pieces of about a megabyte. */
export function* dataChunks(records: DatabaseState): Generator<Buffer> {
  let lines: string[] = []
  let length = 0
  for (const text of texts(records)) {
    lines.push(text)
    length += text.length
    if (length < chunkLength) continue
    yield Buffer.from(lines.join(''))
    lines = []
    length = 0
  }
  yield Buffer.from(lines.join(''))
}

/** All records as JSON text: one object a collection, one record a line, so that a person can read and compare it. */
export const dataBytes = (records: DatabaseState): Buffer => Buffer.concat([...dataChunks(records)])

const decode = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')

/** What stands before the object of a collection, by the place of the collection among all. */
export const leadOf = (index: number, names: readonly string[] = collectionNames): string =>
  `${index === 0 ? '{' : ',\n'}"${names[index] ?? ''}":`

type Range = readonly [start: number, end: number]

/** Data that were verified, and what their header says that they hold. */
type Counted = { readonly header: Pick<SnapshotHeader, 'v' | 'counts'>; readonly data: Buffer }

/**
 * Where `dataBytes` has put each collection; null when the bytes are laid out in another way. No text inside a record can look
 * like the beginning of a collection, because JSON escapes line ends.
 */
export const rangesIn = (data: Buffer): DataRanges | null => {
  const found = rangesOfNames(data, collectionNames)
  return found && (Object.fromEntries(found) as unknown as DataRanges) // safe: one range for every name
}

const rangesOfNames = (data: Buffer, names: readonly string[]): ReadonlyMap<string, Range> | null => {
  const starts: number[] = []
  for (const index of names.keys()) {
    const lead = leadOf(index, names)
    const at = index === 0 ? (data.indexOf(lead) === 0 ? 0 : -1) : data.indexOf(lead, starts.at(-1))
    if (at < 0) return null
    starts.push(at + lead.length)
  }
  return new Map(
    starts.map((start, index) => {
      const next = starts[index + 1]
      return [
        names[index] ?? '',
        [start, next === undefined ? data.length - 1 : next - leadOf(index + 1, names).length],
      ]
    }),
  )
}

/**
 * Where the collections stand of which another version's header says how many records they hold. Every version has laid its data out alike, in the
 * order of those numbers; null where one of them is not that of the lines, and the data are laid out in another way.
 */
export const rangesCounted = ({ header: { counts }, data }: Counted): ReadonlyMap<string, Range> | null => {
  const ranges = rangesOfNames(data, Object.keys(counts))
  if (ranges === null || ranges.size === 0) return null
  return [...ranges].every(([name, range]) => linesIn(data.subarray(...range)) === counts[name]) ? ranges : null
}

const nowhere: Range = [0, 0]

/** The ranges of a snapshot of any version; a collection that its version did not have lies nowhere. */
const rangesOf = (snapshot: Counted): DataRanges | null => {
  if (snapshot.header.v === formatVersion) return rangesIn(snapshot.data)
  const found = rangesCounted(snapshot)
  return found && (Object.fromEntries(collectionNames.map((name) => [name, found.get(name) ?? nowhere])) as DataRanges) // safe: one range for every name
}

export type HeaderFacts = Pick<
  SnapshotHeader,
  'app' | 'seq' | 'at' | 'device' | 'databaseId' | 'counts' | 'floor' | 'link' | 'token' | 'from' | 'place' | 'apart'
> & {
  readonly lastKept?: number | undefined
  readonly knownAt?: string | undefined
  readonly trashSeenAt?: string | undefined
  readonly released?: readonly string[] | undefined
  readonly wasPlain?: true | undefined
}

const frames = {
  plain: { prefix: Buffer.from('"data":'), suffix: Buffer.from('}\n') },
  encrypted: { prefix: Buffer.from('"sealed":"'), suffix: Buffer.from('"}\n') },
} as const

const headerLabel = (generation: number): string => `snap${generation}.header`

/** What stands before and behind the data of a snapshot. */
export const frameOf = (keyWraps: KeyWraps | null | undefined) => frames[keyWraps ? 'encrypted' : 'plain']

/** The first line of a snapshot file; its sum covers the header's bytes before it. It is as long for whatever sum of the data. */
export const headerLine = (generation: number, facts: HeaderFacts, codec: Codec, dataSum: string): Buffer => {
  const body = JSON.stringify({
    format: 'dobra-praxe',
    v: formatVersion,
    ...facts,
    ...(codec.keyWraps === null ? {} : { keyWraps: codec.keyWraps }),
    dataSum,
  })
  const label = headerLabel(generation)
  const seal = codec.headerSeal(label, body)
  const sealed = seal === null ? body : `${body.slice(0, -1)},"seal":"${seal}"}`
  return Buffer.from(`{"header":${sealed.slice(0, -1)},"headerSum":"${checksum(label, sealed)}"},\n`)
}

/**
 * The parts of a snapshot file for a generation: `{"header":{…},` on the first line, `"data":{…}}` or `"sealed":"…"}` on the rest.
 * The header's sum covers the header's bytes before it, `dataSum` those of the data as written.
 */
export const snapshotParts = (
  generation: number,
  facts: HeaderFacts,
  data: Buffer,
  codec: Codec = plainCodec,
): readonly Buffer[] => {
  const content = codec.content(`snap${generation}`, data)
  const { prefix, suffix } = frameOf(codec.keyWraps)
  return [headerLine(generation, facts, codec, checksum(`snap${generation}`, content)), prefix, content, suffix]
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** A sum says that the bytes are those that were written; what they say is believed only where it makes sense. */
const isHeader = (value: unknown): value is SnapshotHeader => {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown> // safe: an object
  const { v, seq, at, device, databaseId, counts, floor, lastKept, knownAt, trashSeenAt, dataSum, seal, released } =
    fields
  return (
    isCount(v) &&
    isCount(seq) &&
    isMoment(at) &&
    typeof device === 'string' &&
    (databaseId === undefined || databaseId === null || typeof databaseId === 'string') &&
    (floor === undefined || isCount(floor)) &&
    (lastKept === undefined || isCount(lastKept)) &&
    (knownAt === undefined || isMoment(knownAt)) &&
    (trashSeenAt === undefined || isMoment(trashSeenAt)) &&
    typeof dataSum === 'string' &&
    (seal === undefined || typeof seal === 'string') &&
    (released === undefined || (Array.isArray(released) && released.every((each) => typeof each === 'string'))) &&
    typeof counts === 'object' &&
    counts !== null &&
    Object.values(counts).every(isCount)
  )
}

const CR = 0x0d
const LF = 0x0a

/** The bytes as they were written, where a program has given the lines of a text another end: JSON escapes both within its texts. */
const withOwnLineEnds = (bytes: Buffer): Buffer => {
  const first = bytes.indexOf(LF)
  if (first < 1 || bytes[first - 1] !== CR) return bytes
  return bytes.filter((byte, index) => byte !== CR || bytes[index + 1] !== LF) as Buffer
}

const headerForm = /^\{"header":(\{.*),"headerSum":"([0-9a-f]{32})"\},$/s

const verifiedHeader = (generation: number, line: string): SnapshotHeader | null => {
  const [, open, sum] = headerForm.exec(line) ?? []
  if (open === undefined || sum === undefined) return null
  const body = `${open}}`
  if (checksum(headerLabel(generation), body) !== sum) return null
  try {
    const header: unknown = JSON.parse(body)
    return isHeader(header) ? header : null
  } catch {
    return null
  }
}

/** The sum that stands at the end of a snapshot's first line and stands for the whole file. */
export const headerSumIn = (bytes: Buffer): string | null => {
  const lineEnd = Math.max(0, bytes.indexOf(LF))
  const end = bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd
  return headerForm.exec(bytes.toString('utf8', 0, end))?.[2] ?? null
}

const sealForm = /^\{"header":(\{.*),"seal":"([A-Za-z0-9+/=]+)","headerSum":"[0-9a-f]{32}"\},$/s

/** Whether somebody with the key has written the header at the beginning of a snapshot's bytes, and nobody else has changed it. */
export const isHeaderSealed = (generation: number, bytes: Buffer, codec: Codec): boolean => {
  const lineEnd = bytes.indexOf(LF)
  if (lineEnd < 0 || lineEnd > longestHeaderBytes) return false
  const line = bytes.toString('utf8', 0, bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd)
  const [, open, seal] = sealForm.exec(line) ?? []
  return open !== undefined && seal !== undefined && codec.isHeaderSeal(headerLabel(generation), `${open}}`, seal)
}

/** No header of ours comes near; what is longer is none. */
export const longestHeaderBytes = 65_536

/** The header of a snapshot file, which needs no key; null when it does not verify. */
export const readHeader = (generation: number, bytes: Buffer): SnapshotHeader | null => {
  const lineEnd = bytes.indexOf(0x0a)
  if (lineEnd < 0 || lineEnd > longestHeaderBytes) return null
  return verifiedHeader(generation, bytes.toString('utf8', 0, bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd))
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether verified data are collections of records. Data as we lay them out are; others are looked through before they are believed. Throws
 * where they are longer than a text may be: that is no damage.
 */
const holdsRecords = (snapshot: Counted): boolean => {
  const { data } = snapshot
  if (rangesOf(snapshot) !== null) return true
  try {
    const parsed: unknown = JSON.parse(data.toString('utf8'))
    return isObject(parsed) && Object.values(parsed).every((all) => isObject(all) && Object.values(all).every(isObject))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Whether no collection has fewer lines than the header says that it has records; what was laid out in another way is not counted. */
const holdsAsMany = (data: Buffer, counts: SnapshotHeader['counts']): boolean => {
  const ranges = rangesIn(data)
  return (
    ranges === null || collectionNames.every((name) => linesIn(data.subarray(...ranges[name])) >= (counts[name] ?? 0))
  )
}

const noRecords = Buffer.from('{}')

const linesIn = (collection: Buffer): number => {
  if (collection.equals(noRecords)) return 0
  let lines = 1
  for (let at = collection.indexOf(LF); at >= 0; at = collection.indexOf(LF, at + 1)) lines++
  return lines
}

/** Reads and verifies a snapshot file; nothing of it is used unless both sums hold and, with a password, it opens. */
export const readSnapshot = (generation: number, asRead: Buffer, codec: Codec = plainCodec): Snapshot | 'damaged' => {
  const bytes = withOwnLineEnds(asRead)
  const header = readHeader(generation, bytes)
  if (header === null) return 'damaged'
  const start = bytes.indexOf(0x0a) + 1
  const { prefix, suffix } = frameOf(header.keyWraps)
  const isFramed =
    bytes.subarray(start, start + prefix.length).equals(prefix) &&
    bytes.subarray(bytes.length - suffix.length).equals(suffix)
  if (!isFramed) return 'damaged'
  const content = bytes.subarray(start + prefix.length, bytes.length - suffix.length)
  if (checksum(`snap${generation}`, content) !== header.dataSum) return 'damaged'
  if (header.keyWraps) {
    // A header whose seal was taken off is not one from before there were seals: the content under it tells.
    const isProved = header.seal === undefined ? isOldContent(content) : isHeaderSealed(generation, bytes, codec)
    if (!isProved) return 'damaged'
  }
  // A generation that was written before the password was set, or after it was taken away, is as plain or encrypted as its header says.
  const data = header.keyWraps ? codec.dataOf(`snap${generation}`, content) : content
  if (data === null) return 'damaged'
  const snapshot = { header, data }
  return holdsRecords(snapshot) && holdsAsMany(data, header.counts) ? snapshot : 'damaged'
}

/**
 * The records of a snapshot in the shape of this version, each collection parsed and migrated when it is first read; `onRead` is told how
 * many it holds.
 */
export const recordsOf = (
  snapshot: Counted,
  onRead?: (collection: CollectionName, count: number) => void,
): DatabaseState =>
  stateFromData({ bytes: snapshot.data, ranges: rangesOf(snapshot) }, decode, {
    onRead,
    migration: migrationFrom(snapshot.header.v),
  })

/** How many records each collection holds; written into the header for `check` and for backups. */
export const countsOf = (records: DatabaseView): SnapshotHeader['counts'] =>
  Object.fromEntries(collectionNames.map((name) => [name, records.count(name)]))
