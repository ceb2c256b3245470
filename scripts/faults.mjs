import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultsTable, stacksIn } from './faults-table.mjs'
import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

const usage = `npm run faults -- [--compare] [WORDS]
  without words      the fault tests in full: 200 kills, power cuts, ten times the damage
  WORDS              only the kinds whose files bear one of them, as: mixtures forged
  --compare          does the same to lowdb as it comes and prints a table
FAULTS_SEED=N repeats the choices of an earlier run.`

/** `npm run faults`: what a disk, a kernel and a power cut can do to the database; see test/faults. */
await endWith(async () => {
  requireNode()
  const words = process.argv.slice(2)
  if (words.includes('--help')) {
    console.log(usage)
    return 0
  }
  const { ensureDependencies } = await import('./setup/dependencies.mjs')
  const { projectRoot } = await import('./project.mjs')
  const { runKept, runShown } = await import('./processes.mjs')
  await ensureDependencies(projectRoot)
  // One seed for all of it, so that one number repeats the run.
  const seed = process.env['FAULTS_SEED'] ?? String((Date.now() % 1_000_000_000) + 1)
  const env = { ...process.env, FAULTS_SEED: seed, FAULTS_FULL: '1' }

  const isComparison = words.includes('--compare')
  const rest = words.filter((word) => word !== '--compare')
  if (isComparison)
    return runShown(process.execPath, [`${projectRoot}/test/faults/run.mjs`, ...rest], { cwd: projectRoot, env })
  const kinds = rest.length === 0 ? ['test/faults'] : rest.map((word) => `test/faults/${word}`)
  const script = `${projectRoot}/node_modules/vitest/vitest.mjs`
  const runner = [script, 'run', '--config', 'test/vitest.config.ts', ...kinds]

  const place = mkdtempSync(join(tmpdir(), 'dp-faults-table-'))
  const table = join(place, 'figures.ndjson')
  writeFileSync(table, '')
  try {
    console.log(`FAULTS_SEED=${seed}: some minutes`)
    const surroundings = { cwd: projectRoot, env: { ...env, FAULTS_TABLE: table } }
    const { code, output } = await runKept(process.execPath, runner, surroundings)
    const stacks = stacksIn(output)
    console.log(`${output}\n${faultsTable(readFileSync(table, 'utf8'), stacks)}`)
    return code !== 0 ? code : Math.min(stacks, 1)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})
