import type { CollectionName, Collections } from '../../database/database'

/** What erasing a person does to a field. */
export type FieldRule = {
  /** The value that is left of it in a record of the erased person; without it, the field stays as it is. */
  readonly emptied?: (value: unknown) => unknown
  /** Whether people write into it, so that it may mention somebody else than whose record it is. */
  readonly isSearched: boolean
  /** Whether it holds whole records, each with the name of its collection; they are treated as their own collection is. */
  readonly holdsRecords?: boolean
}

const plain: FieldRule = { isSearched: false }
const text: FieldRule = { isSearched: true }
const own: FieldRule = { emptied: () => '', isSearched: false }
const ownText: FieldRule = { emptied: () => '', isSearched: true }
const ownDay: FieldRule = { emptied: () => null, isSearched: false }
const records: FieldRule = { isSearched: false, holdsRecords: true }
const ownChoice: FieldRule = { emptied: () => 'unknown', isSearched: false }

/** Reasons that the rules write themselves; anything else was typed and may say why somebody is ill. */
const reasonsOfRules: readonly unknown[] = ['full', 'walk-in', 'merged']
const ownReason: FieldRule = {
  emptied: (value) => (reasonsOfRules.includes(value) ? value : ''),
  isSearched: true,
}

export type PersonalFields = {
  readonly [Name in CollectionName]: { readonly [Field in Exclude<keyof Collections[Name], 'id'>]: FieldRule }
}

/**
 * For every field of every collection: whether it is the person's own, whether it may mention somebody, or neither. A new field
 * does not compile until it is decided about. Fields that this version does not know are searched.
 */
export const personalFields: PersonalFields = {
  institutions: {
    name: text,
    kind: plain,
    ico: plain,
    code: plain,
    dataBoxes: plain,
    street: text,
    city: text,
    postcode: plain,
    district: plain,
    region: plain,
    country: plain,
    email: text,
    otherEmails: text,
    addresses: text,
    phone: text,
    parentId: plain,
    tags: text,
    own: text,
    note: text,
  },
  persons: {
    institutionId: plain,
    titleBefore: own,
    firstName: own,
    lastName: own,
    titleAfter: own,
    position: ownText,
    positionFrom: ownDay,
    positionUntil: ownDay,
    email: ownText,
    privateEmail: ownText,
    phone: ownText,
    gender: ownChoice,
    language: plain,
    salutation: ownText,
    isSalutationChecked: plain,
    photoWish: ownChoice,
    doNotInvite: plain,
    tags: { emptied: () => [], isSearched: true },
    own: { emptied: () => ({}), isSearched: true },
    note: ownText,
    erasedAt: plain,
  },
  initiatives: {
    code: plain,
    name: text,
    colour: plain,
    partners: text,
    deadline: plain,
    publicity: text,
    note: text,
    themes: text,
  },
  events: {
    initiativeId: plain,
    kind: plain,
    number: plain,
    title: text,
    themeId: plain,
    days: plain,
    venue: text,
    bands: text,
    signUpDeadline: plain,
    status: plain,
    contact: text,
    note: text,
    reschedules: text,
    sheetsShreddedOn: plain,
  },
  invitations: {
    initiativeId: plain,
    eventId: plain,
    institutionId: plain,
    personId: plain,
    wave: plain,
    deadline: plain,
    preparedOn: plain,
    preparedBy: text,
    exportedOn: plain,
    exportedBy: text,
    sentOn: plain,
    sentBy: text,
    channel: plain,
    referenceNumber: text,
    reminders: text,
    answer: text,
    note: text,
  },
  nominations: {
    institutionId: plain,
    eventId: plain,
    personId: plain,
    invitationId: plain,
    on: plain,
    replacesId: plain,
    endedOn: plain,
    reason: ownText,
  },
  registrations: {
    eventId: plain,
    personId: plain,
    institutionId: plain,
    bandId: plain,
    role: plain,
    nights: plain,
    meals: ownText,
    diet: ownText,
    note: ownText,
    institutionName: text,
    position: ownText,
    status: plain,
    statusReason: ownReason,
    registeredAt: plain,
    reconfirm: plain,
    replacesId: plain,
  },
  attendances: { registrationId: plain, day: plain, state: plain, how: plain, recordedAt: plain },
  presentations: {
    initiativeId: plain,
    institutionId: plain,
    eventId: plain,
    title: text,
    speaker: text,
    status: plain,
    hasSlides: plain,
    note: text,
  },
  outcomes: {
    initiativeId: plain,
    eventId: plain,
    kind: plain,
    title: text,
    text,
    themeId: plain,
    institutionId: plain,
    source: text,
    recordedAt: plain,
  },
  recommendations: {
    initiativeId: plain,
    themeId: plain,
    title: text,
    text,
    addressee: text,
    outcomeIds: plain,
    status: plain,
    order: plain,
  },
  publications: {
    initiativeId: plain,
    title: text,
    subtitle: text,
    versionLabel: text,
    foreword: text,
    chapterIntros: text,
  },
  communications: {
    institutionId: plain,
    personId: plain,
    initiativeId: plain,
    on: plain,
    channel: plain,
    direction: plain,
    text: ownText,
    by: text,
  },
  distinctions: { institutionIds: plain, personIds: plain, at: plain, by: text },
  letterTemplates: {
    initiativeId: plain,
    name: text,
    purpose: plain,
    addressee: plain,
    lang: plain,
    subject: text,
    body: text,
    counterpartId: plain,
  },
  savedViews: { list: plain, name: text, search: text, conditions: text, columns: plain, sort: plain },
  importMappings: { kind: plain, headings: text, columns: text, constants: text, usedAt: plain },
  settings: { trashDays: plain, terms: plain, institutionKinds: text, ownFields: text, sender: text },
  exports: {
    kind: plain,
    fileName: text,
    on: plain,
    at: plain,
    by: text,
    initiativeId: plain,
    eventId: plain,
    personIds: plain,
  },
  erasures: {
    personId: plain,
    diets: plain,
    photos: plain,
    contacts: plain,
    left: plain,
    mark: plain,
    erasedAt: plain,
    by: text,
    counts: plain,
    waiting: plain,
  },
  trash: {
    removedAt: plain,
    by: text,
    collection: plain,
    ids: plain,
    title: text,
    records,
    cleared: plain,
    dangling: plain,
  },
}
