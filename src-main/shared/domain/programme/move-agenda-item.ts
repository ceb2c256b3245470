import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Transaction } from '../actions/transaction'
import { hourAt, minutesOf, type Hour } from '../values/hour'
import { agendaOfDay, dayMinutes, spanOf, type AgendaItem } from './agenda'

type Moved = Result<{ readonly ids: readonly string[] }, ActionFailure>

/** Writes the item so that it begins so many minutes after midnight. */
const beginAt = (tx: Transaction, item: AgendaItem, from: number): Result<AgendaItem, ActionFailure> =>
  from < 0 || from >= dayMinutes
    ? fail({ code: 'agenda-past-midnight', title: item.title })
    : ok(tx.update('agendaItems', item, { startsAt: hourAt(from) }))

type Change = { readonly startsAt?: Hour | undefined; readonly minutes?: number | undefined }

/** Changes when an item begins or how long it is; what began at its end or later goes along by as much. */
export const shiftAgenda = (tx: Transaction, item: AgendaItem, { startsAt, minutes }: Change): Moved => {
  const before = spanOf(item)
  const changed = tx.update('agendaItems', item, { startsAt, minutes })
  const after = spanOf(changed)
  if (before === null || after === null || before.to === after.to) return ok({ ids: [item.id] })
  const following = agendaOfDay(tx, item.eventId, item.dayNumber).filter(
    (each) => each.id !== item.id && minutesOf(each.startsAt) >= before.to,
  )
  for (const each of following) {
    const moved = beginAt(tx, each, minutesOf(each.startsAt) + after.to - before.to)
    if (!moved.ok) return moved
  }
  return ok({ ids: [item.id, ...following.map(({ id }) => id)] })
}

type MoveBy = 'up' | 'down'

/** Lets an item and its neighbour change places: together they begin and end as before. At the edge of the day nothing happens. */
export const moveAgendaItem = (tx: Transaction, item: AgendaItem, by: MoveBy): Moved => {
  const items = agendaOfDay(tx, item.eventId, item.dayNumber)
  const at = items.findIndex(({ id }) => id === item.id)
  const [first, second] = by === 'up' ? [items[at - 1], item] : [item, items[at + 1]]
  if (first === undefined || second === undefined) return ok({ ids: [] })
  const [one, other] = [spanOf(first), spanOf(second)]
  if (one === null) return fail({ code: 'agenda-start-unknown', title: first.title })
  const earliest = one.from + Math.max(1, second.minutes)
  const moved = beginAt(tx, first, other === null ? earliest : Math.max(earliest, other.to - first.minutes))
  if (!moved.ok) return moved
  const taken = beginAt(tx, second, one.from)
  return taken.ok ? ok({ ids: [first.id, second.id] }) : taken
}
