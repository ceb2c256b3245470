import type { FileSystem } from '../../src-main/store/file-system'
import { quickDisk } from './quick-disk'
import { watchDisk, type DiskCall } from './watched-disk'

/** How a disk fails: with which error, for how many calls, and what becomes of a write that is among them. */
export type FailureMode = {
  readonly name: string
  readonly errno: string
  /** How many calls fail, beginning with the chosen one. */
  readonly calls: number
  /** `nothing` is written, or half of it before the error, or half of it and the caller is told so. */
  readonly write: 'nothing' | 'half' | 'half-and-told'
  /** Which calls can fail in this way. */
  readonly concerns: (call: DiskCall) => boolean
}

const isWrite = ({ name }: DiskCall): boolean => name === 'write'

/** A full disk still reads, cuts files back and closes them. */
const needsSpace = ({ name, args }: DiskCall): boolean =>
  ['write', 'datasync', 'sync', 'mkdir', 'copyFile'].includes(name) || (name === 'open' && args[1] !== 'r')

/** One call fails with this error. */
export const once = (errno: string): FailureMode => ({
  name: `${errno} once`,
  errno,
  calls: 1,
  write: 'nothing',
  concerns: () => true,
})

export const failureModes: readonly FailureMode[] = [
  once('EIO'),
  once('ENOSPC'),
  once('EPERM'),
  once('EBUSY'),
  { ...once('EIO'), name: 'EIO in three calls', calls: 3 },
  { ...once('EIO'), name: 'EIO for ever', calls: Infinity },
  { ...once('ENOSPC'), name: 'ENOSPC for ever', calls: Infinity, concerns: needsSpace },
  { ...once('EIO'), name: 'a short write', write: 'half-and-told', concerns: isWrite },
  { ...once('EIO'), name: 'a write broken off', write: 'half', concerns: isWrite },
  { ...once('EIO'), name: 'a crash with a torn write', calls: Infinity, write: 'half' },
]

/** A disk that fails from one call on, and what it was asked for. */
export type FailingDisk = {
  readonly fs: FileSystem
  /** Every call that could fail in this mode, in order. */
  readonly calls: readonly DiskCall[]
  /** The calls that did fail. */
  readonly failed: readonly DiskCall[]
  /** From now on everything works. */
  heal(): void
}

const errorOf = (errno: string, { name }: DiskCall): Error =>
  Object.assign(new Error(`${errno}: ${name} was made to fail`), { code: errno })

const halved = ([bytes, offset, length, position]: readonly unknown[]): readonly unknown[] => [
  bytes,
  offset,
  Math.floor(Number(length) / 2),
  position,
]

/** The real disk, failing at these calls; they are counted from 1, and 0 never comes. */
export const failingDisk = (mode: FailureMode, ...starts: readonly number[]): FailingDisk => {
  const calls: DiskCall[] = []
  const failed: DiskCall[] = []
  let isHealed = false
  const isHit = (count: number): boolean =>
    !isHealed && starts.some((start) => start > 0 && count >= start && count < start + mode.calls)

  const fs = watchDisk(quickDisk, async (call, proceed) => {
    if (call.name === 'canWrite' || !mode.concerns(call)) return proceed()
    calls.push(call)
    if (!isHit(calls.length)) return proceed()
    failed.push(call)
    const isFirst = failed.length === 1
    if (isWrite(call) && isFirst && mode.write === 'half-and-told') return proceed(halved(call.args))
    if (isWrite(call) && isFirst && mode.write === 'half') await proceed(halved(call.args))
    // The system closes a file even when it says that closing failed.
    if (call.name === 'close') await proceed()
    throw errorOf(mode.errno, call)
  })
  return { fs, calls, failed, heal: () => void (isHealed = true) }
}
