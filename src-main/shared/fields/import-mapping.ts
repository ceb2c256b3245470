import { z } from 'zod'
import { stored } from '../domain/values/record-schema'
import { line } from '../domain/values/text-fields'
import { nested, text, time } from './kinds'

export const importMappingFields = {
  kind: text({ max: 40, personal: 'no' }),
  /** The headings of the file in their order, plain; a file with the same ones is mapped in the same way. */
  headings: nested(z.array(line()).max(500), [], { personal: 'mentions' }),
  /** Which heading feeds which field; a heading that feeds several is taken apart. */
  columns: nested(z.array(stored({ heading: line(), field: line(60) })).max(200), [], { personal: 'mentions' }),
  /** Fields that have one value in all rows. */
  constants: nested(z.array(stored({ field: line(60), value: line() })).max(40), [], { personal: 'mentions' }),
  /** What somebody chose about the reading of the file; empty where it was found out. */
  reading: nested(
    stored({
      encoding: line(60),
      delimiter: z.string().max(1),
      hiddenRows: z.boolean(),
      allSheets: z.boolean(),
    }),
    { encoding: '', delimiter: '', hiddenRows: false, allSheets: false },
    { since: 4, personal: 'no' },
  ),
}

export const importMappingRecord = { ...importMappingFields, usedAt: time({ personal: 'no' }) }
