import { describe, expect, it } from 'vitest'
import { columnLetter, fieldOf, hasNaming, leftOutColumns, withField } from '@shared/domain/importing/mapping'
import type { ImportSource, SourceSheet } from '@shared/domain/importing/report'

const sheet = (name: string, headings: readonly string[], headingRow = 3): SourceSheet => ({
  name,
  hidden: false,
  headingRow,
  rows: 10,
  columns: headings.map((heading, column) => ({ column, heading, samples: [] })),
})

const source: ImportSource = {
  token: 'token',
  fileName: 'adresar.xlsx',
  kind: 'institutions',
  sheets: [sheet('Obce', ['Poř. č.', 'Obec', 'IČO']), sheet('Městské části', ['IČO', '', 'Obec', 'Obec'], 1)],
  guess: {
    sheet: 'Obce',
    headingRow: 3,
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

describe('withField', () => {
  it('takes the field away from the column that had it', () => {
    const mapping = withField(source.guess, 0, 'name')
    expect(mapping.columns).toEqual([
      { column: 0, field: 'name' },
      { column: 2, field: 'ico' },
    ])
  })

  it('leaves a column out', () => {
    const mapping = withField(source.guess, 2, null)
    expect(fieldOf(mapping, 2)).toBeNull()
    expect(first && leftOutColumns(first, mapping).map(({ heading }) => heading)).toEqual(['Poř. č.', 'IČO'])
  })
})

describe('hasNaming', () => {
  it('asks for what a record is called, which differs by kind', () => {
    expect(hasNaming('institutions', source.guess)).toBe(true)
    expect(hasNaming('institutions', withField(source.guess, 1, null))).toBe(false)
    expect(hasNaming('persons', { ...source.guess, columns: [{ column: 0, field: 'last-name' }] })).toBe(true)
    expect(hasNaming('persons', { ...source.guess, columns: [{ column: 0, field: 'first-name' }] })).toBe(false)
  })
})
