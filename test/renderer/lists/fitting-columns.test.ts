import { describe, expect, it } from 'vitest'
import type { Column } from '../../../src-renderer/components/grid/column'
import { fittingColumns } from '../../../src-renderer/lists/fitting-columns'

const columns: readonly Column<string>[] = ['name', 'kind', 'region'].map((key) => ({
  key,
  heading: key,
  width: 100,
  text: (row) => row,
}))
const keysIn = (roomPx: number, widths = {}) =>
  fittingColumns(columns, { roomPx, widths, lessImportant: ['kind', 'region'] }).map(({ key }) => key)

describe('fittingColumns', () => {
  it('keeps all columns while the room is not known or wide enough', () => {
    expect(keysIn(0)).toEqual(['name', 'kind', 'region'])
    expect(keysIn(400)).toEqual(['name', 'kind', 'region'])
  })

  it('lets the least important column go first, and never one that was not named', () => {
    expect(keysIn(300)).toEqual(['name', 'kind'])
    expect(keysIn(50)).toEqual(['name'])
  })

  it('counts with the widths that the user has set', () => {
    expect(keysIn(400, { name: 200 })).toEqual(['name', 'kind'])
  })
})
