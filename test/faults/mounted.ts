import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { pause } from './processes/running-writer'

/** A file system of its own is there, or the reason why this machine gives none. */
export type Mounted = { readonly unmount: () => Promise<void> } | { readonly reason: string }

const run = (command: string, words: readonly string[]): string | null => {
  const { status, error, stderr } = spawnSync(command, words, { encoding: 'utf8' })
  if (error !== undefined) return `${command}: ${error.message}`
  return status === 0 ? null : `${command}: ${stderr.trim()}`
}

/** Whoever was killed a moment ago may still hold a file for some milliseconds. */
const unmount = async (place: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const problem = run('umount', [place])
    if (problem === null) return
    // Somebody still holds a file, as a test does that failed half-way: it goes when he goes.
    if (attempt === 100) {
      const lazily = run('umount', ['--lazy', place])
      if (lazily !== null) throw new Error(lazily)
      return
    }
    await pause(30)
  }
}

const mounted = (place: string, words: readonly string[]): Mounted => {
  if (process.platform !== 'linux') return { reason: 'only Linux mounts file systems for a test' }
  if (process.getuid?.() !== 0) return { reason: 'only root may mount file systems' }
  mkdirSync(place, { recursive: true })
  const problem = run('mount', [...words, place])
  return problem === null ? { unmount: () => unmount(place) } : { reason: problem }
}

/** A disk of this many bytes in memory. */
export const smallDisk = (place: string, bytes: number): Mounted =>
  mounted(place, ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs'])

/** An ext4 of this many megabytes in a file on a real disk; made anew, null when it is there. */
export const makeExt4 = (image: string, megabytes: number): string | null =>
  run('truncate', ['-s', `${megabytes}M`, image]) ?? run('mkfs.ext4', ['-q', '-F', image])

export const mountExt4 = (image: string, place: string): Mounted => mounted(place, ['-o', 'loop', image])

const shutdown = `
import fcntl, os, struct, sys, time
place = os.open(sys.argv[1], os.O_RDONLY)
print(time.monotonic_ns(), flush=True)
fcntl.ioctl(place, 0x8004587D, struct.pack("I", 2))`

/**
 * Cuts the power of an ext4: EXT4_IOC_SHUTDOWN with NOLOGFLUSH throws away what was not flushed. Gives the time just before, by
 * the monotonic clock in nanoseconds: the kernel needs some milliseconds for it and calls flushes done meanwhile that it drops
 * (measured with a bare program that appends and flushes, 7 of 120 cuts), which no disk without power could do.
 */
export const cutPower = (place: string): bigint => {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', shutdown, place], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the power could not be cut: ${stderr}`)
  return BigInt(stdout.trim())
}
