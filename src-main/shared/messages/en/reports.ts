import type { reports as cs } from '../cs/reports'

export const reports: typeof cs = {}
