import type { attendance as cs } from '../cs/attendance'

export const attendance: typeof cs = {}
