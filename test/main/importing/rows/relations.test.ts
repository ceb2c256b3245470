import { beforeEach, expect, test } from 'vitest'
import { relatedTo } from '@shared/domain/directory/relation'
import { Scene } from '../../../builders'
import { previewTable, tableOf, takeIn, takenRows } from '../lists'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const headings = ['Název', 'Okres', 'Zřizovatel', 'Slouží i pro', 'Koordinační dohoda s']
const fileOf = (...rows: readonly (readonly string[])[]) => tableOf([headings, ...rows])

const related = (name: string, kind: 'serves-too' | 'coordination') => {
  const found = Array.from(scene.state.all('institutions')).find((each) => each.name === name)
  return found === undefined
    ? undefined
    : relatedTo(scene.state, found, { kind, today: '2020-10-05' }).map((other) => other.name)
}

const towns = () => {
  scene.institution('Říčany', { kind: 'town', district: 'Praha-východ', ico: '00240702' })
  scene.institution('Mukařov', { kind: 'municipality', district: 'Praha-východ', ico: '00240508' })
  scene.institution('Bělá', { kind: 'town', district: 'Semily' })
  scene.institution('Bělá', { kind: 'town', district: 'Pelhřimov' })
}

test('a new police serves those whom its cell names, by name or by IČO, and who is unknown is told', () => {
  towns()
  const file = fileOf(['Městská policie Říčany', 'Praha-východ', 'Říčany', 'Mukařov; 240702, Nikde', ''])
  const previewed = previewTable(scene.state, 'institutions', file)
  const [row] = previewed.report.rows
  expect(row?.reasons).toEqual([{ code: 'unknown-related', name: 'Nikde', field: 'relation:serves-too' }])
  expect(row?.changes).toContainEqual({ field: 'relation:serves-too', before: '', after: 'Mukařov; Říčany' })
  takeIn(scene, previewed)
  expect(related('Městská policie Říčany', 'serves-too')).toEqual(['Mukařov', 'Říčany'])
  expect(takenRows(previewTable(scene.state, 'institutions', file))).toBe(0)
})

test('of towns of one name the one of the district of the row is meant, else nobody knows', () => {
  towns()
  const file = fileOf(
    ['Městská policie Semily', 'Semily', '', 'Bělá', ''],
    ['Městská policie Turnov', 'Turnov', '', 'Bělá', ''],
  )
  const { rows } = previewTable(scene.state, 'institutions', file).report
  expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([[], ['unknown-related']])
})

test('a file adds relations to those that there are, and an agreement is one from both ends', () => {
  towns()
  const police = scene.institution('Městská policie Říčany', { kind: 'municipal-police', district: 'Praha-východ' })
  const [town, other] = Array.from(scene.state.all('institutions'))
  const agreement = { institutionId: town?.id ?? '', kind: 'coordination', otherId: police.id } as const
  scene.do('relation:create', agreement)
  scene.do('relation:create', { institutionId: police.id, kind: 'serves-too', otherId: other?.id ?? '' })
  const file = fileOf(['Městská policie Říčany', 'Praha-východ', '', 'Říčany', 'Říčany\nMukařov'])
  takeIn(scene, previewTable(scene.state, 'institutions', file))
  expect(related('Městská policie Říčany', 'serves-too')).toEqual(['Mukařov', 'Říčany'])
  expect(related('Městská policie Říčany', 'coordination')?.sort()).toEqual(['Mukařov', 'Říčany'])
  expect(scene.state.count('relations')).toBe(4)
})

test('rows of one new institution put its relations together', () => {
  towns()
  const [town, other] = Array.from(scene.state.all('institutions'), ({ id }) => id)
  const rowWith = (otherId = '') => ({
    institution: {
      key: 'police',
      fields: { name: 'Městská policie Říčany' },
      relations: [{ kind: 'serves-too' as const, otherIds: [otherId] }],
    },
  })
  scene.do('directory:import', { source: 'x', rows: [rowWith(town), rowWith(other)] })
  expect(related('Městská policie Říčany', 'serves-too')).toEqual(['Říčany', 'Mukařov'])
})
