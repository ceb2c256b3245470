import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import { expect, test } from 'vitest'
import { freshFolder } from '../store/folder'
import { workerHere } from '../worker-here'
import { runIn, runPrinting } from './run'

type Cleared = {
  readonly report?: string
  readonly cleared: readonly { readonly things: number }[]
  readonly totals: readonly { readonly before: number; readonly after: number }[]
}

const sample = async (): Promise<readonly string[]> => {
  const at = ['--data', freshFolder()]
  await runPrinting('new', '--sample', ...at)
  return at
}

test('clearing without a window writes the report of what went, with the numbers before and after', async () => {
  const at = await sample()
  const report = join(mkdtempSync(join(tmpdir(), 'dp-report-')), 'vymazáno.xlsx')
  const { code, out } = await runIn({ startWorker: workerHere }, 'clear', '--report', report, ...at)
  const done = JSON.parse(out) as Cleared // safe: what the command prints
  expect([code, done.report]).toEqual([0, report])
  expect(done.cleared.length).toBeGreaterThan(0)
  const workbook = new Workbook()
  await workbook.xlsx.readFile(report)
  const [cleared, totals] = workbook.worksheets
  expect([cleared?.name, totals?.name]).toEqual(['Co bylo vymazáno', 'Počty před vymazáním a po něm'])
  expect(totals?.actualRowCount).toBeGreaterThan(done.totals.length)
})

test('a report that cannot be written hides nothing of what went, and is told', async () => {
  const at = await sample()
  const report = join(freshFolder(), 'není', 'vymazáno.xlsx')
  const { code, out } = await runIn({ startWorker: workerHere }, 'clear', '--report', report, ...at)
  const told = JSON.parse(out) as { readonly ok: boolean; readonly erasure: Cleared } // safe: what the command prints
  expect([code, told.ok]).toEqual([1, false])
  expect(told.erasure.cleared.length).toBeGreaterThan(0)
})

test.each([
  [['--report', 'x.pdf'], '--report ends with .xlsx'],
  [['--report', 'x.xlsx', '--dry-run'], '--report does not go with --dry-run: nothing is cleared'],
])('clearing called with %j is wrong use before anything goes', async (args, message) => {
  const { code, err } = await runPrinting('clear', ...args, '--data', freshFolder())
  expect([code, err.split('\n')[0]]).toEqual([2, message])
  expect(existsSync(args[1] ?? '')).toBe(false)
})
