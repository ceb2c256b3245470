import { readFileSync } from 'node:fs'
import { readTable } from '../../../../../src-main/importing/table/read-table'

/** The most memory this process ever held. `resourceUsage` would also count what the parent held when it forked. */
const peakMegabytes = (): number => {
  const held = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))
  return Math.round(Number(held?.[1]) / 1024)
}

/** Runs in a process of its own: reads the file named last on the command line and tells what came of it. */
const before = process.cpuUsage()
const result = await readTable(process.argv.at(-1) ?? '')
const sheets = result.ok
  ? result.value.sheets.map(({ name, rows, columns }) => ({ name, rows: rows.length, columns, first: rows[0] }))
  : []
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    failure: result.ok ? undefined : result.failure,
    sheets,
    cpuMs: Math.round((user + system) / 1000),
    peakMegabytes: process.platform === 'linux' ? peakMegabytes() : 0,
  }),
)
