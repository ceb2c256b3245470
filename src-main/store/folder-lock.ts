import { spawn } from 'node:child_process'
import { close, open } from 'node:fs'
import { promisify } from 'node:util'
import { folderHolder } from './folder-holder'
import type { Hold } from './hold'

/** The exit code by which `flock` says that somebody else has the folder. */
const takenCode = 75

/**
 * Has `flock` (util-linux) lock our own open folder and end. The lock belongs to what was opened, not to who asked for it, so it
 * hangs on this process alone: no helper that could be ended lives beside it. Node has no call for it.
 */
const flockOn = (descriptor: number): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const child = spawn('flock', ['--nonblock', '--conflict-exit-code', String(takenCode), '3'], {
      stdio: ['ignore', 'ignore', 'ignore', descriptor],
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code))
  })

/**
 * Linux: a lock on the folder itself, by whatever name it was reached. Nothing is written, so a folder that can only be read is
 * locked as well.
 */
export const holdFolder = async (folder: string): Promise<Hold> => {
  const descriptor = await promisify(open)(folder, 'r')
  const giveBack = (): Promise<void> => promisify(close)(descriptor)
  try {
    const code = await flockOn(descriptor)
    if (code === 0) return { lock: { release: once(giveBack) } }
    if (code !== takenCode) throw Object.assign(new Error('flock ended'), { code: 'EACCES' })
  } catch (error) {
    await giveBack()
    throw error
  }
  await giveBack()
  return { holder: await folderHolder(folder) }
}

/** A number that was given back may be that of another file already. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | null = null
  return () => (done ??= work())
}
