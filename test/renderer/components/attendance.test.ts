import { describe, expect, it } from 'vitest'
import { attendanceForKey, movedCell, nextAttendance } from '../../../src-renderer/components/grid/attendance'

describe('recording attendance by keys', () => {
  it.each([
    ['p', 'present'],
    ['P', 'present'],
    ['a', 'absent'],
    ['N', 'absent'],
    ['e', 'excused'],
    ['o', 'excused'],
    ['Delete', null],
    ['Backspace', null],
    ['x', undefined],
    ['Enter', undefined],
  ])('%s records %s', (key, mark) => {
    expect(attendanceForKey(key)).toBe(mark)
  })

  it('clicks through all states and back to nothing', () => {
    expect([null, 'present', 'absent', 'excused'].map((mark) => nextAttendance(mark as null))).toEqual([
      'present',
      'absent',
      'excused',
      null,
    ])
  })
})

describe('moving in the grid', () => {
  const size = { rows: 35, days: 2 }

  it.each([
    ['Enter', { row: 3, day: 1 }, { row: 4, day: 1 }],
    ['Enter', { row: 34, day: 1 }, { row: 34, day: 1 }],
    ['ArrowRight', { row: 3, day: 1 }, { row: 3, day: 1 }],
    ['ArrowLeft', { row: 3, day: 1 }, { row: 3, day: 0 }],
    ['End', { row: 3, day: 0 }, { row: 3, day: 1 }],
    ['PageDown', { row: 30, day: 0 }, { row: 34, day: 0 }],
  ])('%s leads from %o to %o', (key, cell, expected) => {
    expect(movedCell(key, cell, size)).toEqual(expected)
  })

  it('leaves letters alone', () => {
    expect(movedCell('p', { row: 0, day: 0 }, size)).toBeUndefined()
  })
})
