import { createFile, errnoOf, type FileSystem } from './file-system'

/** Thrown when the file of the next generation is there already: another program writes into this folder. */
export class AnotherWriter extends Error {
  override readonly name = 'AnotherWriter'
}

/** Makes a file that must not be there yet. */
export const createExclusive = async (fs: FileSystem, path: string, parts: readonly Uint8Array[]): Promise<void> => {
  await exclusively(() => createFile(fs, path, parts))
}

/** What makes a file; one that is there already is another writer's. */
export const exclusively = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw errnoOf(error) === 'EEXIST' ? new AnotherWriter() : error
  }
}

/** Whether bytes are those of the parts one after another; nothing is put together for it. */
export const isMadeOf = (bytes: Buffer, parts: readonly Uint8Array[]): boolean => {
  let at = 0
  for (const part of parts) {
    if (!bytes.subarray(at, at + part.length).equals(part)) return false
    at += part.length
  }
  return at === bytes.length
}

/** What a disk deserves to hear that gives back other bytes than it was given. */
export const readsBackDifferently = (path: string): Error =>
  Object.assign(new Error(`${path} reads back differently`), { code: 'EIO' })

/** The same, and reads it back: what counts is what the disk holds, not what it was given. */
export const createVerified = async (fs: FileSystem, path: string, parts: readonly Buffer[]): Promise<void> => {
  await createExclusive(fs, path, parts)
  if (!isMadeOf(await fs.readFile(path), parts)) throw readsBackDifferently(path)
}
