import type { recommendations as cs } from '../cs/recommendations'

export const recommendations: typeof cs = {}
