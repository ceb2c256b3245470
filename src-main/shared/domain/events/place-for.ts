import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Day } from '../values/day'
import type { DatabaseView } from '../database/state'
import { freePlaces } from './places'
import { needsPlace, passedBy, type Taking } from './waiting-list'

/**
 * Why somebody has the place: nothing where it is free and nobody waits for it, else the reason that a person gave
 * (`docs/domain.md §3.3`). Refuses with `no-place-left` and `others-wait` where none was given.
 */
export const placeFor = (
  view: DatabaseView,
  { reason, ...taking }: Taking & { readonly reason?: string | undefined },
  today: Day,
): Result<string, ActionFailure> => {
  const { event, bandId } = taking
  if (!needsPlace(taking)) return ok('')
  const free = freePlaces(view, event, bandId, today)
  const count = free < 1 ? 0 : passedBy(view, taking, today).length
  if (free >= 1 && count === 0) return ok('')
  if (reason !== undefined) return ok(reason)
  return fail(
    free < 1
      ? { code: 'no-place-left', eventId: event.id, bandId, over: 1 - free }
      : { code: 'others-wait', eventId: event.id, bandId, count },
  )
}
