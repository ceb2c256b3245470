import type { settings as cs } from '../cs/settings'

export const settings: typeof cs = {}
