import { districtName, regionName } from '@shared/domain/values/places'
import type { SheetColumn, SheetTable } from '../sheet/sheet-table'
import { sortedCzech } from '@shared/domain/values/collation'
import { postcodeInWords } from '@shared/domain/values/contact-checks'
import { dayOf, daysInWords } from '@shared/domain/values/day'
import type { Event } from '@shared/domain/events/event'
import { forGuests } from '@shared/domain/events/event-for-guests'
import type { Institution } from '@shared/domain/directory/institution'
import { sortName, type Person } from '@shared/domain/directory/person'
import { nightsOf, type Registration } from '@shared/domain/events/registration'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Id } from '@shared/domain/values/ids'
import { eventNameAndTitle } from '@shared/messages/event-name'
import { publicityLines, type ContentSource } from '../source'

type Entry = {
  readonly registration: Registration
  readonly person: Person
  readonly institution: Institution | undefined
  readonly attendedDays: number
}

type Column = Omit<SheetColumn, 'heading'> & {
  readonly key: keyof ContentSource['words']['documents']['roster']['columns']
  readonly value: (entry: Entry, source: ContentSource, event: Event) => string | number | null
}

const columns: readonly Column[] = [
  {
    key: 'lastName',
    width: 22,
    kind: 'text',
    value: ({ person }, { words }) => person.lastName || words.words.erasedPerson,
  },
  { key: 'firstName', width: 16, kind: 'text', value: ({ person }) => person.firstName },
  { key: 'titleBefore', width: 12, kind: 'text', value: ({ person }) => person.titleBefore },
  { key: 'titleAfter', width: 10, kind: 'text', value: ({ person }) => person.titleAfter },
  { key: 'position', width: 28, kind: 'text', value: ({ registration }) => registration.position },
  { key: 'institution', width: 34, kind: 'text', value: ({ registration }) => registration.institutionName },
  { key: 'ico', width: 11, kind: 'text', value: ({ institution }) => institution?.ico ?? '' },
  { key: 'district', width: 18, kind: 'text', value: ({ institution }) => districtName(institution?.district ?? '') },
  { key: 'region', width: 20, kind: 'text', value: ({ institution }) => regionName(institution?.region ?? '') },
  { key: 'postcode', width: 9, kind: 'text', value: ({ institution }) => postcodeInWords(institution?.postcode ?? '') },
  { key: 'email', width: 32, kind: 'text', value: ({ person }) => person.email },
  { key: 'phone', width: 18, kind: 'text', value: ({ person }) => person.phone },
  {
    key: 'band',
    width: 10,
    kind: 'text',
    value: ({ registration }, _source, event) => event.bands.find(({ id }) => id === registration.bandId)?.name ?? '',
  },
  {
    key: 'role',
    width: 14,
    kind: 'text',
    value: ({ registration }, { words }) => words.words.roles[registration.role],
  },
  {
    key: 'status',
    width: 20,
    kind: 'text',
    value: ({ registration }, { words }) => words.words.registrationStatuses[registration.status],
  },
  { key: 'registeredOn', width: 13, kind: 'date', value: ({ registration }) => dayOf(registration.registeredAt) },
  { key: 'nights', width: 8, kind: 'number', value: ({ registration }) => nightsOf(registration) },
  { key: 'meals', width: 18, kind: 'text', value: ({ registration }) => registration.meals },
  { key: 'diet', width: 18, kind: 'text', value: ({ registration }) => registration.diet },
  { key: 'attendedDays', width: 12, kind: 'number', value: ({ attendedDays }) => attendedDays },
]

const entriesOf = ({ view }: ContentSource, event: Event): readonly Entry[] =>
  view.by('registrations', 'eventId', event.id).flatMap((registration) => {
    const person = view.get('persons', registration.personId)
    if (person === undefined) return []
    const attended = view
      .by('attendances', 'registrationId', registration.id)
      .filter(({ state }) => state === 'present')
    const institution = view.get('institutions', registration.institutionId)
    return [{ registration, person, institution, attendedDays: attended.length }]
  })

/** The list of everybody ever signed up for an event, in Czech order of surnames, one row a registration. */
export const rosterContent = (source: ContentSource, of: Event): SheetTable => {
  const { view, initiative, words, lang } = source
  const event = forGuests(view, of, lang)
  const entries = sortedCzech(entriesOf(source, event), ({ person }) => sortName(person))
  return {
    title: eventNameAndTitle(event, words),
    subtitle: [initiative.code, daysInWords(event.days, lang), event.venue].filter(Boolean).join(' · '),
    publicity: publicityLines(source),
    columns: columns.map(({ key, width, kind }) => ({
      key,
      width,
      kind,
      heading: words.documents.roster.columns[key],
    })),
    rows: entries.map((entry) => columns.map(({ value }) => value(entry, source, event))),
  }
}

/** Whose names stand on the roster: everybody ever signed up. */
export const personsOnRoster = (view: DatabaseView, eventId: Id): readonly Id[] =>
  Array.from(new Set(view.by('registrations', 'eventId', eventId).map(({ personId }) => personId)))
