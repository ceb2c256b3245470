import type { cs } from './cs'

/** The shape of the catalogue: Czech is the original, and a key that English lacks does not compile. */
export type Messages = typeof cs
