import type { DatabaseView } from '../database/state'
import { fullName } from '../directory/person'
import type { Id } from '../values/ids'
import type { Event } from './event'

type Contact = { readonly contactPersonId: Id | null; readonly contact: string }

const inWords = (view: Pick<DatabaseView, 'get'>, { contactPersonId, contact }: Contact): string => {
  const person = view.get('persons', contactPersonId)
  if (person === undefined) return contact
  return [fullName(person), person.phone, person.email].filter((part) => part !== '').join(', ')
}

/** Whom to ask about an event: the person of the directory, else the words, else those of its initiative; in one line. */
export const contactOf = (view: Pick<DatabaseView, 'get'>, event: Contact & Pick<Event, 'initiativeId'>): string => {
  const initiative = view.get('initiatives', event.initiativeId)
  return inWords(view, event) || (initiative === undefined ? '' : inWords(view, initiative))
}

/** Where an event is held, in one line: the venue with the room and its address, or the place in words. */
export const placeOf = (
  view: Pick<DatabaseView, 'get'>,
  { venueId, venue: room }: Pick<Event, 'venueId' | 'venue'>,
): string => {
  const venue = view.get('venues', venueId)
  if (venue === undefined) return room
  return [venue.name, room, venue.street, venue.city].filter((part) => part !== '').join(', ')
}

/** The event as it is written to people in a language: its title there, its place and its contact in words. */
export const forGuests = (view: Pick<DatabaseView, 'get'>, event: Event, lang: 'cs' | 'en'): Event => ({
  ...event,
  title: (lang === 'en' && event.titleEn) || event.title,
  venue: placeOf(view, event),
  contact: contactOf(view, event),
})
