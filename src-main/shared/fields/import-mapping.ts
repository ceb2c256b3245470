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
}

export const importMappingRecord = { ...importMappingFields, usedAt: time({ personal: 'no' }) }
