import { choice, day, reference, time } from './kinds'

export const attendanceStates = ['present', 'absent', 'excused'] as const
export type AttendanceState = (typeof attendanceStates)[number]
const hows = ['grid', 'walk-in'] as const

/** One registration on one day (`docs/domain.md §3.4`). */
export const attendanceRecord = {
  registrationId: reference('registrations', { personal: 'no' }),
  day: day({ personal: 'no' }),
  state: choice({ codes: attendanceStates, words: 'attendanceStates', empty: 'present', personal: 'no' }),
  how: choice({ codes: hows, words: 'hows', empty: 'grid', personal: 'no' }),
  recordedAt: time({ personal: 'no' }),
}
