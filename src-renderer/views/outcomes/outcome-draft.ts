import type { Event } from '@shared/domain/events/event'
import type { Outcome } from '@shared/domain/outcomes/outcome'

/** An outcome while it is being written down. */
export type OutcomeDraft = Pick<Outcome, 'kind' | 'title' | 'text' | 'eventId' | 'themeId' | 'institutionId' | 'source'>

/** An empty one of an event and, where it has one, its theme. */
export const newOutcome = (event: Event | undefined): OutcomeDraft => ({
  kind: 'practice',
  title: '',
  text: '',
  eventId: event?.id ?? null,
  themeId: event?.themeId ?? null,
  institutionId: null,
  source: '',
})

/** Event, theme and kind outlive a save: the next one mostly shares them. */
export const nextOutcome = ({ kind, eventId, themeId }: OutcomeDraft): OutcomeDraft => ({
  ...newOutcome(undefined),
  kind,
  eventId,
  themeId,
})
