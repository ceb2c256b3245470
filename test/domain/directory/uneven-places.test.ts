import { expect, test } from 'vitest'
import { unevenPlaces } from '@shared/domain/directory/uneven-places'
import { institutionCoverage } from '@shared/domain/overview/report-counts'
import { invitationCoverage } from '@shared/domain/invitations/invitation-coverage'
import { coverageAxes } from '@shared/domain/invitations/coverage-axes'
import { DatabaseState } from '@shared/domain/database/state'
import { Scene } from '../../builders'

/** Institutions as an older version or a file of somebody else has stored them. */
const stored = (...places: readonly (readonly [region: string, district: string])[]): Scene => {
  const scene = new Scene()
  const made = places.map(([region, district], at) => {
    const institution = scene.institution(`Obec ${at}`)
    return { ...institution, region, district }
  })
  scene.state.load('institutions', made)
  return scene
}

test('what is typed is stored by its official name, and what is no region stays', () => {
  const scene = new Scene()
  const { id } = scene.institution('Kolín', { region: 'STČ', district: 'okres Kolín' })
  expect(scene.state.get('institutions', id)).toMatchObject({ region: 'Středočeský kraj', district: 'Kolín' })
  scene.do('institution:edit-many', { ids: [id], changes: { region: 'Posázaví', district: 'Č. Budějovice' } })
  expect(scene.state.get('institutions', id)).toMatchObject({ region: 'Posázaví', district: 'České Budějovice' })
})

test('one region is one line of every count, however it was stored', () => {
  const scene = stored(['Středočeský', 'BE'], ['STČ', 'okres Kolín'], ['Středočeský kraj', 'Kolín'], ['Posázaví', ''])
  const institutions = Array.from(scene.state.all('institutions'))
  expect(coverageAxes(institutions).regions).toEqual(['Posázaví', 'Středočeský kraj'])
  const coverage = institutionCoverage(scene.state, null, null)
  expect(coverage.ofRegion('Středočeský kraj')).toBe(3)
  const initiativeId = scene.initiative().id
  const matrix = invitationCoverage(scene.state, { initiativeId, eventId: null }, 'invited')
  const cell = { region: 'Středočeský kraj', kind: null }
  expect(matrix.count(cell)).toEqual({ reached: 0, all: 3 })
  expect(matrix.institutions(cell, 'white')).toHaveLength(3)
})

test('stored ways of writing are brought together as they are chosen, and one step takes it back', () => {
  const scene = stored(
    ['Středočeský', 'BE'],
    ['STČ', 'Kolín'],
    ['Středočeský kraj', 'okr. Kolín'],
    ['Posázaví', 'Nikde'],
  )
  const before = Array.from(scene.state.all('institutions'))
  expect(unevenPlaces(scene.state).map(({ field, written, name, ids }) => [field, written, name, ids.length])).toEqual([
    ['region', 'Středočeský', 'Středočeský kraj', 1],
    ['district', 'BE', 'Beroun', 1],
    ['region', 'STČ', 'Středočeský kraj', 1],
    ['district', 'okr. Kolín', 'Kolín', 1],
  ])
  const ids = before.map(({ id }) => id)
  scene.do('institution:even-places', { ids, written: ['STČ', 'BE'] })
  const places = () => Array.from(scene.state.all('institutions'), ({ region, district }) => [region, district])
  expect(places()).toEqual([
    ['Středočeský', 'Beroun'],
    ['Středočeský kraj', 'Kolín'],
    ['Středočeský kraj', 'okr. Kolín'],
    ['Posázaví', 'Nikde'],
  ])
  scene.do('institution:even-places', { ids })
  expect(unevenPlaces(scene.state)).toEqual([])
  expect(places().at(-1)).toEqual(['Posázaví', 'Nikde'])
  expect(unevenPlaces(new DatabaseState())).toEqual([])
})
