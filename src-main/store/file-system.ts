import { constants, statSync, writeSync, type BigIntStats, type StatsFs } from 'node:fs'
import * as fsPromises from 'node:fs/promises'

/** Which file or folder something is, whatever name it has at the moment, and how it stands. */
export type FileFacts = {
  /** The system's number for it: another file under the same name has another one. */
  readonly id: string
  readonly bytes: number
  /** When its content, or that of a folder its names, changed; to be compared only. */
  readonly changedAt: string
}

/** An open file as the store uses it. */
export type FileHandle = {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>
  read(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
  datasync(): Promise<void>
  sync(): Promise<void>
  stat(): Promise<FileFacts>
  truncate(length: number): Promise<void>
  close(): Promise<void>
  /** The same without patience, for what is not worth waiting for. */
  readonly hasty?: FileHandle
}

/** Everything the store does to a disk; tests hand in one that fails. */
export type FileSystem = {
  open(path: string, flags: 'wx' | 'r+' | 'r'): Promise<FileHandle>
  readFile(path: string): Promise<Buffer>
  /** The first bytes of a file, as many as it has up to a length. */
  readStart(path: string, length: number): Promise<Buffer>
  /** In bytes; asked before a file is read that may be anything. */
  sizeOf(path: string): Promise<number>
  /** Null for what is not there. */
  stat(path: string): Promise<FileFacts | null>
  readdir(path: string): Promise<string[]>
  mkdir(path: string): Promise<void>
  unlink(path: string): Promise<void>
  copyFile(from: string, to: string): Promise<void>
  /** Gives a file of ours its name, which must not be taken. */
  rename(from: string, to: string): Promise<void>
  realpath(path: string): Promise<string>
  canWrite(path: string): Promise<boolean>
  statfs(path: string): Promise<StatsFs>
}

const factsOf = ({ dev, ino, size, mtimeNs }: BigIntStats): FileFacts => ({
  id: `${dev}-${ino}`,
  bytes: Number(size),
  changedAt: String(mtimeNs),
})

/** As much as a change writes; the system takes it into memory within microseconds. */
const fewBytes = 65_536

const opened = (file: fsPromises.FileHandle): FileHandle => ({
  // Waiting for a turn of the pool takes longer than writing a line does. What reaches the disk is decided by flushing.
  write: async (bytes, offset, length, position) =>
    length > fewBytes
      ? file.write(bytes, offset, length, position)
      : { bytesWritten: writeSync(file.fd, bytes, offset, length, position) },
  read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
  datasync: () => file.datasync(),
  sync: () => file.sync(),
  stat: async () => factsOf(await file.stat({ bigint: true })),
  truncate: (length) => file.truncate(length),
  close: () => file.close(),
})

/** For the account alone that makes it; on Windows the rights are those of the folder. */
const ownFile = 0o600
const ownFolder = 0o700

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  open: async (path, flags) => opened(await fsPromises.open(path, flags, ownFile)),
  readFile: (path) => fsPromises.readFile(path),
  readStart: async (path, length) => {
    const file = await fsPromises.open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  },
  sizeOf: async (path) => (await fsPromises.stat(path)).size,
  // A look at a name on a local disk takes microseconds; waiting for a turn of the pool takes longer than flushing does.
  stat: async (path) => {
    const facts = statSync(path, { bigint: true, throwIfNoEntry: false })
    return facts === undefined ? null : factsOf(facts)
  },
  readdir: (path) => fsPromises.readdir(path),
  mkdir: async (path) => void (await fsPromises.mkdir(path, { recursive: true, mode: ownFolder })),
  unlink: (path) => fsPromises.unlink(path),
  copyFile: async (from, to) => {
    await fsPromises.copyFile(from, to, constants.COPYFILE_EXCL)
    // A copy takes over the rights of what it is a copy of.
    await fsPromises.chmod(to, ownFile)
  },
  rename: (from, to) => fsPromises.rename(from, to),
  realpath: (path) => fsPromises.realpath(path),
  canWrite: (path) =>
    fsPromises.access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  statfs: (path) => fsPromises.statfs(path),
}

/** The system's error code (`ENOSPC`, `EBUSY` …), or empty text for anything else. */
export const errnoOf = (error: unknown): string => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** Whether a code is one of the system's; Node's own, `ERR_…`, tell of wrong calls. */
export const isErrno = (code: string): boolean => /^E(?!RR_)[A-Z0-9]+$/.test(code)

/** Writes all of the bytes at a position, however many calls it takes; a disk that takes none is full. */
export const writeFully = async (file: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    done += bytesWritten
  }
}

/** Makes a file that must not exist yet, with this content, down on the disk before it returns. */
export const createFile = async (fs: FileSystem, path: string, parts: readonly Uint8Array[]): Promise<void> => {
  const file = await fs.open(path, 'wx')
  try {
    let position = 0
    for (const part of parts) {
      await writeFully(file, part, position)
      position += part.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Flushes a folder's own entries; Windows cannot flush a folder and needs nothing there. */
export const syncFolder = async (fs: FileSystem, folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
