import { beforeEach, describe, expect, test } from 'vitest'
import { importsInOrder, importsOf } from '@shared/domain/importing/import'
import { rowMatcher } from '@shared/domain/lists/conditions'
import { institutionRows } from '@shared/domain/directory/directory-rows'
import { institutionListFields } from '@shared/lists/institution-fields'
import { messages } from '@shared/messages'
import { Scene } from '../../builders'
import { previewTable, tableOf, takeIn } from './lists'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})
const names = (ids: readonly string[]) => ids.map((id) => scene.state.get('institutions', id)?.name).sort()
const towns = (...rows: string[][]) =>
  previewTable(scene.state, 'institutions', tableOf([['Název', 'IČO', 'Starosta'], ...rows]))

describe('a file that was read in', () => {
  test('is kept with the institutions and persons that it made, changed or found as they are', () => {
    scene.do('institution:create', { name: 'Kolín', ico: '00235440' })
    scene.do('institution:create', { name: 'Vlašim', ico: '00232947' })
    scene.institution('Jinde')
    takeIn(scene, towns(['Kolín', '00235440', ''], ['Vlašim', '00232947', 'Jana Nová'], ['Lhota', '', '']))
    const [file] = importsInOrder(scene.state)
    expect(file?.source).toBe('seznam.xlsx')
    expect(names(file?.institutionIds ?? [])).toEqual(['Kolín', 'Lhota', 'Vlašim'])
    expect(file?.personIds).toEqual(Array.from(scene.state.all('persons'), ({ id }) => id))
  })

  test('narrows a list to its rows', () => {
    scene.institution('Jinde')
    takeIn(scene, towns(['Lhota', '', '']))
    takeIn(scene, towns(['Kolín', '', '']))
    const [last, first] = importsInOrder(scene.state)
    const context = { view: scene.state, m: messages.cs, lang: 'cs', initiativeId: null, today: '2020-10-05' } as const
    const fields = institutionListFields(context)
    const found = (id = '') =>
      Array.from(institutionRows(scene.state, null))
        .filter(rowMatcher(fields, [{ field: 'import', operator: 'is', values: [id] }]) ?? (() => false))
        .map(({ institution }) => institution.name)
    expect([found(first?.id), found(last?.id)]).toEqual([['Lhota'], ['Kolín']])
    const choices = fields.find(({ key }) => key === 'import')?.choices?.() ?? []
    expect(choices.map(({ id }) => id)).toEqual([last?.id, first?.id])
    expect(choices[0]?.label).toContain('seznam.xlsx')
  })

  test('is that of the record into which one of its rows was merged', () => {
    const kept = scene.institution('Kolín')
    takeIn(scene, towns(['Kolin u Prahy', '', '']))
    const drop = Array.from(scene.state.all('institutions')).find(({ name }) => name === 'Kolin u Prahy')
    scene.do('institution:merge', { keepId: kept.id, dropId: drop?.id ?? '', changes: {} })
    expect(importsOf(scene.state, 'institutionIds')(kept.id)).toHaveLength(1)
  })

  test('of answers is that of the institutions and people whom it names', () => {
    const initiativeId = scene.initiative().id
    const previewed = previewTable(
      scene.state,
      'answers',
      tableOf([
        ['Instituce', 'IČO', 'Odpověď', 'Ze dne', 'Způsob', 'Jméno'],
        ['Lhota', '', 'ano', '1. 10. 2020', 'e-mail', 'Jana Nová'],
      ]),
      { target: { initiativeId, eventId: null } },
    )
    takeIn(scene, previewed, [{ row: 2, choice: 'new' }])
    const [file] = importsInOrder(scene.state)
    expect([names(file?.institutionIds ?? []), file?.personIds.length]).toEqual([['Lhota'], 1])
  })
})
