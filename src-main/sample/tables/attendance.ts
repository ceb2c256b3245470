import type { AttendanceState } from '@shared/domain/events/attendance'

/** People who were not there all the time, with what the sheet says for each day; everybody else came on every day. */
export type AttendanceException = { readonly name: string; readonly states: readonly AttendanceState[] }

export const openingExceptions: readonly AttendanceException[] = [
  { name: 'z Poděbrad Vendelín', states: ['excused', 'excused'] },
  { name: 'Kuneš Tadeáš', states: ['absent', 'absent'] },
  { name: 'Hněvsa Viktor', states: ['present', 'excused'] },
  { name: 'Egert Rostislav', states: ['present', 'absent'] },
]

export const firstWorkshopExceptions: readonly AttendanceException[] = [
  { name: 'Hejduková Dobromila', states: ['excused', 'excused'] },
  { name: 'Zádrapa Aleš', states: ['absent', 'absent'] },
  { name: 'Kazbunda Arnošt', states: ['present', 'absent'] },
  { name: 'Týčová Nela', states: ['excused', 'present'] },
  { name: 'Vlk Kristián', states: ['present', 'absent'] },
]
