import type { Change } from '../database/database'
import { isSame } from './past-change'

/** One field of a record before and after; undefined where the record did not have it. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** The fields that differ between the two sides of a change; all of them where the record was made or removed. */
export const fieldChanges = ({ before, after }: Pick<Change, 'before' | 'after'>): readonly FieldChange[] => {
  const old: object = before ?? {}
  const next: object = after ?? {}
  const names = new Set([...Object.keys(old), ...Object.keys(next)])
  return Array.from(names, (field) => ({
    field,
    before: (old as Record<string, unknown>)[field], // safe: read by its own keys, as unknown
    after: (next as Record<string, unknown>)[field], // safe: as above
  })).filter(({ before: was, after: is }) => !isSame(was, is))
}
