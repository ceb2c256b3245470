import { beforeEach, describe, expect, test } from 'vitest'
import { fullName } from '@shared/domain/directory/person'
import { Scene } from '../../../builders'
import { asNew, previewTable, tableOf, takeIn, takenRows } from '../lists'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))
const towns = (...rows: string[][]) =>
  previewTable(scene.state, 'institutions', tableOf([['Název', 'IČO', 'Okres', 'Kraj', 'E-mail'], ...rows]))
const people = (...rows: string[][]) =>
  previewTable(scene.state, 'persons', tableOf([['Jméno a příjmení', 'Instituce', 'E-mail', 'Funkce'], ...rows]))

describe('a possible double', () => {
  test('shows the record, a score and what speaks for it, and what would change in it', () => {
    const known = scene.institution('Říčany', { email: 'urad@ricany.example' })
    const { report } = towns(['Říčany', '', 'Praha-východ', '', 'podatelna@ricany.example'])
    expect(report.rows[0]).toMatchObject({ verdict: 'doubtful', canBeNew: true })
    expect(report.rows[0]?.candidates).toEqual([
      {
        ...{
          id: known.id,
          name: 'Říčany',
          detail: '',
          score: 35,
          evidence: ['same-name', 'no-more-known'],
          otherRow: null,
        },
        changes: [
          { field: 'district', before: '', after: 'Praha-východ' },
          { field: 'email', before: 'urad@ricany.example', after: 'podatelna@ricany.example' },
        ],
      },
    ])
  })

  test('that is the same is updated, and makes nothing new', () => {
    const known = scene.institution('Říčany')
    const previewed = towns(['Říčany', '', 'Praha-východ', 'Středočeský', ''])
    expect(takeIn(scene, previewed, [{ row: 2, choice: 'same', id: known.id }])).toEqual({
      ...{ institutionsMade: 0, institutionsChanged: 1, personsMade: 0, personsChanged: 0 },
    })
    expect(all('institutions')).toMatchObject([{ id: known.id, district: 'Praha-východ', region: 'Středočeský kraj' }])
  })

  test('that is another is made and remembered as another; the same file again offers nothing and changes nothing', () => {
    const known = scene.institution('Bělá')
    const file = ['Bělá', '', '', 'Vysočina', '']
    takeIn(scene, towns(file), asNew(2))
    const [, made] = all('institutions')
    expect(all('distinctions')).toMatchObject([{ institutionIds: [known.id, made?.id], by: 'Test' }])
    const again = towns(file)
    expect(again.report.rows[0]).toMatchObject({ verdict: 'same', candidates: [] })
    expect(takenRows(again)).toBe(0)
  })

  test('of two that look just alike stays doubtful until somebody said that they are two', () => {
    const [one, other] = [scene.institution('Bělá'), scene.institution('Bělá')]
    expect(towns(['Bělá', '', '', '', '']).report.rows[0]).toMatchObject({ verdict: 'doubtful' })
    scene.do('distinction:keep', { collection: 'institutions', ids: [one.id, other.id] })
    expect(towns(['Bělá', '', '', '', '']).report.rows[0]).toMatchObject({ verdict: 'same' })
  })

  test('of a town that is written with or without the words of its office keeps its name, and is sure by its IČO', () => {
    const known = scene.institution('Město Říčany', { kind: 'town', district: 'Praha-východ', ico: '00240702' })
    const file = ['Říčany', '', 'Praha-východ', 'Středočeský', '']
    expect(towns(file).report.rows[0]).toMatchObject({
      ...{ verdict: 'doubtful', canBeNew: true },
      candidates: [{ id: known.id, evidence: ['town-name', 'same-district'], changes: [{ field: 'region' }] }],
    })
    expect(towns(['Říčany', '240702', '', '', 'urad@ricany.example']).report.rows[0]).toMatchObject({
      ...{ verdict: 'changed', recordId: known.id, changes: [{ field: 'email' }] },
    })
    takeIn(scene, towns(file), asNew(2))
    expect(takenRows(towns(file))).toBe(0)
  })

  test('left undecided stays out', () => {
    scene.institution('Říčany')
    expect(takenRows(towns(['Říčany', '', 'Praha-východ', '', '']))).toBe(0)
  })
})

describe('a match', () => {
  test.each([
    ['IČO and name', ['Kolín', '46505334', '', '', ''], ['same-name', 'same-ico']],
    ['name and district', ['KOLÍN', '', 'Kolín', '', ''], ['same-name', 'same-district']],
  ])('by %s is sure and says so', (_name, row, evidence) => {
    scene.institution('Kolín', { ico: '46505334', district: 'Kolín' })
    expect(towns(row).report.rows[0]).toMatchObject({ verdict: 'same', likeness: { evidence } })
  })

  test('by e-mail and name finds a person who is at no institution yet, and puts them there', () => {
    const town = scene.institution('Kolín')
    scene.do('person:create', { firstName: 'Jana', lastName: 'Nová', email: 'jana@kolin.example' })
    const previewed = people(['Jana Nová', 'Kolín', 'JANA@kolin.example', ''])
    expect(previewed.report.rows[0]).toMatchObject({
      verdict: 'changed',
      likeness: { evidence: ['same-name', 'same-email'] },
      changes: [{ field: 'institutionId', before: '', after: 'Kolín' }],
    })
    takeIn(scene, previewed)
    expect(all('persons')).toMatchObject([{ institutionId: town.id }])
  })

  test.each([
    ['other diacritics', 'Jana Novakova', { firstName: 'Jana', lastName: 'Nováková' }],
    ['swapped names', 'Jana Nováková', { firstName: 'Nováková', lastName: 'Jana' }],
  ])('27 by a name with %s is shown and not taken in by itself', (_name, text, known) => {
    const town = scene.institution('Kolín')
    scene.do('person:create', { ...known, institutionId: town.id })
    const previewed = people([text, 'Kolín', '', ''])
    expect(previewed.report.rows[0]).toMatchObject({ verdict: 'doubtful' })
    expect(takenRows(previewed)).toBe(0)
  })

  test('27 never comes from a shared office address: two people of one address stay two', () => {
    const town = scene.institution('Kolín')
    scene.do('person:create', { firstName: 'Jana', lastName: 'Nová', email: 'urad@kolin.example', institutionId: town.id }) // prettier-ignore
    expect(people(['Petr Malý', 'Kolín', 'urad@kolin.example', '']).report.rows[0]).toMatchObject({
      ...{ verdict: 'new', candidates: [] },
    })
  })

  test('27 is none between namesakes at two institutions', () => {
    scene.person('Nová', scene.institution('Kolín').id)
    scene.institution('Beroun')
    expect(people(['Jana Nová', 'Beroun', '', '']).report.rows[0]).toMatchObject({ verdict: 'new', candidates: [] })
  })

  test('never makes a name poorer: capitals and a name without marks change nothing', () => {
    scene.institution('Říčany', { district: 'Praha-východ' })
    expect(towns(['RICANY', '', 'PRAHA-VÝCHOD', '', '']).report.rows[0]).toMatchObject({ verdict: 'same' })
  })

  test('of two people of one name at one institution is possible for both, the likeliest first', () => {
    const town = scene.institution('Kolín')
    const make = (email: string) => scene.do('person:create', { firstName: 'Jan', lastName: 'Novák', email, institutionId: town.id }) // prettier-ignore
    make('jan@kolin.example')
    const second = make('novak@kolin.example')
    const { report } = people(['Jan Novák', 'Kolín', 'novak@kolin.example', 'strážník'])
    expect(report.rows[0]?.candidates[0]).toMatchObject({ id: second.id, score: 100 })
    expect(report.rows[0]?.candidates).toHaveLength(2)
  })
})

describe('26 a person who stands twice in the file', () => {
  test('comes in once', () => {
    scene.institution('Kolín')
    const previewed = people(['Jana Nová', 'Kolín', '', ''], ['Nová, Jana', 'Kolín', '', 'starostka'])
    expect(previewed.report.rows[1]).toMatchObject({ verdict: 'doubtful', reasons: [{ code: 'duplicate-in-file', row: 2 }] }) // prettier-ignore
    takeIn(scene, previewed)
    expect(all('persons').map(fullName)).toEqual(['Jana Nová'])
  })
})
