import type { Day } from '@shared/domain/values/day'
import { act, type Steps } from './sample-step'
import { needed, themeId, type SampleWorld } from './sample-world'
import type { EventKey } from './tables/events'
import type { OutcomeRow } from './tables/outcomes'

type Minutes = { readonly event: EventKey; readonly rows: readonly OutcomeRow[]; readonly day: Day }

/** Writes down what an event brought; outcomes are then known by their titles. */
export function* recordOutcomes(world: SampleWorld, { event, rows, day }: Minutes): Steps {
  for (const { theme, from, ...fields } of rows) {
    const { id } = yield* act(day, 'outcome:create', {
      ...fields,
      initiativeId: world.bi.id,
      eventId: needed(world.events, event),
      themeId: themeId(world, theme),
      institutionId: from === null ? null : needed(world.institutions, from),
    })
    world.outcomes.set(fields.title, id)
  }
}
