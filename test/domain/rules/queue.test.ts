import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import { capacityOf } from '@shared/domain/events/event'
import type { Registration } from '@shared/domain/events/registration'
import { deeds, play } from './deeds'

const registrationsIn = (changes: readonly Change[]) =>
  changes
    .filter(({ collection }) => collection === 'registrations')
    .map(({ before, after }) => [before, after] as readonly [Registration | null, Registration | null]) // safe: as filtered

const isBefore = (a: Registration, b: Registration): boolean => a.registeredAt < b.registeredAt

/** Who was waiting in the band before the deed, and still is after it, although somebody behind got a place without a reason. */
const passed = (before: DatabaseState, changes: readonly Change[]): readonly string[] => {
  const pairs = registrationsIn(changes)
  const got = pairs.filter(
    ([was, is]) =>
      is?.status === 'confirmed' && is.statusReason === '' && (was?.status !== 'confirmed' || was.bandId !== is.bandId),
  )
  const moved = new Set(pairs.map(([was]) => was?.id))
  return got.flatMap(([was, is]) => {
    const event = before.get('events', is?.eventId ?? null)
    if (is === null || event === undefined || capacityOf(event) === null) return []
    return before
      .by('registrations', 'eventId', event.id)
      .filter(
        ({ id, status, bandId }) => status === 'waiting' && bandId === is.bandId && !moved.has(id) && id !== is.id,
      )
      .filter((each) => was?.status !== 'waiting' || isBefore(each, was))
      .map(({ id }) => `${is.id} passed ${id}`)
  })
}

/** They give back what there was, or hand over what somebody holds. */
const takesOver = ['trash:restore', 'registration:substitute', 'person:merge', 'attendance:walk-in', 'attendance:set']

test('whatever is done in whatever order, nobody passes those who wait unless a person says so', () => {
  let waited = 0
  fc.assert(
    fc.property(deeds, (all) => {
      play(all, (before, { action, changes }) => {
        if (registrationsIn(changes).some(([was, is]) => was === null && is?.statusReason === 'queue')) waited++
        if (!takesOver.includes(action)) expect([action, ...passed(before, changes)]).toEqual([action])
      })
    }),
    { numRuns: 100, seed: 20210428 },
  )
  // A property that is never put to the test proves nothing.
  expect(waited).toBeGreaterThan(5)
})
