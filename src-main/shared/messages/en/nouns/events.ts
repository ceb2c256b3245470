import type * as cs from '../../cs/nouns/events'
import { number, oneOrMany } from '../../plural'
import { counted, counts } from '../counted'
import { doneWith } from './done-with'

export const initiatives: typeof cs.initiatives = {
  one: 'initiative',
  many: 'Initiatives',
  count: counted('initiative', 'initiatives'),
  fields: {
    code: 'Code',
    colour: 'Colour',
    partners: 'Partners',
    deadline: 'Deadline for institutions to join',
    publicity: 'Publicity text',
    keeping: 'Terms of keeping personal data',
    contactPersonId: 'Contact person of the directory',
    contact: 'Contact person',
    usualBands: 'Usual quotas of an event',
    usualTasks: 'Usual tasks of an event',
    themes: 'Themes',
  },
  actions: {
    'initiative:create': 'new initiative',
    'initiative:edit': 'change of initiative',
    'initiative:remove': 'removal of initiative',
  },
  counted: { 'initiative:remove': (n) => `removal of ${oneOrMany('en', n, 'an initiative', 'initiatives')}` },
}

export const events: typeof cs.events = {
  one: 'event',
  many: 'Events',
  begin: 'New event',
  count: counts.events,
  fields: {
    kind: 'Kind of event',
    number: 'Number',
    days: 'Days',
    venue: 'Venue',
    bands: 'Quotas',
    capacity: 'Capacity without quotas',
    signUpDeadline: 'Sign-up deadline',
    contact: 'Contact person',
    titleEn: 'Title in English',
    hours: 'Hours',
    meals: 'Meals by day',
    venueId: 'Venue of the list',
    hotelId: 'Hotel',
    countsStaff: 'Organisers, speakers and interpreters count in the capacity',
    maxPerInstitution: 'At most from one institution',
    needsApproval: 'Registrations are approved',
    waitingOrder: 'Order of the waiting list',
    signUpFrom: 'Sign-up from',
    interpreting: 'Interpreting',
    hasLodging: 'With lodging',
    contactPersonId: 'Contact person of the directory',
    cancelledFor: 'Reason for cancelling',
    reschedules: 'Reschedulings',
    sheetsShreddedOn: 'Sheets shredded on',
  },
  ...doneWith({
    noun: 'event',
    one: 'an event',
    many: 'events',
    actions: {
      'event:create': 'new event',
      'event:set-bands': 'change of quotas',
      'event:cancel': 'cancelling of event',
      'event:reschedule': 'rescheduling of event',
      'event:swap-days': 'swap of dates of two events',
      'event:remove': 'removal of event',
      'event:sheets-shredded': 'shredding of attendance sheets',
    },
  }),
}

export const registrations: typeof cs.registrations = {
  one: 'registration',
  many: 'Registrations',
  count: counts.registrations,
  fields: {
    bandId: 'Quota',
    role: 'Role',
    nights: 'Nights',
    meals: 'Meals',
    diet: 'Diet',
    nightsOn: 'Nights by date',
    mealsOn: 'Meals by day',
    specialNeeds: 'Special needs',
    arrival: 'Arrival',
    car: 'Car (number plate)',
    queueRank: 'Place on the waiting list by hand',
    institutionName: 'Name of the institution',
    statusReason: 'Reason for the status',
    registeredAt: 'Registered',
    tellings: 'When and how told of moves',
    reconfirm: 'To re-confirm',
  },
  actions: {
    'registration:create': 'signing a person up',
    'registration:edit': 'change of registration',
    'registration:edit-many': 'change of many registrations',
    'registration:confirm': 'confirming registrations',
    'registration:to-waiting': 'putting on the waiting list',
    'registration:cancel': 'cancelling registrations',
    'registration:decline': 'declining registrations',
    'registration:mark-told': 'recording that persons were told',
    'registration:reconfirm': 're-confirming registrations',
    'registration:substitute': 'naming a substitute',
  },
  counted: {
    'registration:edit-many': (n) => `change of ${oneOrMany('en', n, 'a registration', 'registrations')}`,
    'registration:confirm': (n) => `confirming ${oneOrMany('en', n, 'a registration', 'registrations')}`,
    'registration:to-waiting': (n) =>
      `putting ${oneOrMany('en', n, 'a registration', 'registrations')} on the waiting list`,
    'registration:cancel': (n) => `cancelling ${oneOrMany('en', n, 'a registration', 'registrations')}`,
    'registration:decline': (n) => `declining ${oneOrMany('en', n, 'a registration', 'registrations')}`,
    'registration:mark-told': (n) => `recording that ${oneOrMany('en', n, 'a person was', 'persons were')} told`,
    'registration:reconfirm': (n) => `re-confirming ${oneOrMany('en', n, 'a registration', 'registrations')}`,
  },
}

export const attendances: typeof cs.attendances = {
  one: 'attendance record',
  many: 'Attendance',
  count: counted('attendance record', 'attendance records'),
  fields: { registrationId: 'Registration', day: 'Day', state: 'Attendance', how: 'How recorded' },
  actions: { 'attendance:set': 'attendance', 'attendance:walk-in': 'walk-in' },
  counted: { 'attendance:set': (n) => (n === 1 ? 'attendance' : `attendance (${number('en', n)})`) },
}

export const presentations: typeof cs.presentations = {
  one: 'presentation',
  many: 'Presentations',
  count: counted('presentation', 'presentations'),
  fields: {
    titleEn: 'Title in English',
    abstract: 'Abstract',
    abstractEn: 'Abstract in English',
    speakerId: 'Speaker of the directory',
    declinedFor: 'Reason for declining',
    minutes: 'Length in minutes',
    languages: 'Languages',
    mayPrint: 'May be printed in the publication',
    tellings: 'When and how the speaker was told of moves',
    speaker: 'Speaker',
    hasSlides: 'Slides received',
  },
  ...doneWith({
    noun: 'presentation',
    one: 'a presentation',
    many: 'presentations',
    actions: {
      'presentation:create': 'new presentation',
    },
  }),
}
