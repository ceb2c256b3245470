import type { RecordOf } from '../../fields/record'
import type { registrationRecord } from '../../fields/registration'

export type Registration = RecordOf<typeof registrationRecord>

/** Confirmed or waiting: a person has at most one such registration per event (`docs/domain.md §3.2`). */
export const isActive = ({ status }: Pick<Registration, 'status'>): boolean =>
  status === 'confirmed' || status === 'waiting'
