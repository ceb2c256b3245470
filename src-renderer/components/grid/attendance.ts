/** What was recorded for one person on one day; null while nothing is. */
export type AttendanceMark = 'present' | 'absent' | 'excused'

const marksByKey: Readonly<Record<string, AttendanceMark>> = {
  p: 'present',
  a: 'absent',
  n: 'absent',
  e: 'excused',
  o: 'excused',
}

/** What a letter records (P, A, E, and the Czech N, O); null for the keys that clear, undefined for all others. */
export const attendanceForKey = (key: string): AttendanceMark | null | undefined => {
  if (key === 'Delete' || key === 'Backspace') return null
  return marksByKey[key.toLowerCase()]
}

const order = [null, 'present', 'absent', 'excused'] as const

/** What the next click on a cell makes of it. */
export const nextAttendance = (mark: AttendanceMark | null): AttendanceMark | null =>
  order[(order.indexOf(mark) + 1) % order.length] ?? null

type Cell = { readonly row: number; readonly day: number }
type Size = { readonly rows: number; readonly days: number }

const steps: Readonly<Record<string, (cell: Cell, size: Size) => Cell>> = {
  ArrowDown: ({ row, day }) => ({ row: row + 1, day }),
  ArrowUp: ({ row, day }) => ({ row: row - 1, day }),
  ArrowRight: ({ row, day }) => ({ row, day: day + 1 }),
  ArrowLeft: ({ row, day }) => ({ row, day: day - 1 }),
  Enter: ({ row, day }) => ({ row: row + 1, day }),
  Home: ({ row }) => ({ row, day: 0 }),
  End: ({ row }, { days }) => ({ row, day: days - 1 }),
  PageDown: ({ row, day }) => ({ row: row + 10, day }),
  PageUp: ({ row, day }) => ({ row: row - 10, day }),
}

/** The cell that a key leads to, kept inside the grid; undefined when the key does not move. */
export const movedCell = (key: string, cell: Cell, size: Size): Cell | undefined => {
  const moved = steps[key]?.(cell, size)
  if (!moved) return undefined
  return {
    row: Math.max(0, Math.min(size.rows - 1, moved.row)),
    day: Math.max(0, Math.min(size.days - 1, moved.day)),
  }
}
