import type { Field, Term } from '../../../fields/field'
import { personRecord } from '../../../fields/person'
import { addDays, dayOf, type Day } from '../../values/day'
import type { Event } from '../../events/event'
import { timeOfId, type Id } from '../../values/ids'
import { isKnown, type Person } from '../../directory/person'
import type { Registration } from '../../events/registration'
import { settingsOf } from '../../settings/settings'
import type { DatabaseView } from '../../database/state'

/** A person's data whose term has passed, and since when. */
export type DuePerson = { readonly person: Person; readonly lastOn: Day; readonly since: Day }
export type DueDiet = {
  readonly registration: Registration
  readonly event: Event
  readonly endedOn: Day
  readonly since: Day
}
export type DueSheets = { readonly event: Event; readonly endedOn: Day; readonly since: Day }

export type DueForErasing = {
  readonly diets: readonly DueDiet[]
  readonly contacts: readonly DuePerson[]
  readonly photos: readonly DuePerson[]
  readonly sheets: readonly DueSheets[]
}

/** The day that lies so many months after the given one; the last of its month where there is no such day. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

const later = (a: Day | undefined, b: Day): Day => (a === undefined || a < b ? b : a)

/** The same answer for the same day, worked out once: thousands of people share a few days. */
const remembered = (work: (day: Day) => Day): ((day: Day) => Day) => {
  const known = new Map<Day, Day>()
  return (day) => {
    const answer = known.get(day) ?? work(day)
    known.set(day, answer)
    return answer
  }
}

/** The last day on which each person had to do with anything: an event, a nomination, an answer, a contact; else when they were written down. */
const lastDays = (view: DatabaseView): ReadonlyMap<Id, Day> => {
  const last = new Map<Id, Day>()
  const note = (personId: Id, day: Day): void => void last.set(personId, later(last.get(personId), day))
  for (const { id } of view.all('persons')) note(id, dayOf(timeOfId(id)))
  for (const { personId, eventId, registeredAt } of view.all('registrations'))
    note(personId, later(view.get('events', eventId)?.days.at(-1), dayOf(registeredAt)))
  for (const { personId, on, invitationId } of view.all('nominations')) {
    note(personId, on)
    const answered = view.get('invitations', invitationId)?.answer?.on
    if (answered !== undefined) note(personId, answered)
  }
  // What went out to somebody is no sign that they still want to be known.
  for (const { personId, on, about } of view.all('communications'))
    if (personId !== null && about === null) note(personId, on)
  return last
}

const dueDiets = (view: DatabaseView, today: Day, days: number): readonly DueDiet[] =>
  Array.from(view.all('registrations')).flatMap((registration): readonly DueDiet[] => {
    if (registration.diet === '') return []
    const event = view.get('events', registration.eventId)
    const endedOn = event?.days.at(-1)
    if (event === undefined || endedOn === undefined) return []
    const since = addDays(endedOn, days + 1)
    return since <= today ? [{ registration, event, endedOn, since }] : []
  })

const dueSheets = (view: DatabaseView, today: Day, years: number): readonly DueSheets[] => {
  const past = Array.from(view.all('events')).flatMap((event): readonly DueSheets[] => {
    const endedOn = event.days.at(-1)
    if (endedOn === undefined || event.sheetsShreddedOn !== null || event.status === 'cancelled') return []
    const since = addDays(addMonths(endedOn, years * 12), 1)
    return since <= today ? [{ event, endedOn, since }] : []
  })
  if (past.length === 0) return past
  const attended = new Set(Array.from(view.all('attendances'), ({ registrationId }) => registrationId))
  return past.filter(({ event }) => view.by('registrations', 'eventId', event.id).some(({ id }) => attended.has(id)))
}

/** Whether a person has anything that goes after the term; a list may be empty, too. */
const isFilled = (term: Term): ((person: Person) => boolean) => {
  const fields = Object.entries<Field>(personRecord).filter(([, field]) => field.term === term)
  return (person) =>
    fields.some(([key, { empty }]) => {
      const value = person[key as keyof Person] // safe: a key of the record
      return Array.isArray(value) ? value.length > 0 : value !== empty
    })
}

/** Whether letters to the person still say what they said. */
const hasLetters = (view: DatabaseView, personId: Id): boolean =>
  view.by('letters', 'personId', personId).some(({ subject, text }) => subject !== '' || text !== '')

/**
 * What is kept longer than the terms of the settings allow, on the given day. Diets count from the end of their event; contacts
 * and wishes about photographs from the last event, nomination, answer or contact with their person; sheets from their event.
 */
export const dueForErasing = (view: DatabaseView, today: Day): DueForErasing => {
  const { terms } = settingsOf(view)
  const last = lastDays(view)
  const hasContacts = isFilled('contacts')
  const duePersons = (months: number, isKept: (person: Person) => boolean): readonly DuePerson[] => {
    const sinceOf = remembered((day: Day) => addDays(addMonths(day, months), 1))
    return Array.from(view.all('persons')).flatMap((person): readonly DuePerson[] => {
      if (!isKnown(person) || !isKept(person)) return []
      const lastOn = last.get(person.id) ?? today
      const since = sinceOf(lastOn)
      return since <= today ? [{ person, lastOn, since }] : []
    })
  }
  return {
    diets: dueDiets(view, today, terms.dietsDays),
    contacts: duePersons(terms.contactsMonths, (person) => hasContacts(person) || hasLetters(view, person.id)),
    photos: duePersons(terms.photosMonths, isFilled('photos')),
    sheets: dueSheets(view, today, terms.sheetsYears),
  }
}

/** How many things are due in all. */
export const dueTotal = ({ diets, contacts, photos, sheets }: DueForErasing): number =>
  diets.length + contacts.length + photos.length + sheets.length
