import type { welcome as cs } from '../cs/welcome'

export const welcome: typeof cs = {}
