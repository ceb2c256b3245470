import type { Event } from '@shared/domain/events/event'
import type { AppState } from '../../state/app-state.svelte'
import type { SessionState } from '../../state/session-state.svelte'
import { removeRecords } from '../../lists/remove-records'

/** Removes an event and offers the way back; false where it did not come to that, or a notice has said why. */
export const removeEvent = async (app: AppState, session: SessionState, event: Event): Promise<boolean> => {
  if (!(await removeRecords(app, session, 'events', [event.id]))) return false
  const { words } = app.preferences
  session.done(words.events.removed(event.title))
  return true
}
