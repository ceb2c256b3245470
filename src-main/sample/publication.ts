import type { Day } from '@shared/domain/values/day'
import { act, type Steps } from './sample-step'
import { themeId, type SampleWorld } from './sample-world'
import * as texts from './tables/publication'

/** Writes the texts around the recommendations: title, foreword, introductions of the chapters. */
export function* writePublication(world: SampleWorld, day: Day): Steps {
  const { title, subtitle, versionLabel } = texts
  const intros = texts.chapterIntros.map((text, index) => [themeId(world, index + 1), text])
  const changes = {
    ...{ title, subtitle, versionLabel },
    foreword: texts.foreword.join('\n\n'),
    chapterIntros: Object.fromEntries(intros) as Record<string, string>,
  }
  yield* act(day, 'publication:edit', { initiativeId: world.bi.id, changes })
}
