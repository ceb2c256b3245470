import { beforeEach, describe, expect, test } from 'vitest'
import { withConstant, withFields } from '@shared/domain/importing/mapping'
import type { ImportKind } from '@shared/domain/importing/kinds'
import { fieldOf } from '../../../../src-main/importing/columns/headings'
import { mappingToKeep } from '../../../../src-main/importing/columns/remembered-mapping'
import { Scene } from '../../../builders'
import { previewTable, tableOf, takeIn } from '../lists'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const preview = (kind: ImportKind, ...rows: string[][]) => previewTable(scene.state, kind, tableOf(rows))
const fieldsIn = ({ mapping }: ReturnType<typeof preview>) =>
  mapping.columns.map(({ column, field }) => [column, field])

describe('headings', () => {
  test.each([
    ['institutions', 'Dat. schr.', 'data-box'],
    ['institutions', 'Tel. číslo', 'phone'],
    ['institutions', 'NAZEV OBCE', 'name'],
    ['institutions', 'E-mail (úřadu)', 'email'],
    ['institutions', 'Municipality', 'name'],
    ['persons', 'Surname', 'last-name'],
    ['persons', 'Fce', 'position'],
    ['answers', 'Odpověď\nze dne', 'answered-on'],
    ['sign-ups', 'Ubytování', 'nights'],
    ['institutions', 'Poř. č.', null],
    ['institutions', 'X', null],
  ] as const)('of %s: %s is %s', (kind, heading, field) => {
    expect(fieldOf(kind, heading)).toBe(field)
  })

  test('24 in two rows are read together also where a group is written over each of its columns', () => {
    const previewed = preview(
      'institutions',
      ['Obec', 'Obec', 'Adresa', 'Starosta', 'Starosta', 'IČ'],
      ['Název', 'Okres', 'úřadu', 'titul jméno příjmení, titul', 'E-mail', ''],
      ['Kolín', 'Kolín', 'Karlovo nám. 78, 280 02 Kolín', 'Mgr. Jana Nová, Ph.D.', 'nova@kolin.example', '00235440'],
    )
    expect(previewed.mapping).toMatchObject({ headingRow: 2, headingRows: 2 })
    expect(fieldsIn(previewed).map(([, field]) => field)).toEqual([
      ...['name', 'district', 'address', 'person-name', 'person-email', 'ico'],
    ])
    expect(previewed.report).toMatchObject({ new: 1, wrong: 0 })
    // What one cell was taken apart into is shown before it is read in.
    expect(previewed.report.rows[0]?.changes).toEqual(
      Object.entries({
        ...{ kind: 'municipality', ico: '00235440', street: 'Karlovo nám. 78', city: 'Kolín', postcode: '28002' },
        ...{ district: 'Kolín', person: 'Mgr. Jana Nová' },
      }).map(([field, after]) => ({ field, before: '', after })),
    )
  })

  test('24 in two rows are read together, the upper the upper one over all columns up to the next', () => {
    const previewed = preview(
      'institutions',
      ['Seznam k 18. 9. 2020'],
      ['Obec', 'Okres', 'Úřad', '', 'Starosta', ''],
      ['', '', 'E-mail', 'Telefon', 'Jméno', 'E-mail'],
      ['Říčany', 'Praha-východ', 'urad@ricany.example', '602 111 222', 'Jana Nová', 'nova@ricany.example'],
    )
    expect(previewed.mapping).toMatchObject({ headingRow: 3, headingRows: 2 })
    expect(previewed.columns.map(({ heading }) => heading)).toEqual([
      ...['Obec', 'Okres', 'Úřad – E-mail', 'Úřad – Telefon', 'Starosta – Jméno', 'Starosta – E-mail'],
    ])
    expect(fieldsIn(previewed)).toEqual([
      [0, 'name'],
      [1, 'district'],
      [2, 'email'],
      [3, 'phone'],
      [4, 'person-name'],
      [5, 'person-email'],
    ])
    expect(previewed.report.new).toBe(1)
  })

  test('24 are found in any of the first twenty rows, below titles and blank rows', () => {
    const titles = Array.from({ length: 18 }, (_, at) => (at % 3 === 0 ? ['Pokyny', 'k vyplnění'] : []))
    const previewed = preview('institutions', ...titles, ['Název', 'Okres'], ['Říčany', 'Praha-východ'])
    expect(previewed.mapping.headingRow).toBe(19)
  })

  test('24 that are missing are not guessed: nothing is read in until somebody says which column is which', () => {
    const previewed = preview('institutions', ['Říčany', 'Praha-východ'], ['Kolín', 'Kolín'])
    expect(previewed.mapping.columns).toEqual([])
    expect(previewed.report).toMatchObject({ new: 0, wrong: 1 })
  })
})

describe('a mapping', () => {
  const heading = ['Sloupec A', 'Okres', 'Něco']
  const rows = [heading, ['Říčany', 'Praha-východ', 'x'], ['Kolín', 'Kolín', 'y']]

  test('is known again by the headings of its kind, in whatever row they stand, with its constants', () => {
    const first = previewTable(scene.state, 'institutions', tableOf(rows), {
      change: (mapping) => withConstant(withFields(mapping, 0, ['name']), 'region', 'Středočeský'),
    })
    const [sheet] = first.table.sheets
    if (sheet === undefined) throw new Error('no sheet')
    const { headings, columns, constants } = mappingToKeep('institutions', sheet, first.mapping)
    scene.do('import-mapping:keep', { kind: 'institutions', headings, columns, constants })

    const again = preview('institutions', ['Nový seznam'], ...rows)
    expect(fieldsIn(again)).toEqual([
      [0, 'name'],
      [1, 'district'],
    ])
    takeIn(scene, again)
    expect(Array.from(scene.state.all('institutions'), ({ region }) => region)).toEqual([
      'Středočeský kraj',
      'Středočeský kraj',
    ])
    expect(preview('persons', ...rows).mapping.columns).not.toContainEqual({ column: 0, field: 'name' })
    expect(preview('institutions', [...heading, 'Navíc'], ['Beroun', 'Beroun', '', '']).mapping.constants).toEqual([])
  })

  test('is kept once for a row of headings, the last one counting', () => {
    const keep = (field: string) =>
      scene.do('import-mapping:keep', {
        ...{ kind: 'institutions', headings: ['a'], columns: [{ heading: 'a#0', field }], constants: [] },
      })
    keep('name')
    keep('note')
    expect(Array.from(scene.state.all('importMappings'))).toMatchObject([{ columns: [{ field: 'note' }] }])
  })
})

describe('one cell', () => {
  test('of an address fills street, postcode and town of the institution', () => {
    takeIn(
      scene,
      preview('institutions', ['Název', 'Okres', 'Adresa'], ['MV', 'Praha', 'Nad Štolou 3, 170 34 Praha 7']),
    )
    expect(Array.from(scene.state.all('institutions'))).toMatchObject([
      { street: 'Nad Štolou 3', postcode: '17034', city: 'Praha 7' },
    ])
  })
})
