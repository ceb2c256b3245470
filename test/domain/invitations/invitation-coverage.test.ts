import { beforeEach, describe, expect, test } from 'vitest'
import {
  coverageMeasures,
  institutionsReached,
  invitationCoverage,
} from '@shared/domain/invitations/invitation-coverage'
import { Scene } from '../../builders'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

/** Three towns: one came to the first workshop, one declined, one was never asked; and a police that was invited to it alone. */
const build = () => {
  const initiative = scene.initiative()
  const [first, second] = [scene.workshop(initiative.id, { places: 9 }), scene.workshop(initiative.id)]
  const town = (name: string, region: string) => scene.institution(name, { kind: 'town', region })
  const came = town('Říčany', 'Středočeský kraj')
  const declined = town('Kolín', 'Středočeský kraj')
  const white = town('Zlín', 'Zlínský kraj')
  const police = scene.institution('Městská policie Kolín', { kind: 'municipal-police' })
  const invited = scene.do('invitation:create', {
    initiativeId: initiative.id,
    institutionIds: [came.id, declined.id],
  })
  scene.do('invitation:create', { initiativeId: initiative.id, eventId: first.id, institutionIds: [police.id] })
  const answer = { on: '2020-10-01', channel: 'email' } as const
  const { registrations } = scene.do('invitation:record-answer', {
    ...answer,
    id: invited[0]?.id ?? '',
    value: 'accepted',
    eventIds: [first.id],
    nominees: [{ lastName: 'Nováková' }],
  })
  scene.do('invitation:record-answer', { ...answer, id: invited[1]?.id ?? '', value: 'declined' })
  const entry = { registrationId: registrations[0]?.id ?? '', day: '2020-11-05', state: 'present' } as const
  scene.do('attendance:set', { entries: [entry] })
  return { initiativeId: initiative.id, first, second, came, declined, white, police }
}

describe('what institutions have reached', () => {
  test('is told apart by measure, for the whole initiative', () => {
    const { initiativeId, came, declined, police } = build()
    const reached = institutionsReached(scene.state, { initiativeId, eventId: null })
    expect(coverageMeasures.map((measure) => [measure, [...reached[measure]].sort()])).toEqual([
      ['invited', [came.id, declined.id, police.id].sort()],
      ['answered', [came.id, declined.id].sort()],
      ['accepted', [came.id]],
      ['nominated', [came.id]],
      ['came', [came.id]],
    ])
  })

  test('counts an invitation to everything for each event, and one to an event for that one only', () => {
    const { initiativeId, second, came, declined } = build()
    const reached = institutionsReached(scene.state, { initiativeId, eventId: second.id })
    expect([...reached.invited].sort()).toEqual([came.id, declined.id].sort())
    expect([...reached.came, ...reached.nominated]).toEqual([])
  })
})

test('the matrix counts region by kind with sums, and gives the rows behind every number', () => {
  const { initiativeId, came, declined, white, police } = build()
  const coverage = invitationCoverage(scene.state, { initiativeId, eventId: null }, 'invited')
  expect(coverage.regions).toEqual(['Středočeský kraj', 'Zlínský kraj', ''])
  expect(coverage.kinds).toEqual(['town', 'municipal-police'])
  const [all, towns] = [
    { region: null, kind: null },
    { region: null, kind: 'town' },
  ]
  expect(coverage.count(all)).toEqual({ reached: 3, all: 4 })
  expect(coverage.count(towns)).toEqual({ reached: 2, all: 3 })
  expect(coverage.count({ region: 'Zlínský kraj', kind: 'municipal-police' })).toEqual({ reached: 0, all: 0 })
  expect(coverage.institutions(all, 'white').map(({ id }) => id)).toEqual([white.id])
  expect(coverage.institutions(towns, 'reached').map(({ id }) => id)).toEqual([declined.id, came.id])
  expect(coverage.institutions({ region: '', kind: null }, 'reached').map(({ id }) => id)).toEqual([police.id])
  for (const region of [...coverage.regions, null])
    for (const kind of [...coverage.kinds, null]) {
      const { reached, all: count } = coverage.count({ region, kind })
      const rows = (['reached', 'white'] as const).map((side) => coverage.institutions({ region, kind }, side).length)
      expect(rows).toEqual([reached, count - reached])
    }
})
