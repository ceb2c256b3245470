import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DatabaseState } from '@shared/domain/database/state'
import { attendanceLines, unrecordedAmong } from '@shared/domain/events/attendance-summary'
import { registrationLines } from '@shared/domain/events/event-registrations'
import { invitationRows } from '@shared/domain/invitations/invitation-rows'
import { rowMatcher } from '@shared/domain/lists/conditions'
import { dueItems, type DueCode, type DueItem } from '@shared/domain/overview/due-items'
import { dueForErasing, dueGroups, dueRows, dueTotal } from '@shared/domain/privacy/erasing/due-for-erasing'
import { allSteps } from '@shared/domain/privacy/erasing/in-steps'
import { addDays, type Day } from '@shared/domain/values/day'
import type { DeclaredList } from '@shared/lists/declared-list'
import { eventList, eventRow } from '@shared/lists/event-fields'
import { invitationList } from '@shared/lists/invitation-fields'
import { presentationList, presentationRow } from '@shared/lists/presentation-fields'
import { registrationList } from '@shared/lists/registration-fields'
import { taskList, taskRows } from '@shared/lists/task-fields'
import { messages } from '@shared/messages'
import { sampleRecords } from '../../../src-main/sample/sample-records'
import { dueListOf, dueRoute, type DueList } from '../../../src-renderer/views/overview/due-route'
import { deeds, play } from '../../domain/rules/deeds'

type Looked = { readonly view: DatabaseState; readonly initiativeId: string; readonly today: Day }

/** How many rows a list shows under the conditions, as the screen asks for them. */
const shownIn = <Row>(
  list: DeclaredList<Row>,
  rows: readonly Row[],
  { conditions }: DueList,
  looked: Looked,
): number => {
  const fields = list.fields({ ...looked, m: messages.cs, lang: 'cs' })
  const asked = conditions.filter(({ field }) => !fields.some(({ key }) => key === field))
  expect(asked).toEqual([])
  const matches = rowMatcher(fields, conditions)
  return rows.filter((row) => matches?.(row) ?? true).length
}

/** The rows that the line leads to; null where it counts none. */
const rowsShown = (item: DueItem, looked: Looked): number | null => {
  const { view, initiativeId } = looked
  const events = view.by('events', 'initiativeId', initiativeId)
  if (item.code === 'attendance-missing') return unrecordedAmong(attendanceLines(view, item.event.id)).length
  const shown = dueListOf(item, view, initiativeId)
  switch (shown?.list) {
    case 'invitations':
      return shownIn(invitationList, invitationRows(view, initiativeId), shown, looked)
    case 'registrations': {
      const event = view.get('events', dueRoute(item).id)
      return event === undefined ? 0 : shownIn(registrationList, registrationLines(view, event), shown, looked)
    }
    case 'presentations': {
      const all = view.by('presentations', 'initiativeId', initiativeId)
      return shownIn(
        presentationList,
        all.map((each) => presentationRow(view, each)),
        shown,
        looked,
      )
    }
    case 'tasks':
      return shownIn(taskList, taskRows(view, initiativeId), shown, looked)
    case 'events':
      return shownIn(
        eventList,
        events.map((each) => eventRow(view, each)),
        shown,
        looked,
      )
    default:
      return null
  }
}

const seen = new Map<DueCode, number>()

const expectSame = (looked: Looked): void => {
  for (const item of dueItems(looked.view, looked.initiativeId, looked.today)) {
    const rows = rowsShown(item, looked)
    const told = 'count' in item ? item.count : null
    expect([item.code, looked.today, rows]).toEqual([item.code, looked.today, told])
    seen.set(item.code, (seen.get(item.code) ?? 0) + 1)
  }
}

const everyDay = (view: DatabaseState, days: readonly Day[]): void => {
  for (const today of days) {
    for (const { id } of view.all('initiatives')) expectSame({ view, initiativeId: id, today })
    const due = dueForErasing(view, today)
    const shown = dueGroups(dueRows(due)).flatMap(({ rows }) => rows)
    expect(allSteps(dueTotal(view, today))).toBe(shown.length + due.sheets.length)
  }
}

test('every line of the overview counts the rows that it leads to, in the sample and whatever is done in whatever order', async () => {
  let made = 0
  const sample = await sampleRecords({ random: (count) => Uint8Array.from({ length: count }, () => ++made % 256) })
  everyDay(
    sample,
    Array.from({ length: 16 }, (_, at) => addDays('2020-09-20', at * 40)),
  )
  fc.assert(
    fc.property(deeds, (all) => {
      const { state } = play(all)
      const days = Array.from(state.all('events')).flatMap((event) => event.days)
      everyDay(state, ['2020-09-24', '2021-01-12', ...days.slice(0, 3).map((day) => addDays(day, 1))])
    }),
    { numRuns: 40, seed: 20210112 },
  )
  // A kind that never came up would prove nothing.
  const codes = [
    ...(['answers-overdue', 'answers-soon', 'invitations-not-sent', 'letters-not-sent', 'people-missing'] as const),
    ...(['not-told', 'to-reconfirm', 'attendance-missing', 'names-missing', 'slides-missing'] as const),
    ...(['tasks-late', 'tasks-soon'] as const),
    ...(['event-soon', 'events-not-closed', 'outcomes-missing'] as const),
  ] satisfies readonly DueCode[]
  expect(codes.filter((code) => !seen.has(code))).toEqual([])
})
