import { Chance } from '../bench/records/chance'

/** Whether `npm run faults` runs: all rounds, and what needs minutes or root. */
export const isFullRun = process.env['FAULTS_FULL'] === '1'

/**
 * Chooses everything that a run leaves to chance. `npm run faults` looks elsewhere each time, and `FAULTS_SEED` repeats such a run;
 * `npm test` looks at the same places always, so that a red run is one by what was changed.
 */
export const seed = Number(process.env['FAULTS_SEED'] ?? '') || (isFullRun ? (Date.now() % 1_000_000_000) + 1 : 1)

/** A source of choices for one test; the seed is printed so that a red run can be repeated. */
export const chanceFor = (what: string): Chance => {
  process.stdout.write(`${what}: FAULTS_SEED=${seed}\n`)
  return new Chance(seed)
}
