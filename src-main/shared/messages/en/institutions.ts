import type { institutions as cs } from '../cs/institutions'

export const institutions: typeof cs = {}
