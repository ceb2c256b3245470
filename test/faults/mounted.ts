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
    if (attempt === 100) throw new Error(problem)
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

/**
 * Cuts the power of an ext4: EXT4_IOC_SHUTDOWN with NOLOGFLUSH throws away what was not flushed. Gives the reason when the
 * kernel refuses.
 */
export const cutPower = (place: string): string | null =>
  run('python3', [
    '-c',
    'import fcntl,os,struct,sys; fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack("I", 2))',
    place,
  ])
