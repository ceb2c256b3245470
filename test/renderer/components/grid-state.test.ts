import { describe, expect, it } from 'vitest'
import { GridState } from '../../../src-renderer/components/grid/grid-state.svelte'

type Row = { readonly id: string; readonly name: string }

const rowsNamed = (...names: string[]): Row[] => names.map((name) => ({ id: name.toLowerCase(), name }))

const gridOf = (rows: Row[], { markable = true } = {}) => {
  const seen = { selected: null as string | null, marks: new Set() as ReadonlySet<string>, log: [] as string[] }
  const grid = new GridState<Row>({
    rows: () => rows,
    columns: () => [{ key: 'name', heading: 'Jméno', width: 100, text: ({ name }) => name }],
    rowId: ({ id }) => id,
    markable: () => markable,
    selected: () => seen.selected,
    select: ({ id }) => (seen.selected = id),
    marks: () => seen.marks,
    mark: (marks) => (seen.marks = marks),
    open: ({ id }) => seen.log.push(`open ${id}`),
    remove: (removed) => seen.log.push(`remove ${removed.map(({ id }) => id).join(' ')}`),
    copy: (text) => seen.log.push(text),
    type: undefined,
  })
  grid.viewHeight = 320
  const press = (key: string, more: Partial<KeyboardEvent> = {}) => {
    const event = { key, timeStamp: 0, isComposing: false, prevented: false, ...more, preventDefault: () => undefined }
    grid.keydown(event as unknown as KeyboardEvent) // Only these members of the event are read.
  }
  return { grid, seen, press }
}

describe('the keys of a list', () => {
  it('selects the first row by the first arrow down, then the next', () => {
    const { seen, press } = gridOf(rowsNamed('A', 'B', 'C'))
    press('ArrowDown')
    expect(seen.selected).toBe('a')
    press('ArrowDown')
    expect(seen.selected).toBe('b')
  })

  it('marks with Space and extends with Shift', () => {
    const { seen, press } = gridOf(rowsNamed('A', 'B', 'C', 'D'))
    press('ArrowDown')
    press(' ')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect([...seen.marks]).toEqual(['a', 'b', 'c'])
    press('Escape')
    expect(seen.marks.size).toBe(0)
  })

  it('never marks where rows cannot be marked', () => {
    const { seen, press } = gridOf(rowsNamed('A', 'B'), { markable: false })
    press('ArrowDown')
    press(' ')
    press('ArrowDown', { shiftKey: true })
    press('a', { ctrlKey: true })
    expect(seen.marks.size).toBe(0)
  })

  it('opens, removes and copies the marked rows in the order of the list, or else the active one', () => {
    const { grid, seen, press } = gridOf(rowsNamed('A', 'B', 'C'))
    grid.moveTo(1)
    press('Enter')
    press('Delete')
    grid.toggleMark(2)
    grid.toggleMark(0)
    press('Delete')
    press('c', { ctrlKey: true })
    expect(seen.log).toEqual(['open b', 'remove b', 'remove a c', 'Jméno\r\nA\r\nC'])
  })

  it('copies the whole list when nothing is chosen', () => {
    const { seen, press } = gridOf(rowsNamed('A', 'B'))
    press('c', { ctrlKey: true })
    expect(seen.log).toEqual(['Jméno\r\nA\r\nB'])
  })

  it('survives an empty list', () => {
    const { seen, press } = gridOf([])
    for (const key of ['ArrowDown', 'End', 'Enter', ' ', 'PageUp']) press(key)
    expect(seen.selected).toBeNull()
    expect(seen.log).toEqual([])
  })
})

describe('the active row', () => {
  it('is the one that took the place of a removed row', () => {
    const rows = rowsNamed('A', 'B', 'C')
    const { grid } = gridOf(rows)
    grid.moveTo(2)
    rows.pop()
    expect(grid.activeIndex).toBe(1)
  })

  it('is drawn even where it is scrolled out of view', () => {
    const { grid } = gridOf(rowsNamed(...Array.from({ length: 500 }, (_, at) => `R${at}`)))
    grid.moveTo(0)
    grid.scrollTop = 8000
    const indexes = grid.drawn.map(({ index }) => index)
    expect(indexes).toContain(0)
    expect(indexes).toContain(250)
    expect(indexes.length).toBeLessThan(40)
  })
})
