import { DatabaseState } from '@shared/domain/database/state'
import type { Chance } from '../bench/records/chance'
import { checksum } from '../../src-main/store/checksum'
import { encryptedCodec, plainCodec } from '../../src-main/store/codec'
import { newDataKey } from '../../src-main/store/encryption/key-wraps'
import { generationFiles, journalName, snapshotName, witnessName } from '../../src-main/store/generation-files'
import { frameText } from '../../src-main/store/journal-frames'
import { dataBytes, readHeader, snapshotParts, type SnapshotHeader } from '../../src-main/store/snapshot'
import { quickDerive } from '../main/store/quick-derive'
import type { Files } from './files-in'
import type { SealedPast } from './sealed-past'

/** What somebody who can write into the folder, and has no key, has made of it. */
export type Forgery = {
  readonly name: string
  readonly files: Files
  /** Whether the state of the last day, whole, must still be there and open. */
  readonly leavesNewest: boolean
  /** Whether nothing of the database's own files is left or all of it is from another day: only the computer can tell. */
  readonly needsMemory: boolean
}

/** A record that nobody has entered. */
const planted = {
  id: '01a22c8d-ce29-7e4c-b67e-8a2d986d47aa',
  name: 'Podvržené město',
  kind: 'town',
}

const newestOf = (files: Files): number => generationFiles([...files.keys()]).snapshots[0] ?? 0

const bytesOf = (files: Files, name: string): Buffer => files.get(name) ?? Buffer.alloc(0)

const headerOf = (files: Files, generation: number): SnapshotHeader => {
  const header = readHeader(generation, bytesOf(files, snapshotName(generation)))
  if (header === null) throw new Error('the header does not verify')
  return header
}

const plantedData = (): Buffer => {
  const records = new DatabaseState()
  records.apply([{ collection: 'institutions', id: planted.id, before: null, after: planted as never }]) // safe: only written
  return dataBytes(records)
}

const plainGeneration = (files: Files, generation: number, over: Partial<SnapshotHeader> = {}): Buffer => {
  const { app, seq, at, device, databaseId = '', link = '', place, token = '' } = headerOf(files, newestOf(files))
  const facts = { app, seq: seq + 1000, at, device, databaseId, counts: { institutions: 1 }, link, token }
  const placed = place === undefined ? {} : { place }
  return Buffer.concat(snapshotParts(generation, { ...facts, ...placed, ...over }, plantedData(), plainCodec))
}

/** The same file with other facts at its head and every sum right that needs no key. */
const otherHeader = (generation: number, bytes: Buffer, change: (header: Record<string, unknown>) => void): Buffer => {
  const end = bytes.indexOf(0x0a)
  const { headerSum: _sum, ...header } = (
    JSON.parse(`${bytes.toString('utf8', 0, end).slice(0, -1)}}`) as { header: Record<string, unknown> }
  ).header
  change(header)
  const body = JSON.stringify(header)
  const sum = checksum(`snap${generation}.header`, body)
  return Buffer.concat([Buffer.from(`{"header":${body.slice(0, -1)},"headerSum":"${sum}"},`), bytes.subarray(end)])
}

const plainLine = (files: Files, generation: number, frame: number): Buffer => {
  const { seq, at, device, link } = headerOf(files, newestOf(files))
  const changes = [
    { collection: 'institutions', id: planted.id, before: null, after: planted as never }, // safe: only written
  ] as const
  const changeSet = {
    seq: seq + 50,
    previous: seq,
    at,
    device,
    by: 'kdosi',
    action: 'institution:create',
    changes,
  } as const
  const follows = link === undefined ? {} : { follows: link }
  return Buffer.from(frameText({ kind: 'log', generation }, frame, { ...changeSet, ...follows }, plainCodec))
}

type Kind = {
  readonly name: string
  readonly leavesNewest: boolean
  readonly needsMemory?: boolean
  readonly make: (past: SealedPast, chance: Chance) => Files | Promise<Files>
}

const withFiles = (files: Files, ...changed: readonly (readonly [string, Buffer | null])[]): Files => {
  const next = new Map(files)
  for (const [name, bytes] of changed) {
    if (bytes === null) next.delete(name)
    else next.set(name, bytes)
  }
  return next
}

const anyOf = <T>(chance: Chance, all: readonly T[]): T => {
  const found = all[chance.below(all.length)]
  if (found === undefined) throw new Error('there is nothing to choose from')
  return found
}

const withoutDatabase = (files: Files): Files =>
  new Map([...files].filter(([name]) => !/^(snap|log|last|history|key)/.test(name)))

/** What can be said at the head of a snapshot, each said falsely. */
const lies: Readonly<Record<string, (header: Record<string, unknown>) => void>> = {
  'a higher number': (header) => (header['seq'] = Number(header['seq']) + 1000),
  'a lower number': (header) => (header['seq'] = 0),
  'another time': (header) => (header['at'] = '2099-01-01T00:00:00.000Z'),
  'another copy': (header) => (header['device'] = '01a22c8d-c936-74f4-a9bf-03609dc32b82'),
  'another database': (header) => (header['databaseId'] = '01a22c8d-c936-74f4-a9bf-03609dc32b83'),
  'other counts': (header) => (header['counts'] = { institutions: 7 }),
  'a newer version': (header) => (header['v'] = 999),
  'an older version': (header) => (header['v'] = 1),
  'a floor above all': (header) => (header['floor'] = 99),
  'another link': (header) => (header['link'] = '0'.repeat(32)),
  'another origin': (header) => (header['from'] = { generation: 1, sum: '0'.repeat(32) }),
  'lines set apart': (header) => (header['apart'] = { '1': 1, '2': 1, '3': 1, '4': 1, '5': 1, '6': 1 }),
  'a time in the future': (header) => (header['knownAt'] = '2099-01-01T00:00:00.000Z'),
  'a last change long ago': (header) => (header['lastKept'] = 0),
  'no seal': (header) => delete header['seal'],
  'no seal and a higher number': (header) => {
    delete header['seal']
    header['seq'] = Number(header['seq']) + 1000
  },
  'no key': (header) => delete header['keyWraps'],
  'no key and no seal': (header) => {
    delete header['keyWraps']
    delete header['seal']
  },
  'released although it is not': (header) => (header['released'] = ['00'.repeat(32)]),
  'a key that opens nothing': (header) => {
    const wraps = header['keyWraps'] as { wraps: { sealed: string }[] } // safe: as it was written
    for (const wrap of wraps.wraps) wrap.sealed = Buffer.alloc(60, 7).toString('base64')
  },
}

const kinds: readonly Kind[] = [
  {
    name: 'a plain generation on top',
    leavesNewest: true,
    make: ({ files }) => {
      const next = newestOf(files) + 1
      return withFiles(files, [snapshotName(next), plainGeneration(files, next)], [journalName(next), Buffer.alloc(0)])
    },
  },
  {
    name: 'a plain generation far above, with a floor',
    leavesNewest: true,
    make: ({ files }, chance) => {
      const next = newestOf(files) + 2 + chance.below(50)
      const plain = plainGeneration(files, next, { floor: next, released: ['00'.repeat(32)] })
      return withFiles(files, [snapshotName(next), plain], [journalName(next), Buffer.alloc(0)])
    },
  },
  {
    name: 'a plain generation of a database of its own on top',
    leavesNewest: true,
    make: ({ files }) => {
      const next = newestOf(files) + 1
      const plain = plainGeneration(files, next, { databaseId: '01a22c8d-c936-74f4-a9bf-03609dc32b83' })
      return withFiles(files, [snapshotName(next), plain], [journalName(next), plainLine(files, next, 1)])
    },
  },
  {
    name: 'a plain generation in the place of the newest',
    leavesNewest: false,
    make: ({ files }) => {
      const newest = newestOf(files)
      return withFiles(files, [snapshotName(newest), plainGeneration(files, newest)])
    },
  },
  {
    name: 'plain lines in a journal',
    leavesNewest: true,
    make: ({ files }) => {
      const newest = newestOf(files)
      const journal = bytesOf(files, journalName(newest))
      const frame = journal.toString('latin1').split('\n').length
      return withFiles(files, [journalName(newest), Buffer.concat([journal, plainLine(files, newest, frame)])])
    },
  },
  {
    name: 'a plain journal above all',
    leavesNewest: true,
    make: ({ files }) => {
      const next = newestOf(files) + 1
      return withFiles(files, [journalName(next), plainLine(files, next, 1)])
    },
  },
  {
    name: 'a plain history',
    leavesNewest: false,
    make: ({ files }) => {
      const [history = 1] = generationFiles([...files.keys()]).histories
      const line = frameText(
        { kind: 'history', generation: history },
        1,
        {
          ...JSON.parse('{"seq":1,"at":"2020-09-24T00:00:00.000Z","device":"a","by":"kdosi","action":"undo"}'),
          changes: [],
        },
        plainCodec,
      )
      return withFiles(files, [`history-${String(history).padStart(10, '0')}.ndjson`, Buffer.from(line)])
    },
  },
  ...Object.entries(lies).map(([name, change]) => ({
    name: `a header that says ${name}`,
    leavesNewest: false,
    make: ({ files }: SealedPast) => {
      const newest = newestOf(files)
      const bytes = bytesOf(files, snapshotName(newest))
      return withFiles(files, [snapshotName(newest), otherHeader(newest, bytes, change)])
    },
  })),
  {
    name: 'the newest snapshot under the next number',
    leavesNewest: true,
    make: ({ files }) => {
      const newest = newestOf(files)
      const bytes = otherHeader(newest + 1, bytesOf(files, snapshotName(newest)), () => undefined)
      return withFiles(files, [snapshotName(newest + 1), bytes], [journalName(newest + 1), Buffer.alloc(0)])
    },
  },
  {
    name: 'a generation under a key of somebody else',
    leavesNewest: true,
    make: async ({ files }, chance) => {
      const next = newestOf(files) + 1
      const random = (count: number): Uint8Array => chance.bytes(count)
      const theirs = await newDataKey({ password: 'cizí heslo', recoveryCode: 'X' }, { random, derive: quickDerive })
      const { app, seq, at, device, databaseId = '' } = headerOf(files, newestOf(files))
      const facts = { app, seq: seq + 1000, at, device, databaseId, counts: { institutions: 1 } }
      const parts = snapshotParts(next, facts, plantedData(), encryptedCodec(theirs, random))
      return withFiles(files, [snapshotName(next), Buffer.concat(parts)], [journalName(next), Buffer.alloc(0)])
    },
  },
  {
    name: 'a plain generation of the highest number that there is',
    leavesNewest: true,
    make: ({ files }) => {
      const highest = 9_999_999_999
      return withFiles(
        files,
        [snapshotName(highest), plainGeneration(files, highest)],
        [journalName(highest), Buffer.alloc(0)],
      )
    },
  },
  {
    name: 'no key file',
    leavesNewest: true,
    make: ({ files }) => withFiles(files, ['key.json', null]),
  },
  {
    name: 'a key file of somebody else',
    leavesNewest: true,
    make: async ({ files }, chance) => {
      const random = (count: number): Uint8Array => chance.bytes(count)
      const theirs = await newDataKey({ password: 'cizí heslo', recoveryCode: 'X' }, { random, derive: quickDerive })
      return withFiles(files, [
        'key.json',
        Buffer.from(`${JSON.stringify({ format: 'dobra-praxe-key', ...theirs.wraps })}\n`),
      ])
    },
  },
  {
    name: 'a witness of changes that never were',
    leavesNewest: true,
    make: ({ files }) => {
      const newest = newestOf(files)
      const token = headerOf(files, newest).token ?? null
      const text = '9007199254740000 00000000'
      const line = `${text} ${checksum(`last${newest}`, text).slice(0, 8)}\n`
      return withFiles(files, [witnessName({ generation: newest, token }), Buffer.from(line)])
    },
  },
  {
    name: 'plain copies beside it, as a synchronising program names them',
    leavesNewest: true,
    make: ({ files, earlier }) => {
      const plain = earlier.at(-1) ?? new Map<string, Buffer>()
      const beside = [...plain].filter(([name]) => /^(snap|log)-/.test(name))
      return withFiles(files, ...beside.map(([name, bytes]) => [name.replace('.', '-BRNO-PC.'), bytes] as const))
    },
  },
  {
    name: 'plain files from before the password among the sealed ones',
    leavesNewest: true,
    make: ({ files, earlier }) => {
      const plain = [...(earlier.at(-1) ?? new Map<string, Buffer>())].filter(([name]) => /^(snap|log)-/.test(name))
      return withFiles(files, ...plain.filter(([name]) => !files.has(name)))
    },
  },
  {
    name: 'everything as it was before the password, over what is there',
    leavesNewest: true,
    make: ({ files, earlier }) => new Map([...files, ...(earlier.at(-1) ?? [])]),
  },
  {
    name: 'everything as it was before the password, alone',
    leavesNewest: false,
    needsMemory: true,
    make: ({ earlier }) => earlier.at(-1) ?? new Map<string, Buffer>(),
  },
  {
    name: 'a plain database in the place of the sealed one',
    leavesNewest: false,
    needsMemory: true,
    make: ({ files }) =>
      withFiles(
        withoutDatabase(files),
        [snapshotName(1), plainGeneration(files, 1)],
        [journalName(1), Buffer.alloc(0)],
      ),
  },
  {
    name: 'the sealed journals gone and a plain generation on top',
    leavesNewest: false,
    make: ({ files }) => {
      const next = newestOf(files) + 1
      const left = new Map([...files].filter(([name]) => !name.startsWith('log-')))
      return withFiles(left, [snapshotName(next), plainGeneration(files, next)], [journalName(next), Buffer.alloc(0)])
    },
  },
  {
    name: 'the whole folder of an earlier day',
    leavesNewest: false,
    needsMemory: true,
    make: ({ earlier }, chance) => anyOf(chance, earlier.slice(1, -1)),
  },
  {
    name: 'one file of an earlier day',
    leavesNewest: false,
    make: ({ files, earlier }, chance) => {
      const older = anyOf(chance, earlier.slice(0, -1))
      const changed = [...older].filter(([name, bytes]) => files.has(name) && !bytesOf(files, name).equals(bytes))
      return changed.length === 0 ? files : withFiles(files, anyOf(chance, changed))
    },
  },
  {
    name: 'the newest files of a copy that went on elsewhere',
    leavesNewest: false,
    make: ({ files, elsewhere }, chance) => {
      const other = [...elsewhere].filter(([name, bytes]) => files.has(name) && !bytesOf(files, name).equals(bytes))
      return other.length === 0 ? files : withFiles(files, anyOf(chance, other))
    },
  },
]

export const forgeryKinds: readonly string[] = kinds.map(({ name }) => name)

/** One forgery of the kind with this number. */
export const forgeryOf = async (at: number, past: SealedPast, chance: Chance): Promise<Forgery> => {
  const kind = kinds[at % kinds.length]
  if (kind === undefined) throw new Error('there are no kinds')
  const { name, leavesNewest, needsMemory = false, make } = kind
  return { name, leavesNewest, needsMemory, files: await make(past, chance) }
}
