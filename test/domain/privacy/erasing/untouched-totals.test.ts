import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DatabaseState } from '@shared/domain/database/state'
import { measures, drillDownRows } from '@shared/domain/overview/drill-down'
import { institutionFunnel, peopleFigures } from '@shared/domain/overview/overview'
import { initiativeCounts, institutionCoverage } from '@shared/domain/overview/report-counts'
import { dueForErasing, dueGroups, dueRows } from '@shared/domain/privacy/erasing/due-for-erasing'
import type { DueRow } from '@shared/domain/privacy/erasing/due-steps'
import { scrubbingChanges, scrubOf, statesIn, termsOfErased } from '@shared/domain/privacy/erasing/erased-records'
import { totalsOf } from '@shared/domain/privacy/erasing/totals'
import { erasureRecord } from '@shared/fields/erasure'
import { terms } from '@shared/fields/field'
import { emptyOf } from '@shared/fields/record'
import { deeds, play } from '../../rules/deeds'

/** Everything that a report or the overview counts of each initiative. */
const countedIn = (state: DatabaseState) =>
  Array.from(state.all('initiatives'), ({ id }) => {
    const events = state.by('events', 'initiativeId', id)
    const counts = initiativeCounts(state, id)
    return {
      events: counts.events.map(({ event, ...rest }) => ({ id: event.id, ...rest })),
      all: { registrations: counts.registrations, attendance: counts.attendance },
      rows: measures.map((measure) => drillDownRows(state, events, measure).length),
      coverage: [null, 'accepted' as const].map((answer) => institutionCoverage(state, id, answer).total),
      funnel: institutionFunnel(state, id),
      people: peopleFigures(state, id),
    }
  })

const clear = (state: DatabaseState, rows: readonly DueRow[]): void => {
  const idsOf = (kind: DueRow['kind']) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  const erasure = {
    ...{ id: 'e', ...emptyOf(erasureRecord), erasedAt: '2099-01-01T00:00:00.000Z', mark: '–' },
    ...Object.fromEntries(terms.map((kind) => [kind, idsOf(kind)])),
  }
  state.apply(scrubbingChanges(state, scrubOf(erasure, termsOfErased(state, erasure, statesIn(state, erasure)))))
}

/** Of the deeds of `play` few are about sexes and what comes in the way of terms; those are filled here. */
const fill = (state: DatabaseState): void => {
  const persons = Array.from(state.all('persons')).map((person, at) => {
    const gender = (['female', 'male', 'unknown'] as const)[at % 3] ?? 'unknown'
    const after = {
      ...person,
      gender,
      email: `o${at}@post.example`,
      position: 'starosta',
      note: 'n',
      photoWish: 'agrees' as const,
    }
    return { collection: 'persons' as const, id: person.id, before: person, after }
  })
  const registrations = Array.from(state.all('registrations')).map((registration) => {
    const after = { ...registration, diet: 'vegan', note: 'n', position: 'starosta' }
    return { collection: 'registrations' as const, id: registration.id, before: registration, after }
  })
  state.apply([...persons, ...registrations])
}

test('P59 clearing any part of what is due changes no number by status, role, band or sex, and leaves nothing of it due', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(deeds, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (all, choices) => {
      const { state } = play(all)
      fill(state)
      const groups = dueGroups(dueRows(dueForErasing(state, '2050-01-01'))).filter((_, at) => choices[at % 20])
      const rows = groups.flatMap((group) => group.rows)
      for (const { kind } of rows) seen.set(kind, (seen.get(kind) ?? 0) + 1)
      const [counted, totals] = [countedIn(state), totalsOf(state, state)]
      clear(state, rows)
      expect(countedIn(state)).toEqual(counted)
      expect(totalsOf(state, state)).toEqual(totals)
      const left = dueGroups(dueRows(dueForErasing(state, '2050-01-01')))
      const again = left.filter((each) =>
        groups.some((group) => group.kind === each.kind && group.initiativeId === each.initiativeId),
      )
      expect(again).toEqual([])
    }),
    { numRuns: 60, seed: 20210624 },
  )
  expect(terms.filter((kind) => (seen.get(kind) ?? 0) < 5)).toEqual([])
})
