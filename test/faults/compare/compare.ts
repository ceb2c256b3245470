import { join } from 'node:path'
import { Chance } from '../../bench/records/chance'
import { killRounds, type KillReport } from '../kill-rounds'
import { dropPlaces, freshPlace } from '../place'
import { powerCutRounds } from '../power-cut-rounds'
import type { Book } from '../processes/book'
import { builtWriter, diskCache } from '../processes/built-writer'
import { lowdbBook } from '../processes/lowdb-book'
import { openSoon } from '../processes/open-soon'
import type { BookKind } from '../processes/running-writer'
import { seed } from '../seeded'
import { commitCostMs } from './commit-cost'
import { lowdbFlips, storeFlips, type FlipReport } from './flipped-bits'
import { fullDisk, type FullReport } from './full-disk'

const kinds = ['store', 'lowdb'] as const
const openers: { readonly [Kind in BookKind]: (folder: string) => Promise<Book> } = {
  store: openSoon,
  lowdb: lowdbBook,
}

/** One line of the table: what was done, and what it did to each. */
type Row = readonly [what: string, store: string, lowdb: string]

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const rowOf = async (what: string, measure: (kind: BookKind) => Promise<string>): Promise<Row> => {
  say(`${what} …`)
  const cells: string[] = []
  for (const kind of kinds) cells.push(await measure(kind))
  const [store = '', lowdb = ''] = cells
  return [what, store, lowdb]
}

const killCell = (report: KillReport | { readonly reason: string }): string => {
  if ('reason' in report) return `not measured: ${report.reason}`
  const { kept, unopened, partial, lostBatches } = report
  return `${unopened.length + partial.length} unreadable, ${lostBatches} of ${kept} acknowledged commits lost`
}

const flipCell = ({ takenAsGood, refused }: FlipReport): string =>
  `${takenAsGood} taken as good data, ${refused} refused`

const fullCell = (report: FullReport): string => {
  if ('reason' in report) return `not measured: ${report.reason}`
  const after = report.isRefusedInNextSave
    ? 'the refused change is saved by the next one'
    : 'the refused change is nowhere'
  return `${report.error}, ${report.lost} acknowledged commits lost, ${after}`
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`

const chance = (): Chance => new Chance(seed)

const rows = async (rounds: number): Promise<readonly Row[]> => {
  const script = await builtWriter()
  const cost = (records: number): Promise<Row> =>
    rowOf(`a small commit among ${records.toLocaleString('en')} records, median`, async (kind) =>
      ms(await commitCostMs(script, kind, records)),
    )
  const flips = 200
  return [
    await rowOf(`kill -9 while committing, ${rounds} times`, async (book) => {
      const folder = join(freshPlace(diskCache()), 'Má data')
      return killCell(await killRounds({ script, book, folder, rounds, chance: chance(), open: openers[book] }))
    }),
    await rowOf('power cut while committing (ext4), 25 times', async (book) =>
      killCell(await powerCutRounds({ script, book, rounds: 25, chance: chance(), open: openers[book] })),
    ),
    await rowOf(`one flipped bit, ${flips} databases`, async (kind) =>
      flipCell(await (kind === 'store' ? storeFlips : lowdbFlips)(flips, chance())),
    ),
    await rowOf('full disk', async (kind) => fullCell(await fullDisk(openers[kind]))),
    await cost(1_000),
    await cost(10_000),
    await cost(50_000),
  ]
}

/** Does the same to our store and to lowdb with its own adapter, and prints what came of it as a table for `docs/reliability.md`. */
export const compare = async (): Promise<void> => {
  try {
    const cells = [['', 'Dobrá praxe', 'lowdb, JSONFile'], ['---', '---', '---'], ...(await rows(200))]
    console.log(`FAULTS_SEED=${seed}, Node ${process.versions.node}\n`)
    for (const row of cells) console.log(`| ${row.join(' | ')} |`)
  } finally {
    dropPlaces()
  }
}
