import { cpSync } from 'node:fs'
import type { Row } from '../figures/row'
import { largest, median } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'

const sizes = [1000, 10_000, 50_000, 200_000]

type Measured = { readonly rows: readonly Row[]; readonly own: number | null }

const short = (registrations: number): string => `${registrations / 1000}k`

type Pairs = { readonly ours: number[]; readonly bares: number[]; readonly bytes: number }

/** Our store in a database of a size, and a file for bare appends of as many bytes. */
const startPair = async (around: Surroundings, registrations: number) => {
  const folder = around.place(`commit-${registrations}`)
  cpSync(await around.database(registrations), folder, { recursive: true })
  const own = await around.startSubject('storeCommits', { folder })
  const bare = await around.startSubject('bareAppends', { file: around.place(`bare-${registrations}`) })
  // The first round only warms up, and tells how many bytes a commit writes.
  const { bytes } = await own.round({ commits: 100 })
  await bare.round({ commits: 100, bytes })
  return { registrations, own, bare, pairs: { ours: [], bares: [], bytes } as Pairs }
}

type Started = Awaited<ReturnType<typeof startPair>>

/**
 * All sizes take turns, each begins as often as each other, and so do our store and bare appends: what else the machine does meanwhile
 * falls on all alike.
 */
const measureInTurns = async (started: readonly Started[], rounds: number): Promise<void> => {
  for (let round = 0; round < rounds; round++)
    for (let at = 0; at < started.length; at++) {
      const { own, bare, pairs } = started[(round + at) % started.length] as Started // safe: below the length
      const { bytes } = pairs
      const isOwnFirst = Math.floor(round / started.length) % 2 === 0
      if (isOwnFirst) pairs.ours.push(...(await own.round({ commits: 20 })).times)
      pairs.bares.push(...(await bare.round({ commits: 20, bytes })).times)
      if (!isOwnFirst) pairs.ours.push(...(await own.round({ commits: 20 })).times)
    }
}

/** lowdb comes after, because its long writes would lie in the way of both. */
const measureSize = async (around: Surroundings, { registrations, own, bare, pairs }: Started): Promise<Measured> => {
  const long = await own.round({ commits: around.isQuick ? 1000 : 4500 })
  const peak = await own.end()
  await bare.end()
  const { ours, bares, bytes } = pairs

  const low = await around.startSubject('lowdbCommits', {
    file: around.place(`low-${registrations}.json`),
    registrations,
  })
  const { times: lowTimes } = await low.round({ commits: around.isQuick ? 5 : 15 })
  const lowPeak = await low.end()

  const size = short(registrations)
  const value = median(ours)
  const rows: Row[] = [
    {
      name: `commit, ${size} registrations`,
      value,
      unit: 'ms',
      reference: median(bares),
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
    const started = await times(sizes.length, (index) => startPair(around, sizes[index] ?? 0))
    await measureInTurns(started, around.isQuick ? 20 : 80)
    const measured: Measured[] = []
    for (const each of started) measured.push(await measureSize(around, each))
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
