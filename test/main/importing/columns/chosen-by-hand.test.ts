import { beforeEach, describe, expect, it } from 'vitest'
import { withFields } from '@shared/domain/importing/mapping'
import { Scene } from '../../../builders'
import { previewTable, tableOf, takeIn } from '../lists'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})
const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))

describe('columns that somebody chose', () => {
  it('give several fields out of one', () => {
    const town = scene.institution('Kolín')
    const table = tableOf([
      ['Instituce', 'Kdo přijede'],
      ['Kolín', 'Ing. Jana Nová, starostka, tel. 602 123 456'],
      ['Kolín', 'Petr Malý – tajemník'],
    ])
    const previewed = previewTable(scene.state, 'persons', table, {
      change: (mapping) =>
        withFields(withFields(mapping, 0, ['institution']), 1, ['person-name', 'position', 'person-phone']),
    })
    expect(previewed.report.rows.map(({ verdict, reasons }) => [verdict, reasons])).toEqual([
      ['new', []],
      ['new', []],
    ])
    expect(takeIn(scene, previewed)).toMatchObject({ personsMade: 2 })
    expect(all('persons')).toMatchObject([
      {
        titleBefore: 'Ing.',
        lastName: 'Nová',
        position: 'starostka',
        phone: '+420 602 123 456',
        institutionId: town.id,
      },
      { lastName: 'Malý', position: 'tajemník', phone: '' },
    ])
  })

  it('are guessed where the heading names several fields that have no column of their own', () => {
    const guess = (...headings: string[]) =>
      previewTable(scene.state, 'persons', tableOf([headings, headings.map(() => '')])).mapping.columns.map(
        ({ column, field }) => [column, field],
      )
    expect(guess('Instituce', 'Jméno a funkce', 'Telefon')).toEqual([
      [0, 'institution'],
      [1, 'person-name'],
      [1, 'position'],
      [2, 'person-phone'],
    ])
    expect(guess('Jméno, funkce, e-mail', 'E-mail')).toEqual([
      [0, 'person-name'],
      [0, 'position'],
      [1, 'person-email'],
    ])
    expect(guess('Jméno a příjmení')).toEqual([[0, 'person-name']])
  })

  it('put an address together from several, and tell where one value stands in two', () => {
    const table = tableOf([
      ['Název', 'Ulice', 'Orientační', 'IČO', 'IČO znovu'],
      ['Kolín', 'Karlovo náměstí', '78', '00235440', '00007064'],
    ])
    const previewed = previewTable(scene.state, 'institutions', table, {
      change: (mapping) => {
        const streets = withFields(withFields(mapping, 1, ['street']), 2, ['street'])
        return { ...streets, columns: [...streets.columns.filter(({ column }) => column < 3), { column: 3, field: 'ico' }, { column: 4, field: 'ico' }] } // prettier-ignore
      },
    })
    expect(previewed.report.rows[0]).toMatchObject({
      reasons: [{ code: 'value-unclear', field: 'ico', text: '00007064' }],
    })
    takeIn(scene, previewed)
    expect(all('institutions')).toMatchObject([{ street: 'Karlovo náměstí 78', ico: '00235440' }])
  })
})
