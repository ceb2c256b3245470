import { z } from 'zod'
import { choice, number, prose, text } from './kinds'

export const venueKinds = ['venue', 'hotel', 'both'] as const

/** Where events are held and where people sleep. */
export const venueFields = {
  kind: choice({ codes: venueKinds, words: 'venueKinds', empty: 'venue', since: 7, personal: 'no', isBulk: true }),
  name: text({ isRequired: true, since: 7, personal: 'mentions', listed: { width: 220, grow: 3 } }),
  street: text({ since: 7, personal: 'mentions' }),
  city: text({ since: 7, personal: 'mentions', isBulk: true }),
  postcode: text({ form: 'postcode', since: 7, personal: 'mentions' }),
  contact: text({ max: 500, since: 7, personal: 'mentions' }),
  email: text({ form: 'email', since: 7, personal: 'mentions' }),
  phone: text({ form: 'phone', since: 7, personal: 'mentions' }),
  /** Rooms of a hotel, and seats of a venue; null: not known. */
  rooms: number(z.int().min(0).max(10_000).nullable(), null, { since: 7, personal: 'no' }),
  capacity: number(z.int().min(0).max(100_000).nullable(), null, { since: 7, personal: 'no' }),
  /** Printed for guests: parking, the way there. */
  guestNotes: prose({ max: 5000, since: 7, personal: 'mentions' }),
  guestNotesEn: prose({ max: 5000, since: 7, personal: 'mentions' }),
  note: prose({ max: 5000, since: 7, personal: 'mentions' }),
}
