import type { Day } from '@shared/domain/values/day'
import { dayFromText, daysFromText, textOfDay } from '../../../components/fields/day-text'

/** Days as one types them into a line: `4. 2. 2021, 8. 2. 2021`. */
export const textOfDays = (days: readonly Day[]): string => days.map(textOfDay).join(', ')

/**
 * The days of a line, ascending and each once: single days and ranges, apart by commas, semicolons or _a_; an empty line is no day.
 * Null where a part is no day.
 */
export const daysTyped = (text: string, today: Day): readonly Day[] | null => {
  const parts = text.split(/[,;]|\s+(?:a|and)\s+/u).flatMap((part) => part.trim() || [])
  const days = parts.map((part) => daysFromText(part, today) ?? dayFromText(part, today))
  if (days.includes(undefined)) return null
  return Array.from(new Set(days.flatMap((each) => each ?? []))).sort()
}
