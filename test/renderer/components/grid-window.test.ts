import { describe, expect, it } from 'vitest'
import { columnTracks, leastWidthPx, type Column } from '../../../src-renderer/components/grid/column'
import { RowSlots } from '../../../src-renderer/components/grid/row-slots'
import { scrollTopShowing, visibleRows } from '../../../src-renderer/components/grid/visible-rows'

describe('the window of rows', () => {
  it('draws the rows in view and a few around', () => {
    expect(visibleRows({ scrollTop: 0, height: 320, rowCount: 50_000 })).toEqual({ first: 0, end: 16 })
    expect(visibleRows({ scrollTop: 3200, height: 320, rowCount: 50_000 })).toEqual({ first: 94, end: 116 })
  })

  it('stays inside a short list, also when it was scrolled beyond its new end', () => {
    expect(visibleRows({ scrollTop: 0, height: 320, rowCount: 3 })).toEqual({ first: 0, end: 3 })
    expect(visibleRows({ scrollTop: 9000, height: 320, rowCount: 3 })).toEqual({ first: 3, end: 3 })
    expect(visibleRows({ scrollTop: 0, height: 320, rowCount: 0 })).toEqual({ first: 0, end: 0 })
  })

  it('scrolls just enough to show a row, and not at all when it is in view', () => {
    const view = { scrollTop: 320, height: 320 }
    expect(scrollTopShowing(12, view)).toBe(320)
    expect(scrollTopShowing(9, view)).toBe(288)
    expect(scrollTopShowing(20, view)).toBe(352)
  })
})

describe('elements for rows', () => {
  const slotOf = (rows: readonly { slot: number; index: number }[], index: number) =>
    rows.find((row) => row.index === index)?.slot

  it('leaves a row in its element while it is drawn', () => {
    const slots = new RowSlots()
    const before = slots.assign([0, 1, 2, 3])
    const after = slots.assign([2, 3, 4, 5])
    expect(slotOf(after, 2)).toBe(slotOf(before, 2))
    expect(slotOf(after, 3)).toBe(slotOf(before, 3))
  })

  it('uses the elements of rows that left, and never one for two rows', () => {
    const slots = new RowSlots()
    slots.assign([0, 1, 2, 3])
    const jumped = slots.assign([900, 901, 902, 903])
    expect(jumped.map(({ slot }) => slot)).toEqual([0, 1, 2, 3])
    const grown = slots.assign([901, 902, 903, 904, 905, 7])
    expect(new Set(grown.map(({ slot }) => slot)).size).toBe(6)
    expect(grown.map(({ index }) => index).sort((one, other) => one - other)).toEqual([7, 901, 902, 903, 904, 905])
  })

  it('keeps the elements in one order, whatever the rows are', () => {
    const slots = new RowSlots()
    slots.assign([0, 1, 2])
    slots.assign([1, 2, 3])
    const rows = slots.assign([5, 3, 2])
    expect(rows.map(({ slot }) => slot)).toEqual([0, 1, 2])
  })
})

describe('the tracks of the columns', () => {
  const text = (row: string) => row
  const columns: readonly Column<string>[] = [
    { key: 'name', heading: 'Název', width: 200, grow: 1, text },
    { key: 'code', heading: 'IČO', width: 90, text },
  ]

  it('lets a column grow until its width was set by hand', () => {
    expect(columnTracks(columns, {}, { markable: false })).toBe('minmax(200px, 1fr) 90px')
    expect(columnTracks(columns, { name: 260 }, { markable: true })).toBe('32px 260px 90px')
  })

  it('need as much room as their widths together', () => {
    expect(leastWidthPx(columns, {}, { markable: false })).toBe(290)
    expect(leastWidthPx(columns, { name: 260 }, { markable: true })).toBe(382)
  })
})
