import { districtName, regionName } from '@shared/domain/values/places'
import { kindName } from '@shared/messages/kind-words'
import type { outcomeKinds } from '@shared/fields/outcome'
import type { recommendationStatuses } from '@shared/fields/recommendation'
import { chaptersOf, type NumberedRecommendation } from '@shared/domain/publication/chapters'
import { sortedCzech } from '@shared/domain/values/collation'
import { dayOf, type Day } from '@shared/domain/values/day'
import type { AttendanceTotals } from '@shared/domain/events/attendance-summary'
import { firstDay, type Event } from '@shared/domain/events/event'
import type { Id } from '@shared/domain/values/ids'
import type { Registration } from '@shared/domain/events/registration'
import { eventName, eventNameAndTitle } from '@shared/messages/event-name'
import { paragraphs, publicityLines, type ContentSource } from '../source'

/** What a recommendation is built on: an outcome with where and when it came from; unknown parts are empty. */
export type PublicationSource = {
  readonly kind: (typeof outcomeKinds)[number]
  readonly text: string
  readonly institution: string
  readonly event: string
  readonly days: readonly Day[]
}

export type PublicationRecommendation = {
  /** As cited: chapter and order, `1.2`. */
  readonly number: string
  readonly title: string
  /** Paragraphs; a line end inside one starts another. */
  readonly text: readonly string[]
  readonly addressee: string
  readonly status: (typeof recommendationStatuses)[number]
  readonly sources: readonly PublicationSource[]
}

export type PublicationChapter = {
  readonly number: string
  readonly title: string
  readonly intro: readonly string[]
  readonly recommendations: readonly PublicationRecommendation[]
}

/** A row of the annex; `kind` and `events` are already words. */
export type PublicationInstitution = {
  readonly name: string
  readonly kind: string
  readonly district: string
  readonly region: string
  readonly events: string
}

/** Persons are counted once, attendances once per event: different numbers, both printed (`docs/domain.md §3.10`). */
export type PublicationTotals = Omit<AttendanceTotals, 'personDays'> & {
  readonly events: number
  readonly institutions: number
}

export type PublicationContent = {
  readonly title: string
  readonly subtitle: string
  readonly initiative: string
  /** Lines of the publicity block (`docs/domain.md §3.11`); empty when none is set. */
  readonly publicity: readonly string[]
  readonly draft: boolean
  readonly versionLabel: string
  readonly date: Day
  readonly foreword: readonly string[]
  readonly chapters: readonly PublicationChapter[]
  /** The annex, in the order in which it is to be printed. */
  readonly institutions: readonly PublicationInstitution[]
  readonly totals: PublicationTotals
}

const sourceOf = ({ view, words }: ContentSource, outcomeId: Id): readonly PublicationSource[] => {
  const outcome = view.get('outcomes', outcomeId)
  if (outcome === undefined) return []
  const event = view.get('events', outcome.eventId)
  const institution = view.get('institutions', outcome.institutionId)
  return [
    {
      kind: outcome.kind,
      text: outcome.title,
      institution: institution?.name ?? outcome.source,
      event: event === undefined ? '' : eventNameAndTitle(event, words),
      days: event?.days ?? [],
    },
  ]
}

const printed =
  (source: ContentSource) =>
  ({ recommendation, number }: NumberedRecommendation): PublicationRecommendation => ({
    number,
    title: recommendation.title,
    text: paragraphs(recommendation.text),
    addressee: recommendation.addressee,
    status: recommendation.status,
    sources: recommendation.outcomeIds.flatMap((id) => sourceOf(source, id)),
  })

/** The chapters as they stand on screen, without those that hold nothing and therefore have no number. */
const printedChapters = (source: ContentSource): readonly PublicationChapter[] =>
  chaptersOf(source.view, source.initiative).flatMap(({ number, name, intro, recommendations }) => {
    if (number === null) return []
    const title = name ?? source.words.documents.publication.otherRecommendations
    return [{ number, title, intro: paragraphs(intro), recommendations: recommendations.map(printed(source)) }]
  })

/** A person took part when at least one day says so; it is derived from the days, never typed (`docs/domain.md §3.4`). */
const tookPart = ({ view }: ContentSource, { id }: Registration): boolean =>
  view.by('attendances', 'registrationId', id).some(({ state }) => state === 'present')

type Participation = { readonly event: Event; readonly registrations: readonly Registration[] }

const participationOf = (source: ContentSource): readonly Participation[] => {
  const { view, initiative } = source
  return view
    .by('events', 'initiativeId', initiative.id)
    .map((event) => ({
      event,
      registrations: view.by('registrations', 'eventId', event.id).filter((each) => tookPart(source, each)),
    }))
    .filter(({ registrations }) => registrations.length > 0)
    .sort((a, b) => (firstDay(a.event) < firstDay(b.event) ? -1 : 1))
}

/** The institutions that took part, in Czech order, each with the events at which it was present. */
const annexOf = (source: ContentSource, participation: readonly Participation[]): readonly PublicationInstitution[] => {
  const { view, words } = source
  const eventsById = new Map<Id, string[]>()
  for (const { event, registrations } of participation) {
    const label = eventName(event, words)
    for (const id of new Set(registrations.map(({ institutionId }) => institutionId))) {
      if (id !== null) eventsById.set(id, [...(eventsById.get(id) ?? []), label])
    }
  }
  const rows = Array.from(eventsById, ([id, events]) => {
    const institution = view.get('institutions', id)
    return {
      name: institution?.name ?? '',
      kind: institution === undefined ? '' : kindName(words, view, institution.kind),
      district: districtName(institution?.district ?? ''),
      region: regionName(institution?.region ?? ''),
      events: events.join(', '),
    }
  })
  return sortedCzech(rows, ({ name }) => name)
}

const totalsOf = (participation: readonly Participation[], institutions: number): PublicationTotals => {
  const registrations = participation.flatMap((each) => each.registrations)
  return {
    events: participation.length,
    institutions,
    persons: new Set(registrations.map(({ personId }) => personId)).size,
    attendances: registrations.length,
  }
}

const textsOf = ({ view, initiative }: ContentSource) => view.by('publications', 'initiativeId', initiative.id)[0]

/** The title of the publication, empty while there is none. */
export const publicationTitle = (source: ContentSource): string => textsOf(source)?.title ?? ''

/** The draft publication of an initiative: texts, chapters with their recommendations and sources, annex and totals. */
export const publicationContent = (source: ContentSource): PublicationContent => {
  const { view, initiative, madeAt } = source
  const texts = textsOf(source)
  const participation = participationOf(source)
  const institutions = annexOf(source, participation)
  const recommendations = view.by('recommendations', 'initiativeId', initiative.id)
  return {
    title: publicationTitle(source),
    subtitle: texts?.subtitle ?? '',
    initiative: initiative.name,
    publicity: publicityLines(source),
    draft: recommendations.some(({ status }) => status !== 'approved') || recommendations.length === 0,
    versionLabel: texts?.versionLabel ?? '',
    date: dayOf(madeAt),
    foreword: paragraphs(texts?.foreword ?? ''),
    chapters: printedChapters(source),
    institutions,
    totals: totalsOf(participation, institutions.length),
  }
}
