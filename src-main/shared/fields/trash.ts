import { z } from 'zod'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { nested, text, time } from './kinds'

/** A record as it was when it was removed; of whatever shape, so that nothing of it is lost. */
const keptSchema = stored({ collection: z.string(), record: stored({ id: idSchema }) })

/** A reference to a removed record: who holds it, in which field, and where in a list it stood. */
export const keptReferenceSchema = stored({
  collection: z.string(),
  id: idSchema,
  field: z.string(),
  was: idSchema,
  at: z.int().min(0).nullable(),
})

const keptReferences = () => nested(z.array(keptReferenceSchema), [], { personal: 'no' })

/** One removal: what was removed together, and what is to be put back with it. */
export const trashRecord = {
  removedAt: time({ personal: 'no' }),
  by: text({ personal: 'mentions' }),
  /** What was removed on purpose; all other records went along with it. */
  collection: nested(z.string(), '', { personal: 'no' }),
  ids: nested(z.array(idSchema).min(1), [], { personal: 'no' }),
  /** How the first of them was called. */
  title: nested(z.string(), '', { personal: 'mentions' }),
  records: nested(z.array(keptSchema), [], { personal: 'records' }),
  /** References of records that stayed; they were emptied, and are filled again where they are still empty. */
  cleared: keptReferences(),
  /** References of the removed records that led nowhere even before. */
  dangling: keptReferences(),
}
