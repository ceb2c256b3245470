import type { Event } from '@shared/domain/event'
import type { AppState } from '../../state/app-state.svelte'
import type { SessionState } from '../../state/session-state.svelte'

/** Removes an event and offers the way back; false where something hangs on it, and a notice has said what. */
export const removeEvent = async (app: AppState, session: SessionState, event: Event): Promise<boolean> => {
  const removed = await session.do('event:remove', { ids: [event.id] })
  if (removed === null) return false
  const { words } = app.preferences
  app.notices.show('success', words.events.removed(event.title), {
    label: words.shell.undo(null),
    run: session.wayBack(),
  })
  return true
}
