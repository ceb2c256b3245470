import {
  collectionNames,
  referencesOf,
  type AnyRecord,
  type Change,
  type CollectionName,
} from '@shared/domain/database/database'
import { columnRecordsFor } from '@shared/domain/database/columns/column-records'
import { DatabaseState } from '@shared/domain/database/state'
import { declarations } from '@shared/fields/declarations'
import type { FileSystem } from './file-system'
import { recordsOnDisk, type SnapshotOnDisk } from './snapshot-on-disk'

/** Collections that are not in memory, each as what reads it through, some records at a time. */
export type LeftOnDisk = ReadonlyMap<CollectionName, () => AsyncGenerator<Iterable<AnyRecord>>>

type NoteRead = (collection: CollectionName, count: number) => void

const referred = new Set(collectionNames.flatMap((name) => referencesOf(name).map(([, target]) => target)))

/** Those that are kept in columns because they become large, and that no record leads to. */
const left = collectionNames.filter((name) => !referred.has(name) && columnRecordsFor(declarations[name]) !== null)

async function* readThrough(
  fs: FileSystem,
  {
    data,
    name,
    noteRead,
  }: { readonly data: SnapshotOnDisk; readonly name: CollectionName; readonly noteRead: NoteRead },
  afterById: ReadonlyMap<string, AnyRecord | null>,
): AsyncGenerator<Iterable<AnyRecord>> {
  let count = 0
  function* own(records: Iterable<AnyRecord>): Generator<AnyRecord> {
    for (const record of records) {
      count++
      if (!afterById.has(record.id)) yield record
    }
  }
  for await (const records of recordsOnDisk(fs, data, name)) yield own(records)
  noteRead(name, count)
  yield [...afterById.values()].filter((after) => after !== null)
}

/** The records of a snapshot and the changes since, without those of collections that are left on the disk. */
export const stateOnDisk = async (
  fs: FileSystem,
  data: SnapshotOnDisk,
  { changes, noteRead }: { readonly changes: readonly Change[]; readonly noteRead: NoteRead },
): Promise<{ readonly records: DatabaseState; readonly onDisk: LeftOnDisk }> => {
  const records = new DatabaseState()
  for (const name of collectionNames) {
    if (left.includes(name)) {
      // Whoever asks for it all the same would take it for empty.
      records.loadLater(name, () => {
        throw new Error(`${name} were left on the disk`)
      })
      continue
    }
    const all: AnyRecord[] = []
    for await (const some of recordsOnDisk(fs, data, name)) all.push(...some)
    records.load(name, all)
    noteRead(name, records.count(name))
  }
  records.apply(changes.filter(({ collection }) => !left.includes(collection)))
  const onDisk = left.map((name) => {
    const afterById = new Map(
      changes.filter(({ collection }) => collection === name).map(({ id, after }) => [id, after]),
    )
    return [name, () => readThrough(fs, { data, name, noteRead }, afterById)] as const
  })
  return { records, onDisk: new Map(onDisk) }
}
