import { no } from '@shared/domain/lists/conditions'
import { nearDays, type DueItem } from '@shared/domain/overview/due-items'
import { stageConditions } from '@shared/domain/invitations/invitation-stages'
import type { Condition } from '@shared/fields/saved-view'
import { wholeInitiative } from '@shared/lists/invitation-fields'
import { routeAt, type Route } from '../../state/route'

const is = (field: string, ...values: readonly string[]): Condition => ({ field, operator: 'is', values: [...values] })

/** The conditions under which the list of invitations shows what the line counts; null where the line leads elsewhere. */
export const dueInvitations = (item: DueItem): readonly Condition[] | null => {
  switch (item.code) {
    case 'answers-overdue':
      return [stageConditions.overdue]
    case 'answers-soon':
      // In days, not by a date, so that it still asks the same tomorrow.
      return [{ field: 'daysLeft', operator: 'before', values: [String(nearDays + 1)] }]
    case 'invitations-not-sent':
      return [stageConditions.prepared]
    case 'letters-not-sent':
      return [stageConditions.exported]
    case 'people-missing':
      return [stageConditions.accepted, is('isNamed', no), { field: 'held', operator: 'is-empty', values: [] }]
    case 'names-missing':
      return [is('held', item.event.id)]
    case 'slides-missing':
      return item.event === null ? [is('slidesMissing', wholeInitiative)] : null
    default:
      return null
  }
}

/** Where the line of the desk is dealt with. */
export const dueRoute = (item: DueItem): Route => {
  switch (item.code) {
    case 'answers-overdue':
    case 'answers-soon':
    case 'invitations-not-sent':
    case 'letters-not-sent':
    case 'people-missing':
    case 'names-missing':
      return routeAt('invitations')
    case 'not-told':
    case 'to-reconfirm':
      return routeAt('events', item.event.id, 'registrations')
    case 'slides-missing':
      return item.event === null ? routeAt('invitations') : routeAt('events', item.event.id)
    case 'attendance-missing':
      return routeAt('attendance', item.event.id)
    case 'outcomes-missing':
      return routeAt('outcomes')
    case 'events-not-closed':
      return routeAt('events', item.event?.id)
    case 'event-soon':
      return routeAt('events', item.event.id)
  }
}
