import type { BackupName } from './backup-name'

const keptLatest = 5
const keptDays = 14
const keptWeeks = 8

const dayMs = 86_400_000

const dayNumber = (at: string): number => Math.floor(Date.parse(at) / dayMs)
/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekNumber = (at: string): number => Math.floor((dayNumber(at) + 3) / 7)

type Aged = Pick<BackupName, 'name' | 'at'>

/** The newest of each of the first so many different periods. */
const newestOfEach = (
  newestFirst: readonly Aged[],
  periodOf: (at: string) => number,
  most: number,
): readonly Aged[] => {
  const seen = new Set<number>()
  return newestFirst.filter(({ at }) => {
    const period = periodOf(at)
    if (seen.has(period) || seen.size === most) return false
    seen.add(period)
    return true
  })
}

/**
 * The names that may go: beyond the five latest, the newest of each of the last 14 days that have any and of the last 8 weeks.
 * Given newest first by generation, never by time. A time only says which backups share a day or a week, and there is no *today*:
 * a clock that stands in 1970 or 2099 makes no backup old.
 */
export const backupsToDrop = (newestFirst: readonly Aged[]): readonly string[] => {
  const kept = new Set([
    ...newestFirst.slice(0, keptLatest),
    ...newestOfEach(newestFirst, dayNumber, keptDays),
    ...newestOfEach(newestFirst, weekNumber, keptWeeks),
  ])
  return newestFirst.filter((each) => !kept.has(each)).map(({ name }) => name)
}
