import { readFileSync } from 'node:fs'
import { collectionNames, type AnyRecord } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'
import { checksum } from '../../../src-main/store/checksum'
import { nodeFileSystem, type FileSystem } from '../../../src-main/store/file-system'
import { openStore } from '../../../src-main/store/open-store'
import { storeSettings } from './store-settings'
import { timed, type Subject } from './subject'

/** Time spent waiting for the disk, by what was asked of it. */
type DiskTimes = { readFile: number; write: number; sync: number; other: number }

/** The real disk with a watch on it. */
const watchedDisk = (times: DiskTimes): FileSystem => {
  const watch = async <T>(kind: keyof DiskTimes, work: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const value = await work()
    times[kind] += performance.now() - start
    return value
  }
  const disk = nodeFileSystem
  return {
    ...disk,
    readFile: (path) => watch('readFile', () => disk.readFile(path)),
    readdir: (path) => watch('other', () => disk.readdir(path)),
    unlink: (path) => watch('other', () => disk.unlink(path)),
    open: async (path, flags) => {
      const file = await watch('other', () => disk.open(path, flags))
      return {
        read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
        write: (bytes, offset, length, position) => watch('write', () => file.write(bytes, offset, length, position)),
        datasync: () => watch('sync', () => file.datasync()),
        stat: () => file.stat(),
        sync: () => watch('sync', () => file.sync()),
        truncate: (length) => file.truncate(length),
        close: () => watch('other', () => file.close()),
      }
    },
  }
}

/** Opening the database: lock, reading, verifying, and the new generation. */
export const storeOpening: Subject<{ folder: string }, null, { time: number; disk: DiskTimes }> = async ({
  folder,
}) => ({
  round: async () => {
    const disk = { readFile: 0, write: 0, sync: 0, other: 0 }
    const start = performance.now()
    const opened = await openStore({ ...storeSettings, fs: watchedDisk(disk), folder })
    if (!opened.ok) throw new Error(opened.failure.code)
    // Collections are parsed when they are first asked for; here all of them count.
    for (const name of collectionNames) opened.value.view.count(name)
    const time = performance.now() - start
    await opened.value.close()
    return { time, disk }
  },
})

type Snapshot = {
  readonly header: unknown
  readonly data: Readonly<Record<string, Readonly<Record<string, AnyRecord>>>>
}

/** The same file read by `JSON.parse` alone; decoding its bytes belongs to it, reading them from the disk does not. */
export const snapshotParsing: Subject<
  { file: string },
  null,
  { time: number; decode: number; checksum: number; index: number }
> = async ({ file }) => ({
  round: async () => {
    const bytes = readFileSync(file)
    let text = ''
    let parsed: Snapshot | null = null
    const decode = await timed(() => (text = bytes.toString('utf8')))
    const parse = await timed(() => (parsed = JSON.parse(text) as Snapshot)) // safe: a snapshot that this run has made
    const sum = await timed(() => checksum('snap1', bytes))
    const index = await timed(() => {
      const records = new DatabaseState()
      for (const name of collectionNames) records.load(name, Object.values(parsed?.data[name] ?? {}))
    })
    return { time: decode + parse, decode, checksum: sum, index }
  },
})
