import { nowhere } from '@shared/domain/importing/kinds'
import { describe, expect, it } from 'vitest'
import {
  alongWith,
  columnLetter,
  constantOf,
  fieldsOf,
  hasNaming,
  isComplete,
  withConstant,
  withFields,
} from '@shared/domain/importing/mapping'
import { leftOutColumns, type ImportSource, type SourceSheet } from '@shared/domain/importing/source'

const sheet = (name: string, headings: readonly string[], headingRow = 3): SourceSheet => ({
  name,
  hidden: false,
  headingRow,
  headingRows: 1,
  rows: 10,
  notes: [],
  columns: headings.map((heading, column) => ({ column, heading, samples: [], isComputed: false })),
})

const source: ImportSource = {
  token: 'token',
  fileName: 'adresar.xlsx',
  kind: 'institutions',
  isRemembered: false,
  isText: false,
  read: { encoding: null, delimiter: null, encodings: [], isSure: true },
  sheets: [sheet('Obce', ['Poř. č.', 'Obec', 'IČO']), sheet('Městské části', ['IČO', '', 'Obec', 'Obec'], 1)],
  guess: {
    sheet: 'Obce',
    headingRow: 3,
    headingRows: 1,
    constants: [],
    columns: [
      { column: 1, field: 'name' },
      { column: 2, field: 'ico' },
    ],
  },
}
const [first] = source.sheets

describe('columnLetter', () => {
  it('counts as a spreadsheet does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('withFields', () => {
  it('takes the field away from the column that had it', () => {
    const mapping = withFields(source.guess, 0, ['name'])
    expect(mapping.columns).toEqual([
      { column: 0, field: 'name' },
      { column: 2, field: 'ico' },
    ])
  })

  it('lets a column feed several fields, and texts that are put together have several columns', () => {
    const mapping = withFields(withFields(source.guess, 0, ['street', 'note']), 1, ['name', 'street'])
    expect(mapping.columns).toEqual([
      { column: 0, field: 'street' },
      { column: 0, field: 'note' },
      { column: 1, field: 'name' },
      { column: 1, field: 'street' },
      { column: 2, field: 'ico' },
    ])
    expect(alongWith(mapping, { column: 1, field: 'street' })).toEqual([0])
  })

  it('takes a field of one value away from a column that feeds another one as well', () => {
    const mapping = withFields(withFields(source.guess, 0, ['name', 'city']), 2, ['ico', 'name'])
    expect(fieldsOf(mapping, 0)).toEqual(['city'])
    expect(fieldsOf(mapping, 2)).toEqual(['ico', 'name'])
  })

  it('leaves a column out', () => {
    const mapping = withFields(source.guess, 2, [])
    expect(fieldsOf(mapping, 2)).toEqual([])
    expect(first && leftOutColumns(first, mapping).map(({ heading }) => heading)).toEqual(['Poř. č.', 'IČO'])
  })
})

describe('hasNaming', () => {
  it('asks for what a record is called, which differs by kind', () => {
    expect(hasNaming('institutions', source.guess)).toBe(true)
    expect(hasNaming('institutions', withFields(source.guess, 1, []))).toBe(false)
    expect(hasNaming('persons', { ...source.guess, columns: [{ column: 0, field: 'last-name' }] })).toBe(true)
    expect(hasNaming('persons', { ...source.guess, columns: [{ column: 0, field: 'first-name' }] })).toBe(false)
  })
})

describe('withConstant', () => {
  it('keeps one value of a field for all rows, and lets it go again', () => {
    const mapping = withConstant(withConstant(source.guess, 'district', 'Kolín'), 'district', 'Nymburk')
    expect(constantOf(mapping, 'district')).toBe('Nymburk')
    expect(withConstant(mapping, 'district', '').constants).toEqual([])
  })
})

describe('isComplete', () => {
  it('asks answers for what was answered, when and by which way, from a column or for all rows', () => {
    const columns = [
      { column: 0, field: 'institution' },
      { column: 1, field: 'event:0174bf5c-0000-7000-8000-000000000000' },
    ] as const
    const mapping = { ...source.guess, columns }
    expect(isComplete('answers', mapping, nowhere)).toBe(false)
    const said = withConstant(withConstant(mapping, 'answered-on', '2020-09-25'), 'channel', 'e-mail')
    expect(isComplete('answers', said, nowhere)).toBe(true)
  })
})
