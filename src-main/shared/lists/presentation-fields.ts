import { regionName } from '../domain/values/places'
import type { DatabaseView } from '../domain/database/state'
import type { Institution } from '../domain/directory/institution'
import type { Event } from '../domain/events/event'
import { eventsInOrder } from '../domain/events/event-order'
import { lacksOf, presentationLacks, type Presentation } from '../domain/events/presentation'
import { presentationStatuses } from '../fields/presentation'
import { eventName, eventNameAndTitle } from '../messages/event-name'
import { withDeclared } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { codeField, namedField, yesNoField } from './field-kinds'
import { textField, wordsField, type DatedListContext, type ListField } from './list-field'

export type PresentationRow = {
  readonly presentation: Presentation
  readonly institution: Institution | undefined
  readonly event: Event | undefined
}

/** One presentation with who offered it and for what. */
export const presentationRow = (view: DatabaseView, presentation: Presentation): PresentationRow => ({
  presentation,
  institution: view.get('institutions', presentation.institutionId),
  event: view.get('events', presentation.eventId),
})

/** Stands for no event yet among the events. */
export const noEvent = 'none'

const presentationListFields = (context: DatedListContext): readonly ListField<PresentationRow>[] => {
  const { view, m, initiativeId } = context
  const names = m.fields.names.presentations
  const words = m.invitations.presentations
  const { anyEvent } = words
  const events = initiativeId === null ? [] : eventsInOrder(view, initiativeId)
  const own: readonly ListField<PresentationRow>[] = [
    textField({ key: 'title', name: names.title, width: 220, grow: 3 }, ({ presentation }) => presentation.title),
    textField(
      { key: 'institution', name: names.institutionId, width: 180, grow: 2 },
      ({ institution }) => institution?.name ?? '',
    ),
    namedField(
      { key: 'event', name: names.eventId, width: 150, grow: 1 },
      events.map((event) => ({ id: event.id, label: eventNameAndTitle(event, m) })),
      ({ presentation }) => presentation.eventId,
      { none: { id: noEvent, label: anyEvent }, textOf: ({ event }) => (event ? eventName(event, m) : anyEvent) },
    ),
    codeField(
      { key: 'status', name: names.status },
      presentationStatuses,
      m.words.presentationStatuses,
      ({ presentation }) => presentation.status,
    ),
    yesNoField(
      { key: 'hasSlides', name: names.hasSlides, width: 120 },
      m,
      ({ presentation }) => presentation.hasSlides,
    ),
    {
      ...wordsField<PresentationRow>({ key: 'missing', name: words.missing, width: 150, grow: 1 }, ({ presentation }) =>
        lacksOf(presentation),
      ),
      text: ({ presentation }) =>
        lacksOf(presentation)
          .map((lack) => words.lacks[lack])
          .join(', '),
      choices: () => presentationLacks.map((id) => ({ id, label: words.lacks[id] })),
    },
    textField({ key: 'region', name: m.fields.names.institutions.region, width: 130, grow: 1 }, ({ institution }) =>
      regionName(institution?.region ?? ''),
    ),
  ]
  return withDeclared(own, { context, collection: 'presentations', recordOf: ({ presentation }) => presentation })
}

/** The presentations that were offered in an initiative. */
export const presentationList: DeclaredRecordList<PresentationRow> = {
  name: 'presentations',
  fields: presentationListFields,
  usual: ['title', 'institution', 'event', 'status', 'missing', 'speaker'],
  idOf: ({ presentation }) => presentation.id,
  gathers: ['events'],
  rowOf: ({ view }, id) => {
    const presentation = view.get('presentations', id)
    return presentation && presentationRow(view, presentation)
  },
  personsOf: () => [],
}
