import { outcomeKinds } from '../fields/outcome'
import { outcomeRow, type OutcomeRow } from '../domain/outcomes/outcome-rows'
import { eventsInOrder } from '../domain/events/event-order'
import { dayOf } from '../domain/values/day'
import { eventName, eventNameAndTitle } from '../messages/event-name'
import { withDeclared } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { codeField, countField, dayField, namedField } from './field-kinds'
import { textField, themesOf, type DatedListContext, type ListField } from './list-field'

/** Stands for none among the ids of events and themes. */
const none = 'none'

const outcomeListFields = (context: DatedListContext): readonly ListField<OutcomeRow>[] => {
  const { view, m, lang, initiativeId } = context
  const { columns, withoutEvent, withoutTheme, use, ...words } = m.outcomes
  const uses = { unused: words.unused, used: words.used } as const
  const useOf = (row: OutcomeRow): keyof typeof uses => (row.uses === 0 ? 'unused' : 'used')
  const names = m.fields.names.outcomes
  const events = initiativeId === null ? [] : eventsInOrder(view, initiativeId)
  const own: readonly ListField<OutcomeRow>[] = [
    textField({ key: 'title', name: columns.title, width: 240, grow: 4 }, ({ outcome }) => outcome.title),
    codeField(
      { key: 'kind', name: columns.kind, width: 140 },
      outcomeKinds,
      m.words.outcomeKinds,
      ({ outcome }) => outcome.kind,
    ),
    namedField({ key: 'theme', name: columns.theme, grow: 2 }, themesOf(context), ({ outcome }) => outcome.themeId, {
      none: { id: none, label: withoutTheme },
    }),
    namedField(
      { key: 'event', name: columns.event },
      events.map((event) => ({ id: event.id, label: eventNameAndTitle(event, m) })),
      ({ outcome }) => outcome.eventId,
      { none: { id: none, label: withoutEvent }, textOf: ({ event }) => (event ? eventName(event, m) : '') },
    ),
    textField(
      { key: 'institution', name: columns.institution, width: 140, grow: 2 },
      ({ institution }) => institution?.name ?? '',
    ),
    countField({ key: 'uses', name: columns.uses, width: 132 }, lang, ({ uses }) => uses),
    {
      key: 'use',
      name: use,
      type: 'choice',
      width: 130,
      value: (row) => useOf(row),
      text: (row) => uses[useOf(row)],
      choices: () => (['unused', 'used'] as const).map((id) => ({ id, label: uses[id] })),
    },
    dayField({ key: 'recordedAt', name: names.recordedAt }, ({ outcome }) => dayOf(outcome.recordedAt)),
  ]
  return withDeclared(own, { context, collection: 'outcomes', recordOf: ({ outcome }) => outcome })
}

/** The outcomes of an initiative. */
export const outcomeList: DeclaredRecordList<OutcomeRow> = {
  name: 'outcomes',
  fields: outcomeListFields,
  usual: ['title', 'kind', 'theme', 'event', 'institution', 'uses'],
  searched: ['title', 'text', 'source', 'institution', 'theme'],
  idOf: ({ outcome }) => outcome.id,
  gathers: ['initiatives', 'events'],
  rowOf: ({ view }, id) => {
    const outcome = view.get('outcomes', id)
    return outcome && outcomeRow(view, outcome)
  },
  personsOf: () => [],
}
