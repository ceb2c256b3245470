import type { z } from 'zod'
import type { erasureCountsSchema, erasurePlaces, erasureRecord } from '../../fields/erasure'
import type { RecordOf } from '../../fields/record'

export type ErasurePlace = (typeof erasurePlaces)[number]
export type ErasureCounts = z.infer<typeof erasureCountsSchema>

/**
 * That something was erased: ids only, so that the list holds nobody's name. It is applied again to whatever comes from outside or
 * from the past (a restored backup, an import), and never taken back.
 */
export type Erasure = RecordOf<typeof erasureRecord>
