import { readFile, readdir, readlink, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { generationFiles, highestGeneration, journalName } from './generation-files'

const nameOf = async (uid: number): Promise<string> => {
  const users = await readFile('/etc/passwd', 'utf8')
  const line = users.split('\n').find((each) => each.split(':')[2] === String(uid))
  return line?.split(':')[0] ?? String(uid)
}

const hasOpen = async (pid: string, folder: string): Promise<boolean> => {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')))
  return targets.includes(folder)
}

/** The account of a process that has the folder open; null where none is seen, because processes of others show nothing. */
const accountWithOpen = async (folder: string): Promise<number | null> => {
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid) || !(await hasOpen(pid, folder))) continue
    return (await stat(`/proc/${pid}`)).uid
  }
  return null
}

/** The account that made the newest generation: who writes makes one at opening. */
const accountThatWrote = async (folder: string): Promise<number> => {
  const files = generationFiles(await readdir(folder))
  return (await stat(join(folder, journalName(highestGeneration(files))))).uid
}

/** Linux: who holds the lock on a folder, `name (computer)`; empty text where that is unknown. */
export const folderHolder = async (folder: string): Promise<string> => {
  try {
    const uid = (await accountWithOpen(folder)) ?? (await accountThatWrote(folder))
    return `${await nameOf(uid)} (${hostname()})`
  } catch {
    return ''
  }
}
