import type { ActionName } from '@shared/domain/actions'
import type { CollectionName } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import { relationKinds } from '@shared/fields/relation'
import { uuidv7 } from '@shared/domain/values/ids'

/** The id of nothing. */
export const nowhere = uuidv7(1, new Uint8Array(10))

export type Tools = {
  /** The id of some record of the collection; of any initiative. */
  readonly some: (collection: CollectionName) => string
  /** The same, five times of six the id of nothing: for what leaves nothing to go on with. */
  readonly seldom: (collection: CollectionName) => string
  readonly maybe: (collection: CollectionName) => string | null
  readonly several: (collection: CollectionName) => string[]
  readonly number: (below: number) => number
  readonly theme: () => string | null
  readonly band: () => string | null
  readonly day: () => string
  readonly state: DatabaseState
  readonly oneOf: <Value>(values: readonly Value[]) => Value
}

const reason = 'Proto'
const channel = 'email'

/** An input for each action that people's records are changed by; wrong ones are meant to be refused. */
export const inputs: { readonly [Name in ActionName]?: (tools: Tools) => unknown } = {
  'initiative:edit': ({ some, number }) => ({ id: some('initiatives'), changes: { note: `${number(9)}` } }),
  'institution:create': ({ number, maybe }) => ({ name: `Obec ${number(60)}`, parentId: maybe('institutions') }),
  'institution:edit': ({ some, maybe }) => ({
    id: some('institutions'),
    changes: { parentId: maybe('institutions') },
  }),
  'institution:edit-many': ({ several, maybe }) => ({
    ids: several('institutions'),
    changes: { parentId: maybe('institutions') },
  }),
  'institution:merge': ({ some }) => ({ keepId: some('institutions'), dropId: some('institutions'), changes: {} }),
  'institution:remove': ({ seldom }) => ({ ids: [seldom('institutions')], withReferrers: true }),
  'person:create': ({ number, maybe }) => ({ lastName: `Nová ${number(60)}`, institutionId: maybe('institutions') }),
  'person:edit': ({ some, maybe }) => ({ id: some('persons'), changes: { institutionId: maybe('institutions') } }),
  'person:merge': ({ some }) => ({ keepId: some('persons'), dropId: some('persons'), changes: {} }),
  'post:create': ({ some, maybe, oneOf }) => ({
    ...{ personId: some('persons'), institutionId: maybe('institutions'), position: oneOf(['', 'radní']) },
  }),
  'post:edit': ({ some, maybe }) => ({ id: some('posts'), changes: { institutionId: maybe('institutions') } }),
  'post:make-first': ({ some }) => ({ id: some('posts') }),
  'post:change': ({ some, maybe, day }) => ({
    ...{ personId: some('persons'), institutionId: maybe('institutions'), from: day() },
  }),
  'post:remove': ({ some }) => ({ ids: [some('posts')] }),
  'relation:create': ({ some, oneOf, day }) => ({
    ...{ institutionId: some('institutions'), otherId: some('institutions'), kind: oneOf(relationKinds) },
    ...oneOf([{}, { beganOn: day() }, { endedOn: day() }]),
  }),
  'relation:edit': ({ some, oneOf, day }) => ({
    id: some('relations'),
    changes: oneOf([
      { kind: oneOf(relationKinds) },
      { otherId: some('institutions') },
      { beganOn: null },
      { endedOn: day() },
    ]),
  }),
  'relation:end': ({ some, day }) => ({ institutionId: some('institutions'), endedOn: day() }),
  'relation:remove': ({ some }) => ({ ids: [some('relations')] }),
  'directory:import': ({ some, maybe, number }) => ({
    source: 'obce.csv',
    rows: [
      { institution: { id: some('institutions'), parentId: maybe('institutions'), fields: {} } },
      { person: { fields: { lastName: `X${number(9)}` } } },
    ],
  }),
  'event:create': ({ some, theme, number, day }) => ({
    ...{ initiativeId: some('initiatives'), title: `Akce ${number(60)}`, themeId: theme(), days: [day()] },
    bands:
      number(3) === 0
        ? []
        : [
            { name: 'Všichni', places: number(3) },
            { name: 'NO', places: 1, country: 'NO' },
          ],
  }),
  'event:copy': ({ seldom, day }) => ({ id: seldom('events'), days: [day()] }),
  'event:create-series': ({ seldom, oneOf, number, day }) => ({
    ...{ initiativeId: seldom('initiatives'), title: 'Řada', count: 1 + number(2), everyWeeks: 1 + number(4) },
    ...{ firstDay: oneOf([day(), null]), modelId: oneOf([seldom('events'), null]) },
  }),
  'event:edit': ({ some, theme, oneOf, number, day }) => ({
    id: some('events'),
    changes: oneOf([
      { themeId: theme() },
      { signUpDeadline: day() },
      { status: oneOf(['planned', 'held', number(4) === 0 ? 'cancelled' : 'planned'] as const) },
    ]),
  }),
  // Seldom, for nothing can be done for the event afterwards.
  'event:cancel': ({ seldom, oneOf }) => ({
    ...{ id: seldom('events'), registrations: oneOf(['cancel', 'keep']), reason },
  }),
  'event:edit-many': ({ several, theme }) => ({ ids: several('events'), changes: { themeId: theme() } }),
  'event:reschedule': ({ some, day }) => ({ id: some('events'), days: [day()], reason }),
  'event:swap-days': ({ some, state }) => {
    const id = some('events')
    const others = state.by('events', 'initiativeId', state.get('events', id)?.initiativeId ?? '')
    return { ids: [id, others.find((each) => each.id !== id)?.id ?? id], reason }
  },
  'event:remove': ({ seldom }) => ({ ids: [seldom('events')], withReferrers: true }),
  'registration:create': ({ some, band, number }) => ({
    eventId: some('events'),
    person: { personId: some('persons') },
    ...(number(2) === 0 ? {} : { bandId: band() }),
    ...(number(5) === 0 ? { overbookReason: reason } : {}),
  }),
  'registration:edit': ({ some, band, number }) => ({
    id: some('registrations'),
    changes: { bandId: band() },
    ...(number(5) === 0 ? { overbookReason: reason } : {}),
  }),
  'registration:edit-many': ({ several, band }) => ({ ids: several('registrations'), changes: { bandId: band() } }),
  'registration:confirm': ({ several, number }) => ({
    ids: several('registrations'),
    ...(number(5) === 0 ? { overbookReason: reason } : {}),
  }),
  'registration:to-waiting': ({ some }) => ({ ids: [some('registrations')], reason }),
  'registration:cancel': ({ some }) => ({ ids: [some('registrations')] }),
  'registration:decline': ({ some }) => ({ ids: [some('registrations')] }),
  'registration:substitute': ({ some, day }) => ({
    ...{ id: some('registrations'), person: { personId: some('persons') }, on: day() },
  }),
  'registration:mark-told': ({ several, day }) => ({ ids: several('registrations'), on: day(), channel }),
  'registration:reconfirm': ({ several }) => ({ ids: several('registrations') }),
  'attendance:set': ({ some, state, day, oneOf }) => {
    const registrationId = some('registrations')
    const event = state.get('events', state.get('registrations', registrationId)?.eventId ?? null)
    return { entries: [{ registrationId, day: event?.days[0] ?? day(), state: oneOf(['present', 'absent', null]) }] }
  },
  'attendance:walk-in': ({ some, state, day }) => {
    const eventId = some('events')
    const first = state.get('events', eventId)?.days[0]
    return { eventId, day: first ?? day(), person: { personId: some('persons') }, institution: null }
  },
  'invitation:create': ({ some, maybe, several }) => ({
    ...{ initiativeId: some('initiatives'), eventId: maybe('events'), institutionIds: several('institutions') },
  }),
  'invitation:create-for-persons': ({ some, maybe, several }) => ({
    ...{ initiativeId: some('initiatives'), eventId: maybe('events'), personIds: several('persons') },
  }),
  'invitation:mark-sent': ({ several, day }) => ({ ids: several('invitations'), on: day(), channel }),
  'invitation:remind': ({ several, day }) => ({ ids: several('invitations'), on: day(), channel }),
  'invitation:record-answer': ({ some, several, day, oneOf, number }) => ({
    ...{ id: some('invitations'), value: oneOf(['accepted', 'declined']), on: day(), channel },
    ...(number(2) === 0
      ? { heldEventIds: several('events') }
      : { eventIds: [some('events')], nominees: [{ personId: some('persons') }] }),
    ...(number(3) === 0 ? { presentation: { title: 'Hlídky', eventId: some('events') } } : {}),
  }),
  'answers:import': ({ some, several, day }) => ({
    ...{ source: 'odpovědi.xlsx', initiativeId: some('initiatives') },
    rows: [
      {
        ...{ institution: { id: some('institutions') }, value: 'accepted', on: day(), channel, note: '' },
        ...{ refusalReason: '', eventIds: several('events'), persons: [{ id: some('persons'), fields: {} }] },
        ...{ presentation: '' },
      },
    ],
  }),
  'sign-ups:import': ({ some }) => ({
    source: 'přihlášky.xlsx',
    rows: [{ eventId: some('events'), institution: null, person: { id: some('persons'), fields: {} }, details: {} }],
  }),
  'presentation:create': ({ some, maybe }) => ({
    ...{ initiativeId: some('initiatives'), institutionId: some('institutions'), eventId: maybe('events'), title: 'x' },
  }),
  'presentation:edit': ({ some, maybe }) => ({ id: some('presentations'), changes: { eventId: maybe('events') } }),
  'presentation:edit-many': ({ several, maybe }) => ({
    ...{ ids: several('presentations'), changes: { eventId: maybe('events') } },
  }),
  'presentation:accept': ({ several }) => ({ ids: several('presentations') }),
  'presentation:decline': ({ some }) => ({ ids: [some('presentations')], reason }),
  'presentation:withdraw': ({ some }) => ({ ids: [some('presentations')] }),
  'outcome:create': ({ some, maybe, theme, number }) => ({
    ...{ initiativeId: some('initiatives'), eventId: maybe('events'), title: 'x' },
    ...(number(2) === 0 ? {} : { themeId: theme() }),
  }),
  'outcome:edit': ({ some, maybe, theme, oneOf }) => ({
    ...{ id: some('outcomes'), changes: oneOf([{ eventId: maybe('events') }, { themeId: theme() }]) },
  }),
  'outcome:edit-many': ({ several, theme }) => ({ ids: several('outcomes'), changes: { themeId: theme() } }),
  'outcome:remove': ({ some }) => ({ ids: [some('outcomes')], withReferrers: true }),
  'recommendation:create': ({ some, several, number }) => ({
    ...{ initiativeId: some('initiatives'), title: 'x', outcomeIds: number(2) === 0 ? [] : several('outcomes') },
  }),
  'recommendation:edit': ({ some, several, theme, oneOf }) => ({
    ...{ id: some('recommendations'), changes: oneOf([{ outcomeIds: several('outcomes') }, { themeId: theme() }]) },
  }),
  'recommendation:move': ({ some, theme, number }) => ({
    ...{ id: some('recommendations'), themeId: theme(), position: number(4) },
  }),
  'initiative:remove': ({ seldom, number }) => ({
    ...{ ids: [number(4) === 0 ? seldom('initiatives') : nowhere], withReferrers: true },
  }),
  'institution:even-places': ({ several }) => ({ ids: several('institutions') }),
  'person:edit-many': ({ several, maybe }) => ({
    ids: several('persons'),
    changes: { institutionId: maybe('institutions') },
  }),
  'person:remove': ({ seldom }) => ({ ids: [seldom('persons')], withReferrers: true }),
  'person:keep-salutations': ({ some }) => ({ entries: [{ id: some('persons'), salutation: 'Vážená paní' }] }),
  'distinction:keep': ({ some, oneOf }) => {
    const collection = oneOf(['institutions', 'persons'] as const)
    return { collection, ids: [some(collection), some(collection)] }
  },
  'communication:create': ({ maybe, day }) => ({
    ...{ institutionId: maybe('institutions'), personId: maybe('persons'), initiativeId: maybe('initiatives') },
    ...{ on: day(), channel, direction: 'in', text: 'x' },
  }),
  'communication:edit': ({ some, maybe, oneOf }) => ({
    id: some('communications'),
    changes: oneOf([{ institutionId: maybe('institutions') }, { initiativeId: maybe('initiatives') }]),
  }),
  'communication:remove': ({ some }) => ({ ids: [some('communications')] }),
  'event:set-bands': ({ some, state, number }) => {
    const id = some('events')
    const bands = state.get('events', id)?.bands ?? []
    const places = number(4)
    return {
      id,
      bands: [...bands.map((band) => ({ ...band, places })), { name: 'Hosté', places }].slice(number(2)),
      areFewer: true,
    }
  },
  'event:move-many': ({ several, maybe, day, oneOf, number }) => ({
    entries: several('events').map((id) => ({
      id,
      days: oneOf([[], [day()]]),
      ...(number(2) === 0 ? {} : { changes: { venueId: maybe('venues'), signUpDeadline: day() } }),
    })),
    ...{ reason, withInvitations: oneOf([true, false]) },
  }),
  'venue:create': ({ number }) => ({ name: `Sál ${number(60)}` }),
  'venue:edit': ({ some, number }) => ({ id: some('venues'), changes: { capacity: number(90) } }),
  'venue:edit-many': ({ several }) => ({ ids: several('venues'), changes: { city: 'Praha' } }),
  'venue:remove': ({ some }) => ({ ids: [some('venues')] }),
  'task:create': ({ some, number }) => ({ eventId: some('events'), title: 'Poslat program', offset: -number(60) }),
  'task:draw': ({ some }) => ({ eventId: some('events') }),
  'task:done': ({ several, day }) => ({ ids: several('tasks'), on: day() }),
  'task:undone': ({ some }) => ({ ids: [some('tasks')] }),
  'task:edit': ({ some, number }) => ({ id: some('tasks'), changes: { offset: number(60) } }),
  'task:edit-many': ({ several, day }) => ({ ids: several('tasks'), changes: { dueOn: day() } }),
  'task:remove': ({ some }) => ({ ids: [some('tasks')] }),
  'agenda-item:create': ({ some, several, maybe }) => ({
    ...{ eventId: some('events'), title: 'Hlídky', startsAt: '9:30' },
    ...{ speakerIds: several('persons'), presentationId: maybe('presentations') },
  }),
  'agenda-item:edit': ({ some, maybe }) => ({
    id: some('agendaItems'),
    changes: { presentationId: maybe('presentations') },
  }),
  'agenda-item:shift': ({ some, number }) => ({ id: some('agendaItems'), minutes: number(600) }),
  'agenda-item:move': ({ some, oneOf }) => ({ id: some('agendaItems'), by: oneOf(['up', 'down']) }),
  'agenda-item:copy-day': ({ some, seldom }) => ({
    ...{ from: { eventId: some('events'), dayNumber: 1 }, to: { eventId: seldom('events'), dayNumber: 1 } },
  }),
  'file:attach': ({ some, oneOf, number }) => {
    const collection = oneOf(['events', 'institutions', 'invitations'] as const)
    const content = { sum: 'a'.repeat(64), key: 'b'.repeat(64), bytes: number(99) }
    return { about: { collection, id: some(collection) }, name: `Sken ${number(60)}.pdf`, ...content }
  },
  'file:edit': ({ some, number }) => ({ id: some('files'), changes: { note: `${number(9)}` } }),
  'file:remove': ({ some }) => ({ ids: [some('files')] }),
  'agenda-item:remove': ({ some }) => ({ ids: [some('agendaItems')] }),
  'event:sheets-shredded': ({ some }) => ({ ids: [some('events')] }),
  'invitation:edit': ({ some, day }) => ({ id: some('invitations'), changes: { deadline: day() } }),
  'invitation:edit-many': ({ several, day }) => ({ ids: several('invitations'), changes: { deadline: day() } }),
  'invitation:mark-exported': ({ several }) => ({ ids: several('invitations') }),
  'invitation:clear-answer': ({ some }) => ({ id: some('invitations') }),
  'invitation:remove': ({ seldom }) => ({ ids: [seldom('invitations')], withReferrers: true }),
  'invitation:quick-answer': ({ some, several, day }) => ({
    initiativeId: some('initiatives'),
    answer: {
      ...{ institution: { id: some('institutions') }, value: 'accepted', on: day(), channel, note: '' },
      ...{ refusalReason: '', eventIds: several('events'), persons: [], presentation: 'Hlídky' },
    },
  }),
  'invitations:import': ({ some, day, oneOf }) => ({
    source: 'pozvánky.xlsx',
    rows: [
      {
        ...{ id: some('invitations'), fields: { deadline: day() }, sent: { on: day(), channel } },
        answer: {
          value: oneOf(['accepted', 'declined']),
          on: day(),
          channel,
          recordedBy: '',
          refusalReason: '',
          note: '',
        },
      },
    ],
  }),
  'letter-template:create': ({ maybe }) => ({
    templates: (['cs', 'en'] as const).map((lang, index) => ({
      ...{ initiativeId: maybe('initiatives'), name: `Vzor ${lang}`, purpose: 'other', addressee: 'anybody', lang },
      ...{ subject: '', body: '', ...(index === 1 ? { counterpart: 0 } : {}) },
    })),
  }),
  'letter-template:edit': ({ some, maybe }) => ({
    ...{ id: some('letterTemplates'), changes: { initiativeId: maybe('initiatives') } },
  }),
  'letter-template:pair': ({ some, maybe }) => ({ id: some('letterTemplates'), withId: maybe('letterTemplates') }),
  'letter-template:remove': ({ some }) => ({ ids: [some('letterTemplates')] }),
  'letter:keep': ({ maybe }) => ({
    letters: [
      {
        ...{ initiativeId: maybe('initiatives'), eventId: maybe('events'), invitationId: maybe('invitations') },
        ...{ registrationId: null, institutionId: maybe('institutions'), personId: maybe('persons'), form: 'print' },
        ...{
          lang: 'cs',
          referenceNumber: '',
          subject: 'x',
          text: 'x',
          templateName: '',
          templateSum: '',
          attachments: [],
        },
      },
    ],
  }),
  'letter:mark-sent': ({ some, day }) => ({ ids: [some('letters')], on: day(), channel }),
  'letter:remove': ({ some }) => ({ ids: [some('letters')] }),
  'presentation:remove': ({ seldom }) => ({ ids: [seldom('presentations')] }),
  'recommendation:edit-many': ({ several, theme }) => ({
    ids: several('recommendations'),
    changes: { themeId: theme() },
  }),
  'recommendation:remove': ({ seldom }) => ({ ids: [seldom('recommendations')] }),
  'publication:edit': ({ some, theme }) => {
    const intro = theme()
    return { initiativeId: some('initiatives'), changes: intro === null ? {} : { chapterIntros: { [intro]: 'x' } } }
  },
  'trash:restore': ({ some }) => ({ ids: [some('trash')] }),
}

/** What touches no record that another refers to, or nothing that refers: settings, views, notes, and what empties the trash. */
export const apart: readonly ActionName[] = [
  ...(['initiative:create', 'import-mapping:keep', 'settings:edit', 'export:note', 'trash:empty'] as const),
  ...(['institution-kind:create', 'institution-kind:rename', 'institution-kind:remove'] as const),
  ...([
    'own-field:create',
    'own-field:rename',
    'own-field:retype',
    'own-field:set-options',
    'own-field:remove',
  ] as const),
  ...(['saved-view:create', 'saved-view:edit', 'saved-view:remove'] as const),
]
