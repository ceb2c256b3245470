import { z } from 'zod'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'

export const attendanceStates = ['present', 'absent', 'excused'] as const
export type AttendanceState = (typeof attendanceStates)[number]

/** One registration on one day (`domain §3.4`). */
export const attendanceSchema = stored({
  id: idSchema,
  registrationId: idSchema,
  day: daySchema,
  state: z.enum(attendanceStates),
  how: z.enum(['grid', 'walk-in']),
  recordedAt: z.string(),
})
export type Attendance = z.infer<typeof attendanceSchema>
