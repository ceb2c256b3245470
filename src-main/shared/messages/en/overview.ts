import type { overview as cs } from '../cs/overview'

export const overview: typeof cs = {}
