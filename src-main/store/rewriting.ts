import { join } from 'node:path'
import { fail, ok, type Result } from '@shared/result'
import type { ChangeSet } from './change-set'
import type { Codec } from './codec'
import { createVerified, readsBackDifferently } from './exclusive-file'
import type { FileSystem } from './file-system'
import { generationFiles, historyName, journalName, snapshotName, witnessName } from './generation-files'
import { frameText, readFrames } from './journal-frames'
import type { SnapshotHeader } from './snapshot'
import type { Meter } from './meter'
import { snapshotPieces, verifiedPieces } from './snapshot-pieces'

/** How everything is to be written from now on: under another codec, with change sets that were changed or dropped (null). */
export type Rewriting = {
  readonly codec: Codec
  readonly changed: (changeSet: ChangeSet) => ChangeSet | null
  readonly meter?: Meter | undefined
  /** Opens the written files like somebody who has only the folder and a secret; by default with the codec itself. */
  readonly reopen?: (header: SnapshotHeader) => Promise<Codec | null>
}

type Folder = { readonly fs: FileSystem; readonly folder: string }

/** The generations that a rewriting makes. */
type Rewritten = { readonly floor: number; readonly newest: number }

/** Writes all change sets, given newest first, into the history of a generation and says how many there are. */
export const writeHistory = async (
  { fs, folder }: Folder,
  { generation, kept }: { readonly generation: number; readonly kept: AsyncIterable<ChangeSet> },
  { codec, changed }: Rewriting,
): Promise<number> => {
  const left: ChangeSet[] = []
  for await (const each of kept) {
    const changeSet = changed(each)
    if (changeSet !== null) left.push(changeSet)
  }
  const lines = left
    .reverse()
    .map((each, index) => Buffer.from(frameText({ kind: 'history', generation }, index + 1, unlinked(each), codec)))
  await createVerified(fs, join(folder, historyName(generation)), lines)
  return lines.length
}

/** The history that is written anew is one file with one sum a line; what its lines followed before is void. */
const unlinked = ({ follows: _follows, ...changeSet }: ChangeSet): ChangeSet => changeSet

/** Reopens what was written and compares it with memory; throws where anything differs. */
export const verifyRewritten = async (
  { fs, folder }: Folder,
  { floor, newest }: Rewritten,
  expected: { readonly textSum: Buffer; readonly kept: number },
  { codec: written, meter, reopen = () => Promise.resolve(written) }: Rewriting,
): Promise<void> => {
  const codecFor = async (header: SnapshotHeader): Promise<Result<Codec>> => {
    const codec = await reopen(header)
    return codec === null ? fail({ code: 'key-missing' }) : ok(codec)
  }
  for (const generation of [floor, newest]) {
    const snapshot = await snapshotPieces(fs, join(folder, snapshotName(generation)), generation, { codecFor })
    const verified = snapshot && (await verifiedPieces(snapshot, ({ bytes }) => meter?.pass(bytes.length)))
    if (snapshot === null || verified?.textSum.equals(expected.textSum) !== true)
      throw readsBackDifferently(snapshotName(generation))
    if (generation !== floor) continue
    const lines = await fs.readFile(join(folder, historyName(floor)))
    const history = readFrames({ kind: 'history', generation: floor }, lines, snapshot.codec)
    if (history.changeSets.length !== expected.kept) throw readsBackDifferently(historyName(floor))
  }
}

/** Removes what a rewriting that failed has made; a history that another program wrote is not ours to remove. */
export const removeRewritten = async (
  { fs, folder }: Folder,
  { floor, newest }: Rewritten,
  isHistoryOurs: boolean,
): Promise<void> => {
  const remove = (name: string): Promise<void> => fs.unlink(join(folder, name)).catch(() => undefined)
  const { witnesses } = generationFiles(await fs.readdir(folder).catch(() => []))
  // Newest first, and each snapshot last: one without a journal is never taken for a generation, a witness without a snapshot for a loss.
  for (let generation = newest; generation >= floor; generation--) {
    await remove(journalName(generation))
    for (const each of witnesses.filter((witness) => witness.generation === generation)) await remove(witnessName(each))
    await remove(snapshotName(generation))
  }
  if (isHistoryOurs) await remove(historyName(floor))
}
