import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project.mjs'
import { runShown } from '../processes.mjs'
import { judge } from './counts.mjs'
import { countFile, countVitest } from './reports.mjs'

/**
 * Runs the unit tests and counts them.
 * @param {readonly string[]} words for vitest
 */
export async function runUnits(words) {
  const report = join(projectRoot, 'test-results/unit.json')
  // A report of an earlier run must not be taken for this one's when vitest crashes.
  rmSync(report, { force: true })
  const script = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const all = [script, 'run', '--config', 'test/vitest.config.ts', ...reporters, ...words]
  const code = await runShown(process.execPath, all, { cwd: projectRoot })
  return judge(countFile(report, countVitest), code)
}
