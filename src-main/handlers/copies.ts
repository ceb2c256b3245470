import { noCopies, type Copies } from '../store/erasing/places-of-copies'
import type { Services } from './services'

/** The backups of the open database. */
export const copiesOf = (_services: Services): Copies => noCopies
