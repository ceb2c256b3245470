import type { DatabaseView } from '@shared/domain/database/state'

/** The sums of all contents that records name, those in the trash too. */
export const sumsIn = (records: DatabaseView): ReadonlySet<string> => {
  const sums = new Set(Array.from(records.all('files'), ({ sum }) => sum))
  for (const entry of records.all('trash'))
    for (const { collection, record } of entry.records)
      if (collection === 'files' && 'sum' in record && typeof record.sum === 'string') sums.add(record.sum)
  return sums
}
