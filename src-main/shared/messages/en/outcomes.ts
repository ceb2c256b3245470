import type { outcomes as cs } from '../cs/outcomes'

export const outcomes: typeof cs = {}
