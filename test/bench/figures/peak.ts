import { readFileSync } from 'node:fs'

/**
 * The most memory that a process has held at once, in megabytes. Read from the kernel: the figure that Node gives for itself
 * counts the process that started it as well. Null where the system does not tell it.
 */
export const peakMegabytes = (pid: number | 'self'): number | null => {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) / 1000
  } catch {
    return null
  }
}
