import { join } from 'node:path'
import type { ChangeSet } from './change-set'
import type { Codec } from './codec'
import type { FileSystem } from './file-system'
import { historyName, journalName } from './generation-files'
import { readFrame } from './journal'

/** A file of change sets: the journal of a generation, or the history that was written anew with one. */
export type FrameFile = { readonly kind: 'log' | 'history'; readonly generation: number }

/** Where one change set lies; frames count from 1, the line end is not part of the length. */
export type FrameAt = FrameFile & { readonly frame: number; readonly offset: number; readonly length: number }

export type LocatedChangeSet = { readonly changeSet: ChangeSet; readonly at: FrameAt }

const LF = 0x0a

const nameOf = ({ kind, generation }: FrameFile): string =>
  kind === 'log' ? journalName(generation) : historyName(generation)

export const readFrameFile = (fs: FileSystem, folder: string, file: FrameFile): Promise<Buffer> =>
  fs.readFile(join(folder, nameOf(file)))

/** Every finished line of a file, oldest first; nothing is parsed yet. */
export const frameBounds = (file: FrameFile, bytes: Buffer): readonly FrameAt[] => {
  const bounds: FrameAt[] = []
  for (let offset = 0; ;) {
    const end = bytes.indexOf(LF, offset)
    if (end < 0) return bounds
    bounds.push({ ...file, frame: bounds.length + 1, offset, length: end - offset })
    offset = end + 1
  }
}

/** The change set at a place of a file's bytes; null when it does not verify. */
export const changeSetIn = (bytes: Buffer, at: FrameAt, codec: Codec): ChangeSet | null =>
  readFrame(`${at.kind}${at.generation}.${at.frame}`, bytes.toString('utf8', at.offset, at.offset + at.length), codec)

/** Reads one change set from the disk; null when it does not verify there. */
export const readFrameAt = async (
  fs: FileSystem,
  folder: string,
  at: FrameAt,
  codec: Codec,
): Promise<ChangeSet | null> => {
  const file = await fs.open(join(folder, nameOf(at)), 'r')
  try {
    const bytes = Buffer.alloc(at.length)
    let done = 0
    while (done < at.length) {
      const { bytesRead } = await file.read(bytes, done, at.length - done, at.offset + done)
      if (bytesRead === 0) return null
      done += bytesRead
    }
    return changeSetIn(bytes, { ...at, offset: 0 }, codec)
  } finally {
    await file.close()
  }
}

/** The number of the change before this one; not always one less, because a refused change keeps its number for itself. */
export const previousOf = ({ seq, previous }: Pick<ChangeSet, 'seq' | 'previous'>): number => previous ?? seq - 1
