import type { importing as cs } from '../cs/importing'

export const importing: typeof cs = {}
