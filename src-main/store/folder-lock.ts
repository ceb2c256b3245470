import { spawn } from 'node:child_process'
import { folderHolder } from './folder-holder'
import type { Hold } from './hold'

/** The exit code by which `flock` says that somebody else has the folder. */
const takenCode = 75

/**
 * Linux: `flock` (util-linux) on the folder itself, held by a child that lives as long as our end of its input is open. Node
 * has no call for it, and abstract sockets lose their name below libuv 1.46, so that old and new runtimes would not see each
 * other. Nothing is written, so a folder that can only be read is locked as well.
 */
export const holdFolder = (folder: string): Promise<Hold> =>
  new Promise((resolve, reject) => {
    const command = ['--nonblock', '--conflict-exit-code', String(takenCode), folder, 'sh', '-c', 'echo held; exec cat']
    const child = spawn('flock', command, { stdio: ['pipe', 'pipe', 'ignore'] })
    const exited = new Promise<void>((done) => child.once('exit', () => done()))
    const release = async (): Promise<void> => {
      // Whoever waits for the folder to be free stays alive until it is; an unreferenced child would not keep him so.
      child.ref()
      child.stdin.end()
      await exited
    }
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === takenCode) void folderHolder(folder).then((holder) => resolve({ holder }))
      else reject(Object.assign(new Error('flock ended'), { code: 'EACCES' }))
    })
    child.stdout.once('data', () => {
      child.unref()
      unrefPipe(child.stdin)
      unrefPipe(child.stdout)
      resolve({ lock: { release } })
    })
  })

/** Lets the process end although the lock is held; the kernel gives it back then. */
const unrefPipe = (pipe: object): void => {
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
}
