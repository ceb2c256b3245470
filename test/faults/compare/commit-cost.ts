import { join } from 'node:path'
import { dropPlace, freshPlace } from '../place'
import { diskCache } from '../processes/built-writer'
import { RunningWriter, type BookKind } from '../processes/running-writer'

/** The median time of a small commit in a database of so many records, in milliseconds, on the project's own disk. */
export const commitCostMs = async (script: string, book: BookKind, records: number): Promise<number> => {
  const place = freshPlace(diskCache())
  try {
    const writer = new RunningWriter(script, book, join(place, 'Má data'), 'cost', String(records))
    const line = await writer.said('costs ')
    await writer.ended()
    const times = (JSON.parse(line.slice('costs '.length)) as number[]).sort((a, b) => a - b) // safe: the writer's own line
    return times[Math.floor(times.length / 2)] ?? NaN
  } finally {
    dropPlace(place)
  }
}
