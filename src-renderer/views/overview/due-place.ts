import type { DueItem } from '@shared/domain/due-items'
import type { Place } from '../../state/navigation-state.svelte'

const placeOf = (view: Place['view'], id: string | null = null, tab: string | null = null): Place => ({ view, id, tab })

/** Where the line of the desk is dealt with. */
export const duePlace = (item: DueItem): Place => {
  switch (item.code) {
    case 'answers-overdue':
    case 'answers-soon':
    case 'invitations-not-sent':
    case 'people-missing':
      return placeOf('invitations')
    case 'not-told':
    case 'to-reconfirm':
      return placeOf('events', item.event.id, 'registrations')
    case 'slides-missing':
      return item.event === null ? placeOf('invitations') : placeOf('events', item.event.id)
    case 'attendance-missing':
      return placeOf('attendance', item.event.id)
    case 'outcomes-missing':
      return placeOf('outcomes')
    case 'events-not-closed':
      return placeOf('events', item.event?.id)
    case 'event-soon':
      return placeOf('events', item.event.id)
  }
}
