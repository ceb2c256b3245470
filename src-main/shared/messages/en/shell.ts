import type { shell as cs } from '../cs/shell'

export const shell: typeof cs = {}
