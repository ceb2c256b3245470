import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const goneLimitMs = 30_000

/** Whether, some seconds after the app has ended, a process with this folder on its command line still runs. */
export async function isProcessLeftOf(folder: string): Promise<boolean> {
  const givenUpAt = Date.now() + goneLimitMs
  while (processesOf(folder).length > 0) {
    if (Date.now() > givenUpAt) return true
    await pause(50)
  }
  return false
}

/** Kills exactly those processes. */
export function endProcessesOf(folder: string): void {
  for (const pid of processesOf(folder)) process.kill(pid, 'SIGKILL')
}

/** Chromium names the profile folder on the command line of each of its processes; only Linux shows it to us. */
function processesOf(folder: string): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLine(pid).includes(folder))
    .map(Number)
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
