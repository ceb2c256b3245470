import type { Day } from '@shared/domain/values/day'
import { act, type Steps } from './sample-step'
import { needed, themeId, type SampleWorld } from './sample-world'
import { recommendations } from './tables/recommendations'

/** Makes the recommendations from outcomes, in the order of the table. */
export function* makeRecommendations(world: SampleWorld, day: Day): Steps {
  for (const { chapter, paragraphs, builtOn, ...fields } of recommendations)
    yield* act(day, 'recommendation:create', {
      ...fields,
      initiativeId: world.bi.id,
      themeId: themeId(world, chapter),
      text: paragraphs.join('\n\n'),
      outcomeIds: builtOn.map((title) => needed(world.outcomes, title)),
    })
}
