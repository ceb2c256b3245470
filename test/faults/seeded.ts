import { Chance } from '../bench/records/chance'

/** Chooses everything that a run leaves to chance; `FAULTS_SEED` repeats a run, without it every run looks elsewhere. */
export const seed = Number(process.env['FAULTS_SEED'] ?? '') || (Date.now() % 1_000_000_000) + 1

/** Whether `npm run faults` runs: all rounds, and what needs minutes or root. */
export const isFullRun = process.env['FAULTS_FULL'] === '1'

/** A source of choices for one test; the seed is printed so that a red run can be repeated. */
export const chanceFor = (what: string): Chance => {
  process.stdout.write(`${what}: FAULTS_SEED=${seed}\n`)
  return new Chance(seed)
}
