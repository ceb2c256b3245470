import type { DatabaseView } from '../database/state'
import { isDropped, lacksOf, type Presentation, type PresentationLack } from '../events/presentation'
import type { Id } from '../values/ids'

/** Ways to choose speakers by what they present; null leaves out nobody but whose presentation was declined or taken back. */
export type PresentingChoice = {
  readonly initiativeId: Id
  readonly eventId: Id | null
  readonly status: Presentation['status'] | null
  /** What is missing; `any`: anything at all. */
  readonly lack: PresentationLack | 'any' | null
}

/** Presentations that a choice means. */
export const chosenPresentations = (
  view: DatabaseView,
  { initiativeId, eventId, status, lack }: PresentingChoice,
): readonly Presentation[] =>
  view.by('presentations', 'initiativeId', initiativeId).filter((presentation) => {
    if (eventId !== null && presentation.eventId !== eventId) return false
    if (status === null ? isDropped(presentation) : presentation.status !== status) return false
    const lacks = lacksOf(presentation)
    return lack === null || (lack === 'any' ? lacks.length > 0 : lacks.includes(lack))
  })
