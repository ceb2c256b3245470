import { readFile, stat } from 'node:fs/promises'
import { hostname } from 'node:os'

/** The line of `/proc/locks` for a `flock` on a file: `1: FLOCK  ADVISORY  WRITE 1234 08:01:131 0 EOF`. */
const lockOn = (locks: string, inode: number): string | null => {
  const line = locks.split('\n').find((each) => each.includes('FLOCK') && each.includes(`:${inode} `))
  return /\b(?:READ|WRITE)\s+(\d+)\s/.exec(line ?? '')?.[1] ?? null
}

const nameOf = async (uid: number): Promise<string> => {
  const users = await readFile('/etc/passwd', 'utf8')
  const line = users.split('\n').find((each) => each.split(':')[2] === String(uid))
  return line?.split(':')[0] ?? String(uid)
}

/** Linux: who holds the lock on a folder, `name (computer)`; empty text where that is unknown. */
export const folderHolder = async (folder: string): Promise<string> => {
  try {
    const { ino } = await stat(folder)
    const pid = lockOn(await readFile('/proc/locks', 'utf8'), ino)
    if (pid === null) return ''
    const { uid } = await stat(`/proc/${pid}`)
    return `${await nameOf(uid)} (${hostname()})`
  } catch {
    return ''
  }
}
