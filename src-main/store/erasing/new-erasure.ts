import type { Change } from '@shared/domain/database/database'
import { addDays, dayOf, type Day } from '@shared/domain/values/day'
import type { Erasure } from '@shared/domain/privacy/erasure'
import { uuidv7 } from '@shared/domain/values/ids'
import type { Eraser } from './eraser'
import { mostDaysWaiting } from './places-of-copies'

const untilOf = (now: Date): Day => addDays(dayOf(now.toISOString()), mostDaysWaiting)

const everywhere = (now: Date): Erasure['waiting'] =>
  (['folder', 'backups', 'second-place'] as const).map((place) => ({ place, until: untilOf(now) }))

type Beginning = Pick<Erasure, 'personId' | 'counts'> & Partial<Pick<Erasure, 'diets' | 'photos' | 'contacts' | 'left'>>

/** The note that something is erased from now on; at first it waits everywhere. */
export const newErasure = ({ world, mark }: Eraser, beginning: Beginning): Erasure => ({
  id: uuidv7(world.now().getTime(), world.random(10)),
  diets: [],
  photos: [],
  contacts: [],
  left: [],
  mark,
  erasedAt: world.now().toISOString(),
  by: world.by(),
  waiting: everywhere(world.now()),
  ...beginning,
})

/** The change that puts it into the list of erasures. */
export const noted = (erasure: Erasure): Change => ({
  collection: 'erasures',
  id: erasure.id,
  before: null,
  after: erasure,
})
