import { capacityOf, firstDay, type Event } from '../domain/events/event'
import { placeOf } from '../domain/events/event-for-guests'
import { eventStatuses } from '../fields/event'
import { placesOf, type EventPlaces } from '../domain/events/places'
import { isToClose } from '../domain/overview/due-items'
import type { DatabaseView } from '../domain/database/state'
import { daysInWords } from '../domain/values/day'
import { eventName } from '../messages/event-name'
import { withDeclared } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { codeField, countField, dayField, namedField, numberField, yesNoField } from './field-kinds'
import { textField, themesOf, type DatedListContext, type ListField } from './list-field'

export type EventRow = { readonly event: Event; readonly places: EventPlaces }

/** One event with how its places stand. */
export const eventRow = (view: DatabaseView, event: Event): EventRow => ({ event, places: placesOf(view, event) })

const eventListFields = (context: DatedListContext): readonly ListField<EventRow>[] => {
  const { m, lang } = context
  const { columns } = m.events
  const own: readonly ListField<EventRow>[] = [
    {
      ...textField({ key: 'days', name: columns.days, width: 168 }, ({ event }: EventRow) =>
        event.days.length === 0 ? m.events.noDays : daysInWords(event.days, lang),
      ),
      sortBy: ({ event }) => firstDay(event),
    },
    {
      ...textField({ key: 'name', name: columns.kind, width: 144 }, ({ event }: EventRow) => eventName(event, m)),
      sortBy: ({ event }) => `${event.kind} ${eventName(event, m)}`,
    },
    textField({ key: 'title', name: columns.title, width: 170, grow: 3 }, ({ event }) => event.title),
    namedField(
      { key: 'theme', name: columns.theme, width: 100, grow: 2 },
      themesOf(context),
      ({ event }) => event.themeId,
    ),
    textField({ key: 'venue', name: columns.venue, width: 100, grow: 1 }, ({ event }) => placeOf(context.view, event)),
    {
      ...textField({ key: 'places', name: columns.places, width: 200 }, ({ places }: EventRow) =>
        m.events.placesInWords(places),
      ),
      sortBy: ({ places }) => places.used,
    },
    codeField(
      { key: 'status', name: columns.status, width: 120 },
      eventStatuses,
      m.words.eventStatuses,
      ({ event }) => event.status,
    ),
    dayField({ key: 'firstDay', name: columns.firstDay }, ({ event }) => event.days[0]),
    dayField({ key: 'lastDay', name: columns.lastDay }, ({ event }) => event.days.at(-1)),
    numberField({ key: 'capacity', name: columns.capacity }, lang, ({ event }) => capacityOf(event)),
    yesNoField({ key: 'toClose', name: columns.toClose, width: 110 }, m, ({ event }) =>
      isToClose(event, context.today),
    ),
    countField({ key: 'used', name: columns.used }, lang, ({ places }) => places.used),
    countField({ key: 'waiting', name: columns.waiting }, lang, ({ places }) => places.waiting),
    numberField({ key: 'free', name: columns.free }, lang, ({ places }) =>
      places.capacity === null ? null : places.capacity - places.used,
    ),
  ]
  return withDeclared(own, { context, collection: 'events', recordOf: ({ event }) => event })
}

/** The events of an initiative. */
export const eventList: DeclaredRecordList<EventRow> = {
  name: 'events',
  fields: eventListFields,
  usual: ['days', 'name', 'title', 'theme', 'venue', 'places', 'status'],
  searched: ['days', 'name', 'title', 'theme', 'venue'],
  idOf: ({ event }) => event.id,
  gathers: ['initiatives'],
  rowOf: ({ view }, id) => {
    const event = view.get('events', id)
    return event && eventRow(view, event)
  },
  personsOf: () => [],
}
