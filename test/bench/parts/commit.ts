import { cpSync } from 'node:fs'
import type { Row } from '../figures/row'
import { largest, median } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'

const sizes = [1000, 10_000, 50_000, 200_000]

type Measured = { readonly rows: readonly Row[]; readonly own: number | null }

const short = (registrations: number): string => `${registrations / 1000}k`

/** Our store and bare appends take turns; lowdb comes after, because its long writes would lie in the way of both. */
const measureSize = async (around: Surroundings, registrations: number): Promise<Measured> => {
  const folder = around.place(`commit-${registrations}`)
  cpSync(await around.database(registrations), folder, { recursive: true })
  const own = await around.startSubject('storeCommits', { folder })
  const bare = await around.startSubject('bareAppends', { file: around.place(`bare-${registrations}`) })
  // The first round only warms up, and tells how many bytes a commit writes.
  const { bytes } = await own.round({ commits: 100 })
  await bare.round({ commits: 100, bytes })
  const rounds = await times(around.isQuick ? 20 : 40, async () => {
    const ours = await own.round({ commits: 20 })
    return { ours, bares: await bare.round({ commits: 20, bytes }) }
  })
  const long = await own.round({ commits: around.isQuick ? 1000 : 4500 })
  const peak = await own.end()
  await bare.end()

  const low = await around.startSubject('lowdbCommits', {
    file: around.place(`low-${registrations}.json`),
    registrations,
  })
  const { times: lowTimes } = await low.round({ commits: around.isQuick ? 5 : 15 })
  const lowPeak = await low.end()

  const size = short(registrations)
  const value = median(rounds.flatMap(({ ours }) => ours.times))
  const rows: Row[] = [
    {
      name: `commit, ${size} registrations`,
      value,
      unit: 'ms',
      reference: median(rounds.flatMap(({ bares }) => bares.times)),
      aim: { of: 'ratio', most: 2 },
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
      value: peak,
      unit: 'MB',
      reference: lowPeak,
      aim: null,
      note: 'peak of the process; reference: lowdb',
    },
  ]
  return { rows, own: value }
}

type Pair = { readonly plain: number | null; readonly encrypted: number | null }

const smallest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** The same edits with a password and without, in turns; the medians. */
const measurePair = async (around: Surroundings, registrations: number, pair: number): Promise<Pair> => {
  const start = async (isEncrypted: boolean) => {
    const folder = around.place(`commit-${isEncrypted ? 'encrypted' : 'plain'}-${pair}`)
    cpSync(await around.database(registrations), folder, { recursive: true })
    return around.startSubject('storeCommits', { folder, isEncrypted })
  }
  const plain = await start(false)
  const encrypted = await start(true)
  await plain.round({ commits: 100 })
  await encrypted.round({ commits: 100 })
  const rounds = await times(around.isQuick ? 10 : 20, async () => ({
    plains: (await plain.round({ commits: 20 })).times,
    encryptedTimes: (await encrypted.round({ commits: 20 })).times,
  }))
  await plain.end()
  await encrypted.end()
  return {
    plain: median(rounds.flatMap(({ plains }) => plains)),
    encrypted: median(rounds.flatMap(({ encryptedTimes }) => encryptedTimes)),
  }
}

/** Where on the disk a journal comes to lie can make every flush of a process slower, encrypted or not; the best of three is compared. */
const measureEncrypted = async (around: Surroundings, registrations: number): Promise<Row> => {
  const pairs = await times(3, (index) => measurePair(around, registrations, index))
  return {
    name: `commit under a password, ${short(registrations)}`,
    value: smallest(pairs.map(({ encrypted }) => encrypted)),
    unit: 'ms',
    reference: smallest(pairs.map(({ plain }) => plain)),
    aim: { of: 'ratio', most: 1.3 },
    note: 'reference: the same without a password; best of three medians each',
  }
}

/** Commits in small and large databases. */
export const commitPart: Part = {
  name: 'commit',
  run: async (around) => {
    const measured = await times(sizes.length, (index) => measureSize(around, sizes[index] ?? 0))
    const [small, , large] = measured
    const growth: Row = {
      name: 'commit at 50k beside 1k',
      value: large?.own ?? null,
      unit: 'ms',
      reference: small?.own ?? null,
      aim: { of: 'ratio', most: 1.5 },
      note: 'flat: the size of the database does not show',
    }
    return [...measured.flatMap(({ rows }) => rows), growth, await measureEncrypted(around, 10_000)]
  },
}
