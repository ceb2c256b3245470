import { beforeEach, describe, expect, test } from 'vitest'
import type { ReportRow } from '@shared/domain/importing/report'
import { Scene } from '../../../builders'
import { previewTable, tableOf, takeIn } from '../lists'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const people = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  previewTable(scene.state, 'persons', tableOf([headings, ...rows]))

const told = ({ verdict, name, reasons }: ReportRow): string =>
  [verdict, name, ...reasons.map(({ code }) => code)].filter(Boolean).join(' ')

describe('names in the rows of a file', () => {
  test('have the order that their column shows, and are offered where both words may be a given name', () => {
    const { report } = people(
      ['Jméno', 'E-mail'],
      ['Novák Jan', ''],
      ['Krejčí Pavel', ''],
      ['Marek Ivo', ''],
      ['Petr Pavel', ''],
      ['Kroupa Hostirad', ''],
    )
    expect(report.rows.map(told)).toEqual([
      ...['new Jan Novák', 'new Pavel Krejčí', 'new Ivo Marek'],
      ...['doubtful Pavel Petr name-order', 'new Hostirad Kroupa'],
    ])
  })

  test('are offered where neither they nor their column show an order', () => {
    const { report } = people(['Jméno', 'E-mail'], ['Kroupa Hostirad', ''], ['Jana', ''])
    expect(report.rows.map(told)).toEqual(['doubtful Kroupa Hostirad name-order', 'doubtful Jana name-order'])
  })

  test('are offered with what is left over, which is not taken in', () => {
    const previewed = people(
      ['Jméno', 'E-mail'],
      ['Jan Novák 3', ''],
      ['Kmdr. Eva Malá', ''],
      ['Jan Hora (dovolená)', ''],
    )
    expect(previewed.report.rows.map(told)).toEqual([
      'doubtful Jan Novák name-left-over',
      'doubtful Eva Malá name-left-over',
      'doubtful Jan Hora name-left-over',
    ])
    takeIn(scene, previewed, [{ row: 2, choice: 'new' }])
    expect(Array.from(scene.state.all('persons'))).toMatchObject([{ firstName: 'Jan', lastName: 'Novák' }])
  })

  test('make nobody of who is named later', () => {
    const { report } = people(['Jméno', 'Organizace'], ['bude upřesněno', ''], ['2 osoby', ''])
    expect(report.rows.map(told)).toEqual(['skipped no-person', 'skipped no-person'])
  })

  test('are offered where the columns of given names and surnames are swapped', () => {
    const { report } = people(['Jméno', 'Příjmení'], ['Novák', 'Jan'], ['Eva', 'MALÁ'])
    expect(report.rows.map(told)).toEqual(['doubtful Novák Jan name-order', 'new Eva Malá'])
  })

  test('never make a known name poorer: in capitals, with fewer titles, or turned round', () => {
    const town = scene.institution('Kolín')
    const known = { institutionId: town.id, email: 'jan@kolin.example' }
    scene.do('person:create', {
      ...known,
      titleBefore: 'Mgr. Ing.',
      firstName: 'Jan',
      lastName: 'Novák',
      titleAfter: 'Ph.D.',
    })
    const { report } = people(
      ['Titul', 'Jméno', 'Příjmení', 'Titul za', 'Organizace', 'E-mail'],
      ['Ing.', 'JAN', 'NOVÁK', 'PhD', 'Kolín', 'jan@kolin.example'],
      ['', 'Novák', 'Jan', '', 'Kolín', 'jan@kolin.example'],
    )
    expect(report.rows.map(({ verdict }) => verdict)).toEqual(['same', 'same'])
  })
})
