import { copiesIn } from '../store/backups/copies'
import { noCopies, type Copies } from '../store/erasing/places-of-copies'
import type { Services } from './services'

/** The backups of the open database. */
export const copiesOf = ({ database: { backups } }: Services): Copies =>
  backups === null ? noCopies : copiesIn(backups)
