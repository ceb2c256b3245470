import type { persons as cs } from '../cs/persons'

export const persons: typeof cs = {}
