import type { publication as cs } from '../cs/publication'

export const publication: typeof cs = {}
