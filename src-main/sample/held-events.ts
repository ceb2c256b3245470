import { close, takeAttendance, walkIn } from './attendance'
import { recordOutcomes } from './outcomes'
import type { Steps } from './sample-step'
import type { SampleWorld } from './sample-world'
import { firstWorkshopExceptions, openingExceptions } from './tables/attendance'
import { firstWorkshopOutcomes } from './tables/first-workshop-outcomes'
import { openingOutcomes } from './tables/opening-outcomes'

/** The opening meeting: who came, what was said. */
export function* holdOpening(world: SampleWorld): Steps {
  const sheet = { event: 'opening', exceptions: openingExceptions } as const
  yield* takeAttendance(world, sheet, '2020-10-08')
  yield* recordOutcomes(world, { event: 'opening', rows: openingOutcomes, day: '2020-10-09' })
  yield* takeAttendance(world, sheet, '2020-10-09')
  yield* close(world, 'opening')
}

/** The first workshop: who came, also unannounced, and what was said. */
export function* holdFirstWorkshop(world: SampleWorld): Steps {
  const sheet = { event: 'ws1', exceptions: firstWorkshopExceptions } as const
  yield* takeAttendance(world, sheet, '2020-11-05')
  yield* walkIn(world, '2020-11-05')
  yield* recordOutcomes(world, { event: 'ws1', rows: firstWorkshopOutcomes, day: '2020-11-06' })
  yield* takeAttendance(world, sheet, '2020-11-06')
  yield* close(world, 'ws1')
}
