import type { ActionInput } from '@shared/domain/actions'
import type { Band } from '@shared/fields/event'

/** A quota as a form holds it; without an id it is new. */
export type BandDraft = ActionInput<'event:set-bands'>['bands'][number]

/** A stored quota as a draft. */
export const draftOf = ({ id, name, places, country, releaseOn }: Band): BandDraft => ({
  id,
  name,
  places,
  country,
  releaseOn,
})

/** The drafts with one of them changed. */
export const withChange = (
  bands: readonly BandDraft[],
  index: number,
  change: Partial<BandDraft>,
): readonly BandDraft[] => bands.map((band, at) => (at === index ? { ...band, ...change } : band))
