import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const waitLimitMs = 300_000

/**
 * Runs a job that two commands started at once must not run together; the second waits for the first. A note left
 * behind by a process that is gone does not count.
 * @template Result
 * @param {string} note file that says who is at it
 * @param {() => Promise<Result>} job
 * @returns {Promise<Result>}
 */
export async function alone(note, job) {
  mkdirSync(dirname(note), { recursive: true })
  const givenUpAt = Date.now() + waitLimitMs
  let isMine = claim(note)
  while (!isMine && Date.now() < givenUpAt) {
    await pause(100)
    isMine = claim(note)
  }
  try {
    return await job()
  } finally {
    if (isMine) rmSync(note, { force: true })
  }
}

/** @param {string} note */
function claim(note) {
  // Linked into place with its content: a note is never seen empty.
  const draft = `${note}-${process.pid}`
  writeFileSync(draft, String(process.pid))
  try {
    linkSync(draft, note)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (!isAlive(holder(note))) rmSync(note, { force: true })
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

/** @param {string} note */
function holder(note) {
  try {
    return Number(readFileSync(note, 'utf8'))
  } catch {
    return 0
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive, too; we only may not signal it.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
