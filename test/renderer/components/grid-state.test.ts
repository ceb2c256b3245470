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
    copy: ({ text }) => seen.log.push(text),
    type: undefined,
  })
  grid.viewHeight = 320
  const press = (key: string, more: Partial<KeyboardEvent> = {}) => {
    const event = { key, timeStamp: 0, isComposing: false, prevented: false, ...more, preventDefault: () => undefined }
    grid.keydown(event as unknown as KeyboardEvent) // Only these members of the event are read.
  }
  const click = (index: number, more: Partial<MouseEvent> = {}) => {
    const event = { ctrlKey: false, metaKey: false, shiftKey: false, ...more } as MouseEvent // safe: only these members are read
    grid.arrive(index)
    grid.click(event, index)
  }
  return { grid, seen, press, click }
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

  it('acts on the row that has the focus, chosen or not', () => {
    const { grid, seen, press } = gridOf(rowsNamed('A', 'B', 'C', 'D'))
    grid.arrive(1)
    press(' ')
    expect([...seen.marks]).toEqual(['b'])
    press('ArrowDown', { shiftKey: true })
    expect([...seen.marks]).toEqual(['b', 'c'])
    expect(seen.selected).toBe('c')
    grid.arrive(0)
    press('Enter')
    expect(seen.log).toEqual(['open a'])
  })

  it('goes on from the first row when that was marked before any was chosen', () => {
    const { seen, press } = gridOf(rowsNamed('A', 'B', 'C'))
    press(' ')
    press('ArrowDown', { shiftKey: true })
    expect([...seen.marks]).toEqual(['a', 'b'])
  })

  it('takes the range back as Shift goes back, and leaves other marks alone', () => {
    const { grid, seen, press } = gridOf(rowsNamed('A', 'B', 'C', 'D', 'E'))
    grid.toggleMark(4)
    grid.moveTo(0)
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    press('ArrowUp', { shiftKey: true })
    expect([...seen.marks].sort()).toEqual(['a', 'b', 'e'])
    press('End', { shiftKey: true })
    expect([...seen.marks].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
    press('Escape')
    press('ArrowUp', { shiftKey: true })
    expect([...seen.marks].sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('marks with Ctrl and a click what was chosen and what is clicked, and with Shift all between', () => {
    const { seen, click } = gridOf(rowsNamed('A', 'B', 'C', 'D', 'E'))
    click(1)
    click(3, { ctrlKey: true })
    expect([...seen.marks]).toEqual(['b', 'd'])
    click(1, { ctrlKey: true })
    expect([...seen.marks]).toEqual(['d'])
    click(3)
    click(1, { shiftKey: true })
    expect([...seen.marks].sort()).toEqual(['b', 'c', 'd'])
    click(4, { shiftKey: true })
    expect([...seen.marks].sort()).toEqual(['d', 'e'])
  })

  it('marks a range by the boxes alone, without choosing a row', () => {
    const { grid, seen } = gridOf(rowsNamed('A', 'B', 'C', 'D'))
    grid.clickMark({ shiftKey: false } as MouseEvent, 1) // safe: only this member is read
    grid.clickMark({ shiftKey: true } as MouseEvent, 3) // safe: as above
    expect([...seen.marks]).toEqual(['b', 'c', 'd'])
    expect(seen.selected).toBeNull()
  })

  it('marks with Ctrl and Space, and up to the focused row with Shift and Space', () => {
    const { grid, seen, press } = gridOf(rowsNamed('A', 'B', 'C', 'D'))
    grid.arrive(1)
    press(' ', { ctrlKey: true })
    grid.arrive(3)
    press(' ', { shiftKey: true })
    expect([...seen.marks]).toEqual(['b', 'c', 'd'])
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
