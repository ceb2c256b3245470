import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { ListSettings } from '../../../src-renderer/lists/list-settings.svelte'
import { Scene } from '../../builders'
import { builtForWindow } from '../built-for-window'
import type * as Module from './listed.svelte'

let module: typeof Module
beforeAll(async () => {
  vi.stubGlobal('window', {
    app: { request: () => Promise.resolve({ ok: true, value: null }), on: () => () => undefined },
  })
  module = await builtForWindow<typeof Module>('lists/listed.svelte.ts')
})

const listed = () => {
  const scene = new Scene()
  const initiative = scene.initiative()
  const town = scene.institution('Říčany', { region: 'Středočeský kraj' })
  const other = scene.institution('Cheb')
  const made = module.listsOver(initiative.id)
  const read = () => made.reading.load(scene.state)
  read()
  const shown = <Value>(work: () => Value) => {
    const value = module.watched(work)
    onTestFinished(value.stop)
    return value
  }
  return { scene, initiative, town, other, read, shown, ...made }
}

it('shows the last contact as soon as one is logged, though it is gathered once for all rows', () => {
  const { scene, town, reading, shown, lists } = listed()
  const last = shown(() =>
    lists.institutions.list.rows.map((row) => lists.institutions.field('lastContact')?.text(row) ?? ''),
  )
  expect(last.current).toEqual(['', ''])
  const about = { institutionId: town.id, personId: null, initiativeId: null }
  const talk = { on: '2020-10-05', channel: 'phone', direction: 'in', text: '' } as const
  const after = scene.do('communication:create', { ...about, ...talk })
  // As main tells it: nothing else has changed.
  reading.apply([{ collection: 'communications', id: after.id, before: null, after }])
  expect(last.current).toEqual(['', '5. 10. 2020'.replaceAll('. ', '.\u00a0')])
})

it('narrows to what a number counts, and keeps columns and sorting', () => {
  const { shown, lists, preferences } = listed()
  const settings = new ListSettings(preferences, 'institutions')
  settings.keepColumns(['name', 'region'])
  settings.keepSort({ key: 'region', descending: true })
  settings.keepSearch('cheb')
  const names = shown(() => lists.institutions.list.rows.map(({ institution }) => institution.name))
  expect(names.current).toEqual(['Cheb'])
  settings.narrowTo([{ field: 'region', operator: 'is', values: ['Středočeský kraj'] }])
  expect(names.current).toEqual(['Říčany'])
  expect([settings.search, settings.columns, settings.sort]).toEqual([
    '',
    ['name', 'region'],
    { key: 'region', descending: true },
  ])
})

it('offers whom to choose with the views of the directory and a settings of its own', () => {
  const { town, shown, lists } = listed()
  const choosing = lists.choosing(({ institution }) => institution.id === town.id, 'to-choose')
  const names = shown(() => choosing.list.rows.map(({ institution }) => institution.name))
  expect(names.current).toEqual(['Říčany'])
  choosing.setConditions([{ field: 'region', operator: 'is-empty', values: [] }])
  expect(names.current).toEqual([])
  expect([choosing.name, lists.institutions.settings.conditions]).toEqual(['institutions', []])
})

it('counts the salutations to be looked at beside other work, and again after a change', () => {
  const { scene, read, lists } = listed()
  scene.do('person:create', { firstName: 'Bjørn', lastName: 'Sørlie' })
  const { id } = scene.do('person:create', { firstName: 'Nikola', lastName: 'Petrů' })
  scene.do('person:create', { firstName: 'Jana', lastName: 'Nováková' })
  read()
  expect(lists.salutationsToReview).toBe(0)
  expect([...lists.prepare()].length).toBeGreaterThan(0)
  expect(lists.salutationsToReview).toBe(2)
  scene.do('person:keep-salutations', { entries: [{ id, salutation: 'Vážená paní Petrů' }] })
  read()
  void [...lists.prepare()]
  expect(lists.salutationsToReview).toBe(1)
})
