import type { events as cs } from '../cs/events'

export const events: typeof cs = {}
