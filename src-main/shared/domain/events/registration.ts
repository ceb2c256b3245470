import type { RecordOf } from '../../fields/record'
import type { registrationRecord } from '../../fields/registration'

export type Registration = RecordOf<typeof registrationRecord>

/** What is known of who was told of moves, with the last one: kept when the mark *to re-confirm* goes or begins anew. */
export const tellingsOf = ({
  tellings,
  reconfirm,
}: Pick<Registration, 'tellings' | 'reconfirm'>): Registration['tellings'] =>
  reconfirm === null || reconfirm.toldOn === null
    ? tellings
    : [...tellings, { since: reconfirm.since, on: reconfirm.toldOn, channel: reconfirm.channel }]

/** Confirmed or waiting: a person has at most one such registration per event (`docs/domain.md §3.2`). */
export const isActive = ({ status }: Pick<Registration, 'status'>): boolean =>
  status === 'confirmed' || status === 'waiting'

/** How many nights somebody stays: those given by date where any are, else the number that was said. */
export const nightsOf = ({ nights, nightsOn }: Pick<Registration, 'nights' | 'nightsOn'>): number =>
  nightsOn.length === 0 ? nights : new Set(nightsOn).size
