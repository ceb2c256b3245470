import { z } from 'zod'
import { ok } from '../../result'
import { importMappingFields } from '../../fields/import-mapping'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'

const sameHeadings = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((heading, index) => heading === b[index])

const { schema, empty } = importMappingFields.reading
const kept = z.strictObject({ ...shapeOf(importMappingFields), reading: schema.default(empty) })

export const importMappingActions = {
  /** Keeps how the columns of a file were understood; one for each kind and row of headings. */
  'import-mapping:keep': action(kept, (tx, input, { newId, now }) => {
    const known = Array.from(tx.all('importMappings')).find(
      ({ kind, headings }) => kind === input.kind && sameHeadings(headings, input.headings),
    )
    if (known === undefined) return ok(tx.insert('importMappings', { id: newId(), ...input, usedAt: now }))
    return ok(tx.update('importMappings', known, { ...input, usedAt: now }))
  }),
}
