import type { DueItem } from '@shared/domain/due-items'
import type { InvitationFilter } from '@shared/domain/invitation-rows'
import type { Place } from '../../state/navigation-state.svelte'

const placeOf = (view: Place['view'], id: string | null = null, tab: string | null = null): Place => ({ view, id, tab })

/** The filter of the invitations under which the line's rows stand; null where the line leads elsewhere. */
export const dueInvitations = ({ code }: DueItem): InvitationFilter | null => {
  switch (code) {
    case 'answers-overdue':
      return 'overdue'
    case 'answers-soon':
      return 'waiting'
    case 'invitations-not-sent':
      return 'prepared'
    case 'letters-not-sent':
      return 'exported'
    case 'people-missing':
    case 'names-missing':
      return 'accepted'
    default:
      return null
  }
}

/** Where the line of the desk is dealt with. */
export const duePlace = (item: DueItem): Place => {
  switch (item.code) {
    case 'answers-overdue':
    case 'answers-soon':
    case 'invitations-not-sent':
    case 'letters-not-sent':
    case 'people-missing':
    case 'names-missing':
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
