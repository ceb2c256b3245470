import type { Change } from '@shared/domain/database/database'
import { addDays, type Day } from '@shared/domain/values/day'
import type { Erasure } from '@shared/domain/privacy/erasure'
import { erasureRecord } from '@shared/fields/erasure'
import { emptyOf } from '@shared/fields/record'
import { uuidv7 } from '@shared/domain/values/ids'
import type { Eraser } from './eraser'
import { mostDaysWaiting } from './places-of-copies'

const untilOf = (today: Day): Day => addDays(today, mostDaysWaiting)

const everywhere = (today: Day): Erasure['waiting'] =>
  (['folder', 'backups', 'second-place'] as const).map((place) => ({ place, until: untilOf(today) }))

type Beginning = Pick<Erasure, 'personId' | 'counts'> & Partial<Erasure>

/** The note that something is erased from now on; at first it waits everywhere. */
export const newErasure = ({ store, world, mark }: Eraser, beginning: Beginning): Erasure => ({
  id: uuidv7(Date.parse(store.now), world.random(10)),
  ...emptyOf(erasureRecord),
  mark,
  erasedAt: store.now,
  by: world.by(),
  waiting: everywhere(store.today),
  ...beginning,
})

/** The change that puts it into the list of erasures. */
export const noted = (erasure: Erasure): Change => ({
  collection: 'erasures',
  id: erasure.id,
  before: null,
  after: erasure,
})
