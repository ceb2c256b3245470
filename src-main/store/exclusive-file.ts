import { createFile, errnoOf, type FileSystem } from './file-system'

/** Thrown when the file of the next generation is there already: another program writes into this folder. */
export class AnotherWriter extends Error {
  override readonly name = 'AnotherWriter'
}

/** Makes a file that must not be there yet. */
export const createExclusive = async (fs: FileSystem, path: string, parts: readonly Uint8Array[]): Promise<void> => {
  try {
    await createFile(fs, path, parts)
  } catch (error) {
    throw errnoOf(error) === 'EEXIST' ? new AnotherWriter() : error
  }
}

/** The same, and reads it back: what counts is what the disk holds, not what it was given. */
export const createVerified = async (fs: FileSystem, path: string, parts: readonly Buffer[]): Promise<void> => {
  await createExclusive(fs, path, parts)
  if (!(await fs.readFile(path)).equals(Buffer.concat(parts))) throw new Error(`${path} reads back differently`)
}
