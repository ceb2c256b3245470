import type { RuleContext } from '@shared/domain/actions/action'
import { runAction } from '@shared/domain/actions/run-action'
import { dayOf, type Day } from '@shared/domain/values/day'
import { uuidv7 } from '@shared/domain/values/ids'
import { DatabaseState } from '@shared/domain/database/state'
import type { StoreWorld } from '../store/system-world'
import { storyAround } from './around-today'
import { withIds } from './names'
import { starterTemplates } from '@shared/letters/starter-templates'

/** The organiser in whose name the sample was written down. */
const organiser = 'Ukázka'

const OFFICE_OPENS_MS = 7 * 3_600_000
const MINUTE_MS = 60_000

/** Each step of a day comes a minute after the one before, so that ids and waiting lists keep the order of the steps. */
const officeClock = (): ((day: Day) => Date) => {
  const stepsOn = new Map<Day, number>()
  return (day) => {
    const nth = stepsOn.get(day) ?? 0
    stepsOn.set(day, nth + 1)
    return new Date(Date.parse(`${day}T00:00:00Z`) + OFFICE_OPENS_MS + nth * MINUTE_MS)
  }
}

const contextOf = (day: Day, time: Date, random: StoreWorld['random']): RuleContext => ({
  now: time.toISOString(),
  today: day,
  by: organiser,
  newId: () => uuidv7(time.getTime(), random(10)),
})

/** What a new database begins with: templates of letters, and nothing else. */
export const starterRecords = ({ now, random }: Pick<StoreWorld, 'now' | 'random'>): DatabaseState => {
  const records = new DatabaseState()
  const step = { action: 'letter-template:create', input: { templates: starterTemplates } }
  const run = runAction(records, step, contextOf(dayOf(now().toISOString()), now(), random))
  if (!run.ok) throw new Error(`The templates to begin with are refused: ${JSON.stringify(run.failure)}`)
  records.apply(run.value.changes)
  return records
}

type SampleWorld = Pick<StoreWorld, 'random'> & {
  /** The day around which the sample lies; without it, it stays where it was written down. */
  readonly today?: Day
}

/** The sample initiative as records: the story of it goes through the same actions as a person's work would. */
export const sampleRecords = async ({ random, today }: SampleWorld): Promise<DatabaseState> => {
  // Only who wants the sample loads it: a start should not wait for it.
  const { story } = await import('./story')
  const records = new DatabaseState()
  const timeOf = officeClock()
  const told = today === undefined ? story : storyAround(today, story)
  for (const { day, action, inputs } of told)
    for (const input of inputs) {
      const step = { action, input: withIds(records, input) }
      const run = runAction(records, step, contextOf(day, timeOf(day), random))
      if (!run.ok) throw new Error(`The sample is refused at ${action} of ${day}: ${JSON.stringify(run.failure)}`)
      records.apply(run.value.changes)
    }
  return records
}
