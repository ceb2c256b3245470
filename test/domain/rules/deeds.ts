import fc from 'fast-check'
import { actionNames, type ActionName } from '@shared/domain/actions'
import { runAction } from '@shared/domain/actions/run-action'
import type { Change, CollectionName } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'
import { addDays } from '@shared/domain/values/day'
import { uuidv7 } from '@shared/domain/values/ids'

/** Something that somebody does: what and with whom is decided by numbers. */
const deed = fc.record({ kind: fc.nat(1000), which: fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }) })
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never
export const deeds = fc.array(deed, { minLength: 20, maxLength: 160 })

type Tools = {
  /** The id of some record of the collection; of any initiative. */
  readonly some: (collection: CollectionName) => string
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
  'institution:remove': ({ some }) => ({ ids: [some('institutions')], withReferrers: true }),
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
  'event:edit': ({ some, theme, oneOf, number, day }) => ({
    id: some('events'),
    changes: oneOf([
      { themeId: theme() },
      { signUpDeadline: day() },
      { status: oneOf(['planned', 'held', number(4) === 0 ? 'cancelled' : 'planned'] as const) },
    ]),
  }),
  // Seldom, for nothing can be done for the event afterwards.
  'event:cancel': ({ some, number, oneOf }) => ({
    ...{ id: number(6) === 0 ? some('events') : nowhere, registrations: oneOf(['cancel', 'keep']), reason },
  }),
  'event:edit-many': ({ several, theme }) => ({ ids: several('events'), changes: { themeId: theme() } }),
  'event:reschedule': ({ some, day }) => ({ id: some('events'), days: [day()], reason }),
  'event:swap-days': ({ some, state }) => {
    const id = some('events')
    const others = state.by('events', 'initiativeId', state.get('events', id)?.initiativeId ?? '')
    return { ids: [id, others.find((each) => each.id !== id)?.id ?? id], reason }
  },
  'event:remove': ({ some }) => ({ ids: [some('events')], withReferrers: true }),
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
  'trash:restore': ({ some }) => ({ ids: [some('trash')] }),
}

/** What decides who has a place is done more often than anything else. */
const often: readonly ActionName[] = ['registration:create', 'registration:cancel', 'registration:create']
const kinds = [
  ...actionNames.filter((name) => inputs[name] !== undefined),
  ...often,
  ...often,
  ...often,
  ...often,
  ...often,
  ...often,
]

const nowhere = uuidv7(1, new Uint8Array(10))

/** A number for each use of the same one, so that choices do not repeat each other. */
const mixed = (number: number, use: number): number => Math.imul(number * 97 + use * 7919, 0x9e3779b1) >>> 8

const toolsFor = (state: DatabaseState, numbers: readonly number[]): Tools => {
  let used = 0
  const number = (below: number): number => mixed(numbers[used++ % numbers.length] ?? 0, used) % below
  const oneOf = <Value>(values: readonly Value[]): Value => values[number(values.length)] as Value // safe: within the list
  const idsOf = (collection: CollectionName): readonly string[] => Array.from(state.all(collection), ({ id }) => id)
  const some = (collection: CollectionName): string => {
    const ids = idsOf(collection)
    return ids.length === 0 ? nowhere : oneOf(ids)
  }
  const parts = (ids: readonly string[]): string | null => (ids.length === 0 || number(5) === 0 ? null : oneOf(ids))
  return {
    some,
    state,
    maybe: (collection) => (number(4) === 0 ? null : some(collection)),
    several: (collection) => Array.from(new Set([some(collection), some(collection)])).slice(0, 1 + number(2)),
    number,
    theme: () => parts(Array.from(state.all('initiatives')).flatMap(({ themes }) => themes.map(({ id }) => id))),
    band: () => parts(Array.from(state.all('events')).flatMap(({ bands }) => bands.map(({ id }) => id))),
    day: () => addDays('2021-03-01', number(60)),
    oneOf,
  }
}

type Played = { readonly state: DatabaseState; readonly done: ReadonlySet<ActionName> }

/** Plays the deeds over two initiatives; `judge` sees each that was accepted, with the state as it was before. */
export const play = (all: readonly Deed[], judge?: (before: DatabaseState, run: Ran) => void): Played => {
  const state = new DatabaseState()
  let made = 0
  const newId = (): string => uuidv7(1_600_000_000_000 + ++made, new Uint8Array(10))
  const now = (): string => new Date(Date.UTC(2021, 2, 15, 8) + made).toISOString()
  const context = { today: '2021-03-15', by: 'Jana', newId }
  const done = new Set<ActionName>()
  const run = (action: ActionName, input: unknown): void => {
    const ran = runAction(state, { action, input }, { ...context, now: now() })
    if (!ran.ok && ran.failure.code === 'invalid-input') throw new Error(`${action}: ${JSON.stringify(ran.failure)}`)
    if (!ran.ok) return
    judge?.(state, { action, input, changes: ran.value.changes })
    state.apply(ran.value.changes)
    done.add(action)
  }
  for (const code of ['BI', 'PDP4']) run('initiative:create', { code, name: code, themes: ['Pořádek', 'Sdílení'] })
  for (const name of ['Říčany', 'Ostrov', 'Cheb']) run('institution:create', { name })
  for (const lastName of ['Nová', 'Malá', 'Tichá', 'Bílá', 'Černá', 'Veselá']) run('person:create', { lastName })
  for (const { id: initiativeId } of state.all('initiatives'))
    for (const [number, title] of ['Zahájení', 'Workshop'].entries()) {
      const bands = [
        { name: 'CZ', places: 2, country: 'CZ' },
        { name: 'Ostatní', places: 1 },
      ].slice(number === 0 ? 2 : 0)
      run('event:create', { initiativeId, title, days: [`2021-04-1${number}`], bands })
    }
  for (const { kind, which } of all) {
    const action = kinds[kind % kinds.length]
    if (action !== undefined) run(action, inputs[action]?.(toolsFor(state, which)))
  }
  return { state, done }
}

export type Ran = { readonly action: ActionName; readonly input: unknown; readonly changes: readonly Change[] }
