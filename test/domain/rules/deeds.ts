import fc from 'fast-check'
import { actionNames, type ActionName } from '@shared/domain/actions'
import { runAction } from '@shared/domain/actions/run-action'
import type { Change, CollectionName } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'
import { addDays } from '@shared/domain/values/day'
import { uuidv7 } from '@shared/domain/values/ids'
import { inputs, nowhere, type Tools } from './deed-inputs'

/** Something that somebody does: what and with whom is decided by numbers. */
const deed = fc.record({ kind: fc.nat(1000), which: fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }) })
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never
/** Long enough for what builds on three or four others; without a size most sequences would end early. */
export const deeds = fc.array(deed, { minLength: 20, maxLength: 200, size: 'max' })

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
    seldom: (collection) => (number(6) === 0 ? some(collection) : nowhere),
    maybe: (collection) => (number(4) === 0 ? null : some(collection)),
    several: (collection) => Array.from(new Set([some(collection), some(collection)])).slice(0, 1 + number(2)),
    number,
    theme: () => parts(Array.from(state.all('initiatives')).flatMap(({ themes }) => themes.map(({ id }) => id))),
    band: () => parts(Array.from(state.all('events')).flatMap(({ bands }) => bands.map(({ id }) => id))),
    day: () => addDays('2021-03-01', number(60)),
    oneOf,
  }
}

type Played = { readonly state: DatabaseState; readonly done: readonly ActionName[] }

/** Plays the deeds over two initiatives; `judge` sees each that was accepted, with the state as it was before. */
export const play = (all: readonly Deed[], judge?: (before: DatabaseState, run: Ran) => void): Played => {
  const state = new DatabaseState()
  let made = 0
  const newId = (): string => uuidv7(1_600_000_000_000 + ++made, new Uint8Array(10))
  const now = (): string => new Date(Date.UTC(2021, 2, 15, 8) + made).toISOString()
  const context = { today: '2021-03-15', by: 'Jana', newId }
  const done: ActionName[] = []
  const run = (action: ActionName, input: unknown): void => {
    const ran = runAction(state, { action, input }, { ...context, now: now() })
    if (!ran.ok && ran.failure.code === 'invalid-input') throw new Error(`${action}: ${JSON.stringify(ran.failure)}`)
    if (!ran.ok) return
    judge?.(state, { action, input, changes: ran.value.changes })
    state.apply(ran.value.changes)
    done.push(action)
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
  for (const { id: initiativeId } of state.all('initiatives')) {
    run('invitation:create', { initiativeId, institutionIds: Array.from(state.all('institutions'), ({ id }) => id) })
    for (const title of ['Hlídky', 'Tabule']) run('outcome:create', { initiativeId, title })
    run('recommendation:create', { initiativeId, title: 'Sdílet' })
  }
  for (const { id: eventId } of state.all('events'))
    run('agenda-item:create', { eventId, title: 'Zahájení', startsAt: '9:00' })
  for (const { kind, which } of all) {
    const action = kinds[kind % kinds.length]
    if (action !== undefined) run(action, inputs[action]?.(toolsFor(state, which)))
  }
  return { state, done }
}

export type Ran = { readonly action: ActionName; readonly input: unknown; readonly changes: readonly Change[] }
