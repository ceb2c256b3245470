import type { ActionInput } from '@shared/domain/actions'
import type { Id } from '@shared/domain/values/ids'
import type { Initiative } from '@shared/domain/events/initiative'
import { act, type Steps } from './sample-step'
import type { EventKey, EventRow } from './tables/events'

const DAY = '2020-09-10'

type Bands = NonNullable<ActionInput<'event:create'>['bands']>

/** Every event of BI is planned for 35 persons, 2 of them from Norway (`domain §1`). */
export const biBands: Bands = [
  { name: 'CZ', places: 33, country: 'CZ' },
  { name: 'NO', places: 2, country: 'NO' },
]

export const pdp4Bands: Bands = [{ name: 'Účastníci', places: 40 }]

type Series = {
  readonly initiative: Initiative
  readonly rows: readonly EventRow[]
  readonly bands: Bands
  readonly contact: string
}

/** Makes the events of one initiative, all of them planned. */
export function* makeEvents({ initiative, rows, bands, contact }: Series): Steps<Map<EventKey, Id>> {
  const made = new Map<EventKey, Id>()
  for (const { key, theme, days, ...fields } of rows) {
    const themeId = theme === null ? null : (initiative.themes[theme - 1]?.id ?? null)
    const event = { ...fields, initiativeId: initiative.id, themeId, days: [...days], bands, contact }
    const { id } = yield* act(DAY, 'event:create', event)
    made.set(key, id)
  }
  return made
}
