import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { highestGeneration, generationFiles, journalName, snapshotName } from '../../src-main/store/generation-files'
import { readSnapshot, snapshotParts, type SnapshotHeader } from '../../src-main/store/snapshot'

type Records = { readonly [collection: string]: { readonly [id: string]: Record<string, unknown> } }

/** The newest snapshot of a folder and its journal, by their paths. */
export const newestFiles = (data: string): { generation: number; snapshot: string; journal: string } => {
  const generation = highestGeneration(generationFiles(readdirSync(data)))
  return { generation, snapshot: join(data, snapshotName(generation)), journal: join(data, journalName(generation)) }
}

/** Writes one more generation, with right checksums, whose records and header the test has changed. */
export const craftGeneration = (
  data: string,
  change: (records: Records) => Records,
  header: Partial<Pick<SnapshotHeader, 'v'>> = {},
): void => {
  const { generation, snapshot } = newestFiles(data)
  const read = readSnapshot(generation, readFileSync(snapshot))
  if (read === 'damaged') throw new Error('the newest snapshot is damaged')
  const { app, seq, at, device, counts } = read.header
  const records = change(JSON.parse(read.data.toString('utf8')) as Records)
  const parts = snapshotParts(
    generation + 1,
    { app, seq, at, device, counts, ...header },
    Buffer.from(JSON.stringify(records)),
  )
  writeFileSync(join(data, snapshotName(generation + 1)), Buffer.concat(parts))
  writeFileSync(join(data, journalName(generation + 1)), '')
}

/** Turns one bit in the middle of a file. */
export const flipBit = (path: string): void => {
  const bytes = readFileSync(path)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** A sum over the names and bytes of everything below a folder. */
export const fingerprintOf = (folder: string): string => {
  const hash = createHash('sha256')
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }).sort(byPath)) {
    const path = join(entry.parentPath, entry.name)
    hash.update(`${path}\n`)
    if (entry.isFile()) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

const byPath = (a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number =>
  join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1
