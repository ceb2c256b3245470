import { cpSync } from 'node:fs'
import type { Row } from '../figures/row'
import { largest, median } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'

type Measured = { readonly rows: readonly Row[]; readonly own: number | null }

const short = (registrations: number): string => `${registrations / 1000}k`

/** Our store, lowdb and a bare append take turns, a round each. */
const measureSize = async (around: Surroundings, registrations: number): Promise<Measured> => {
  const folder = around.place(`commit-${registrations}`)
  cpSync(await around.database(registrations), folder, { recursive: true })
  const own = await around.startSubject('storeCommits', { folder })
  const bare = await around.startSubject('bareAppends', { file: around.place(`bare-${registrations}`) })
  const low = await around.startSubject('lowdbCommits', {
    file: around.place(`low-${registrations}.json`),
    registrations,
  })

  // The first round only warms up, and tells how many bytes a commit writes.
  const { bytes } = await own.round({ commits: 40 })
  await bare.round({ commits: 40, bytes })
  const rounds = await times(around.isQuick ? 4 : 10, async () => {
    const ours = await own.round({ commits: 40 })
    const bares = await bare.round({ commits: 40, bytes })
    const lows = await low.round({ commits: 2 })
    return { ours, bares, lows }
  })
  const long = await own.round({ commits: around.isQuick ? 1000 : 4500 })
  const peaks = { own: await own.end(), bare: await bare.end(), low: await low.end() }

  const size = short(registrations)
  const value = median(rounds.flatMap(({ ours }) => ours.times))
  const lowTimes = rounds.flatMap(({ lows }) => lows.times)
  const rows: Row[] = [
    {
      name: `commit, ${size} registrations`,
      value,
      unit: 'ms',
      reference: median(rounds.flatMap(({ bares }) => bares.times)),
      aim: { of: 'ratio', most: 3 },
      note: `reference: append and fdatasync of the same ${bytes} bytes`,
    },
    {
      name: `commit, ${size} registrations, and lowdb`,
      value,
      unit: 'ms',
      reference: median(lowTimes),
      aim: null,
      note: 'reference: lowdb as it comes, db.update with its JSON file',
    },
    {
      name: `slowest of ${long.times.length} commits, ${size}`,
      value: largest(long.times),
      unit: 'ms',
      reference: largest(lowTimes),
      aim: null,
      note: 'a new generation may fall among them; reference: the slowest of lowdb',
    },
    {
      name: `memory, commits at ${size}`,
      value: peaks.own,
      unit: 'MB',
      reference: peaks.low,
      aim: null,
      note: 'peak of the process; reference: lowdb',
    },
  ]
  return { rows, own: value }
}

/** Commits in small and large databases. */
export const commitPart: Part = {
  name: 'commit',
  run: async (around) => {
    const measured = await times(3, (index) => measureSize(around, [1000, 10_000, 50_000][index] ?? 0))
    const [small, , large] = measured
    const growth: Row = {
      name: 'commit at 50k beside 1k',
      value: large?.own ?? null,
      unit: 'ms',
      reference: small?.own ?? null,
      aim: { of: 'ratio', most: 1.5 },
      note: 'flat: the size of the database does not show',
    }
    return [...measured.flatMap(({ rows }) => rows), growth]
  },
}
