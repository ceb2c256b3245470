import { readFileSync } from 'node:fs'
import type { FileSystem } from '../../src-main/store/file-system'
import { quickDisk } from './quick-disk'
import { watchDisk, type DiskCall } from './watched-disk'

/** What the store did to the disk, in order, and what it had promised by then. */
export type Effect =
  | { readonly kind: 'folder' | 'create' | 'unlink' | 'flush'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly position: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly path: string; readonly length: number }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'promise'; readonly seq: number }

/** Calls that change nothing on the disk. */
const looks = [
  'readFile',
  'readStart',
  'sizeOf',
  'readdir',
  'realpath',
  'canWrite',
  'statfs',
  'stat',
  'lstat',
  'access',
  'read',
  'close',
]

const written = ({ path, args }: DiskCall, answer: unknown): Effect => {
  const [bytes, offset, , position] = args as [Uint8Array, number, number, number] // safe: the arguments of `write`
  const { bytesWritten } = answer as { bytesWritten: number } // safe: the answer of `write`
  return { kind: 'write', path, position, bytes: Buffer.from(bytes.subarray(offset, offset + bytesWritten)) }
}

/** What a call that succeeded has done; a call that is not known here would make every verdict worthless. */
const effectsOf = (call: DiskCall, answer: unknown): readonly Effect[] => {
  const { name, path, args } = call
  if (looks.includes(name)) return []
  if (name === 'open') return args[1] === 'wx' ? [{ kind: 'create', path }] : []
  if (name === 'write') return [written(call, answer)]
  if (name === 'sync' || name === 'datasync') return [{ kind: 'flush', path }]
  if (name === 'truncate') return [{ kind: 'cut', path, length: Number(args[0]) }]
  if (name === 'unlink') return [{ kind: 'unlink', path }]
  if (name === 'mkdir') return [{ kind: 'folder', path }]
  if (name === 'rename') return [{ kind: 'rename', path, to: String(args[1]) }]
  if (name === 'copyFile') {
    const to = String(args[1])
    return [
      { kind: 'create', path: to },
      { kind: 'write', path: to, position: 0, bytes: readFileSync(to) },
    ]
  }
  throw new Error(`the store calls ${name}, whose effect on a disk is not recorded`)
}

/** The real disk with a list of everything that was done to it. */
export const recordedDisk = (): { readonly fs: FileSystem; readonly effects: Effect[] } => {
  const effects: Effect[] = []
  const fs = watchDisk(quickDisk, async (call, proceed) => {
    const answer = await proceed()
    effects.push(...effectsOf(call, answer))
    return answer
  })
  return { fs, effects }
}
