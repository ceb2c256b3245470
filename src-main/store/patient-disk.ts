import { errnoOf, type FileHandle, type FileSystem } from './file-system'

/** Pauses between tries, growing; ten seconds in all. */
const pausesMs = [20, 50, 100, 200, 400, 800, 1500, 2000, 2000, 2930] as const

type Patience = {
  readonly sleep: (ms: number) => Promise<void>
  /** Windows refuses with these while an antivirus, the indexer or a backup agent holds the file for a moment. */
  readonly isPassing: (errno: string) => boolean
}

/** What passes by itself: a file held by another program; Windows also reports it as missing rights. */
export const passesOn =
  (platform: NodeJS.Platform) =>
  (errno: string): boolean =>
    errno === 'EBUSY' || (platform === 'win32' && (errno === 'EPERM' || errno === 'EACCES'))

const tryAgain = async <T>(work: () => Promise<T>, { sleep, isPassing }: Patience): Promise<T> => {
  for (const pause of pausesMs) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(errnoOf(error))) throw error
      await sleep(pause)
    }
  }
  return work()
}

const patientHandle = (file: FileHandle, patience: Patience): FileHandle => ({
  write: (bytes, offset, length, position) => tryAgain(() => file.write(bytes, offset, length, position), patience),
  read: (bytes, offset, length, position) => tryAgain(() => file.read(bytes, offset, length, position), patience),
  // A failed flush is never tried again: afterwards nobody knows what the disk holds.
  datasync: () => file.datasync(),
  sync: () => file.sync(),
  stat: () => tryAgain(() => file.stat(), patience),
  truncate: (length) => tryAgain(() => file.truncate(length), patience),
  close: () => file.close(),
  hasty: file,
})

/** The disk with patience: what another program holds for a moment is tried again for up to ten seconds; other errors are not.
 * What only helps to tell files apart (`readStart`) is worth no waiting. */
export const patientDisk = (fs: FileSystem, patience: Patience): FileSystem => ({
  ...fs,
  open: async (path, flags) => patientHandle(await tryAgain(() => fs.open(path, flags), patience), patience),
  readFile: (path) => tryAgain(() => fs.readFile(path), patience),
  sizeOf: (path) => tryAgain(() => fs.sizeOf(path), patience),
  stat: (path) => tryAgain(() => fs.stat(path), patience),
  readdir: (path) => tryAgain(() => fs.readdir(path), patience),
  mkdir: (path) => tryAgain(() => fs.mkdir(path), patience),
  unlink: (path) => tryAgain(() => fs.unlink(path), patience),
  copyFile: (from, to) => tryAgain(() => fs.copyFile(from, to), patience),
  rename: (from, to) => tryAgain(() => fs.rename(from, to), patience),
  realpath: (path) => tryAgain(() => fs.realpath(path), patience),
})
