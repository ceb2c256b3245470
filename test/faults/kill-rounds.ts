import { rmSync } from 'node:fs'
import type { Chance } from '../bench/records/chance'
import { areWholeBatches, type Book } from './processes/book'
import { pause, RunningWriter, type BookKind } from './processes/running-writer'

/** What killing a writer again and again did to its database. */
export type KillReport = {
  readonly rounds: number
  /** Acknowledged batches over all rounds. */
  readonly kept: number
  /** Rounds after which the database could not be opened, with the reason. */
  readonly unopened: readonly string[]
  /** Rounds after which acknowledged batches were missing. */
  readonly lost: readonly string[]
  /** Rounds after which a batch was there in part, or something that nobody wrote. */
  readonly partial: readonly string[]
  /** Acknowledged batches that were missing, over all rounds. */
  readonly lostBatches: number
}

type Tally = { -readonly [Name in keyof KillReport]: KillReport[Name] extends readonly string[] ? string[] : number }

export type KillPlan = {
  readonly script: string
  readonly book: BookKind
  readonly folder: string
  readonly rounds: number
  readonly chance: Chance
  /** Opens what the killed writer has left. */
  readonly open: (folder: string) => Promise<Book>
  /** Ends the writer; a power cut has more to do than a kill, and gives the time after which no acknowledgement counts. */
  readonly cut?: (writer: RunningWriter) => Promise<bigint | null>
}

const killed = async (writer: RunningWriter): Promise<null> => {
  await writer.kill()
  return null
}

/** Lets a writer go on where the last one was killed, kills it at a moment chosen by chance, and looks at what is there. */
export const killRounds = async (plan: KillPlan): Promise<KillReport> => {
  const report: Tally = { rounds: 0, kept: 0, unopened: [], lost: [], partial: [], lostBatches: 0 }
  const { cut = killed } = plan
  let known = 0
  while (report.rounds < plan.rounds) {
    report.rounds++
    const writer = new RunningWriter(plan.script, plan.book, plan.folder, 'commit')
    // Every third kill meets the opening, the others the commits and the openings between them.
    await writer.said(report.rounds % 3 === 0 ? 'started' : 'kept')
    await pause(plan.chance.below(report.rounds % 3 === 0 ? 60 : 120))
    const time = await cut(writer)
    const kept = Math.max(known, writer.lastKept(time))
    report.kept += kept - known
    known = await judge(plan, report, { kept, said: Math.max(known, writer.lastKept()) })
  }
  return report
}

const judge = async (
  { open, folder }: KillPlan,
  report: Tally,
  { kept, said }: { kept: number; said: number },
): Promise<number> => {
  const { unopened, lost, partial } = report
  const round = `round ${report.rounds}`
  try {
    const book = await open(folder)
    const found = book.batches()
    report.lostBatches += Math.max(0, kept - found)
    if (found < kept) lost.push(`${round}: ${found} of ${kept} batches`)
    else if (found > said + 1) partial.push(`${round}: ${found} batches though ${said} were acknowledged`)
    if (!areWholeBatches(book.names(), found))
      partial.push(`${round}: ${book.names().length} towns in ${found} batches`)
    await book.close()
    return found
  } catch (error) {
    unopened.push(`${round}: ${error instanceof Error ? error.message : String(error)}`)
    report.lostBatches += kept
    // Nobody could go on in it: the next round begins anew.
    rmSync(folder, { recursive: true, force: true })
    return 0
  }
}
