import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import { act, type Steps } from './sample-step'
import { needed, type SampleWorld } from './sample-world'
import { presentations } from './tables/presentations'

/** Presentations offered so far, by title. */
export type OfferedPresentations = Map<string, Id>

/** Writes down the presentations offered on the given day. */
export function* offerPresentations(world: SampleWorld, offered: OfferedPresentations, day: Day): Steps {
  for (const { from, event, title, speaker } of presentations.filter(({ offeredOn }) => offeredOn === day)) {
    const links = { initiativeId: world.bi.id, institutionId: needed(world.institutions, from) }
    const eventId = needed(world.events, event)
    const { id } = yield* act(day, 'presentation:create', { ...links, eventId, title, speaker })
    offered.set(title, id)
  }
}

/** Writes down what became of the presentations on the given day. */
export function* settlePresentations(offered: OfferedPresentations, day: Day): Steps {
  for (const { title, changes } of presentations.filter(({ changedOn }) => changedOn === day))
    yield* act(day, 'presentation:edit', { id: needed(offered, title), changes })
}
