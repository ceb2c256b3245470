import { z } from 'zod'
import { idSchema } from '../domain/values/ids'
import { nested, text, time } from './kinds'

const ids = z.array(idSchema).max(100_000)

/** A file that was read in, and the records that its rows are about, so that they are found again. */
export const importRecord = {
  source: text({ since: 5, personal: 'mentions' }),
  at: time({ since: 5, personal: 'no' }),
  /** No references: what was removed since is passed over, and the record is not written anew for each that goes. */
  institutionIds: nested(ids, [], { since: 5, personal: 'no' }),
  personIds: nested(ids, [], { since: 5, personal: 'no' }),
}
