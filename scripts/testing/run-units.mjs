import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project.mjs'
import { runShown } from '../processes.mjs'
import { judge, nothing } from './counts.mjs'
import { countFile, countVitest } from './reports.mjs'

/**
 * Runs unit tests and counts them. None at all are no failure where only those of a change were asked for.
 * @param {readonly string[]} words for vitest, its command first
 */
export async function runUnits(words) {
  const report = join(projectRoot, 'test-results/unit.json')
  // A report of an earlier run must not be taken for this one's when vitest crashes.
  rmSync(report, { force: true })
  const script = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const all = [script, ...words, '--config', 'test/vitest.config.ts', ...reporters]
  const code = await runShown(process.execPath, all, { cwd: projectRoot })
  const counts = countFile(report, countVitest)
  const isContent = code === 0 && words.includes('--passWithNoTests') && counts?.passed === 0
  return isContent ? nothing : judge('unit tests', counts, code)
}
