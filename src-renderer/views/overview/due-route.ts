import type { DatabaseView } from '@shared/domain/database/state'
import { stageConditions } from '@shared/domain/invitations/invitation-stages'
import { isToCancelled } from '@shared/domain/invitations/invitation-rows'
import { no, yes } from '@shared/domain/lists/conditions'
import { nearDays, type DueItem } from '@shared/domain/overview/due-items'
import type { Id } from '@shared/domain/values/ids'
import type { Condition, ListName } from '@shared/fields/saved-view'
import { noEvent } from '@shared/lists/presentation-fields'
import { routeOfList } from '../../state/noun-routes'
import { routeAt, unrecordedTab, type Route } from '../../state/route'

const is = (field: string, ...values: readonly string[]): Condition => ({ field, operator: 'is', values: [...values] })

/** The conditions under which the list of invitations shows what the line counts; null where the line leads elsewhere. */
const invitationConditions = (item: DueItem): readonly Condition[] | null => {
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
    default:
      return null
  }
}

/** Nobody is waited for at an event that was cancelled; said only where there is such an invitation. */
const running = (view: DatabaseView, initiativeId: Id): readonly Condition[] =>
  view.by('invitations', 'initiativeId', initiativeId).some((each) => isToCancelled(view, each))
    ? [is('toCancelled', no)]
    : []

/** A list, and the conditions under which it shows the rows that a line counts. */
export type DueList = { readonly list: ListName; readonly conditions: readonly Condition[] }

/** The list that shows what the line counts; null where the line counts nothing that stands in a list. */
export const dueListOf = (item: DueItem, view: DatabaseView, initiativeId: Id): DueList | null => {
  const invitations = invitationConditions(item)
  if (invitations !== null) {
    const isByEvent = item.code === 'names-missing'
    return { list: 'invitations', conditions: [...invitations, ...(isByEvent ? [] : running(view, initiativeId))] }
  }
  switch (item.code) {
    case 'not-told':
      return { list: 'registrations', conditions: [is('standing', 'to-tell')] }
    case 'to-reconfirm': {
      const told: Condition = { field: 'standing', operator: 'is-not', values: ['to-tell'] }
      return { list: 'registrations', conditions: [is('standing', 'to-reconfirm'), told] }
    }
    case 'slides-missing':
      return {
        list: 'presentations',
        conditions: [is('missing', 'slides'), is('event', item.event?.id ?? noEvent)],
      }
    case 'tasks-late':
      return { list: 'tasks', conditions: [is('state', 'late')] }
    case 'tasks-soon':
      return { list: 'tasks', conditions: [is('state', 'soon')] }
    case 'events-not-closed':
      return { list: 'events', conditions: [is('toClose', yes)] }
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
      return routeOfList('presentations')
    case 'tasks-late':
    case 'tasks-soon':
      return routeOfList('tasks')
    case 'attendance-missing':
      return routeAt('attendance', item.event.id, unrecordedTab)
    case 'outcomes-missing':
      return routeAt('outcomes')
    case 'events-not-closed':
      return routeAt('events', item.event?.id)
    case 'event-soon':
      return routeAt('events', item.event.id)
  }
}
