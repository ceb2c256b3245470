import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

const usage = `npm run faults -- [--compare] [--limit=MINUTES] [WORDS]
  without words      the fault tests in full: 200 kills, power cuts, ten times the damage
  WORDS              only the kinds whose files bear one of them, as: mixtures forged
  --limit=MINUTES    ends a kind that takes longer, and names it as failed (15)
  --compare          does the same to lowdb as it comes and prints a table
FAULTS_SEED=N repeats the choices of an earlier run.`

const usualLimit = 15

/** `npm run faults`: what a disk, a kernel and a power cut can do to the database; see test/faults. */
await endWith(async () => {
  requireNode()
  const words = process.argv.slice(2)
  if (words.includes('--help')) {
    console.log(usage)
    return 0
  }
  const { ensureDependencies } = await import('./setup/dependencies.mjs')
  const { projectRoot: cwd } = await import('./project.mjs')
  await ensureDependencies(cwd)
  // One seed for all of it, so that one number repeats the run.
  const seed = process.env['FAULTS_SEED'] ?? String((Date.now() % 1_000_000_000) + 1)
  const env = { ...process.env, FAULTS_SEED: seed, FAULTS_FULL: '1' }
  const options = words.filter((word) => word.startsWith('--'))
  const rest = words.filter((word) => !word.startsWith('--'))
  if (options.includes('--compare')) {
    const { runShown } = await import('./processes.mjs')
    return runShown(process.execPath, [`${cwd}/test/faults/run.mjs`, ...rest], { cwd, env })
  }
  const { kindsOf } = await import('./faults/kinds.mjs')
  const { runAll } = await import('./faults/run-all.mjs')
  const limit = Number(options.find((option) => option.startsWith('--limit='))?.slice('--limit='.length) ?? usualLimit)
  const kinds = kindsOf(cwd, rest, limit * 60_000)
  if (kinds.length === 0 || !(limit > 0)) {
    console.error(usage)
    return 2
  }
  console.log(`FAULTS_SEED=${seed}: ${kinds.length} kinds, some minutes`)
  return runAll(kinds, { cwd, env, say: (text) => console.log(text) })
})
