import type { Day } from '@shared/domain/values/day'
import { fold } from '@shared/domain/values/fold'
import { dayFromText } from './day-from-text'

/** The first and the last day of a run; both the same for one day. */
type DayRange = { readonly from: Day; readonly to: Day }

const apart = /\s*(?:[–—-]|\baz\b|\bto\b|\ba\b|\band\b|\bdo\b)\s*/g

/** What the first day leaves unsaid is that of the last one: `5.` and `5. 11.` before `6. 11. 2020`. */
const completed = (text: string, to: Day): Day | null => {
  const [year = '', month = ''] = to.split('-')
  if (/^\d{1,2}\.?$/.test(text)) return dayFromText(`${text.replace('.', '')}. ${month}. ${year}`)
  return dayFromText(text) ?? dayFromText(`${text.replace(/\s*\.?$/, '.')} ${year}`)
}

/** Day and month of both ends of a run, or of one day, without a year: `5.–6. 11.`, `5. 11.`; null for others. */
export const withoutYear = (text: string): DayRange | null => {
  const [, first, firstMonth, last, month] =
    /^(?:(\d{1,2})\.\s*(?:(\d{1,2})\.\s*)?(?:[–—-]|až|a)\s*)?(\d{1,2})\.\s*(\d{1,2})\.$/.exec(text.trim()) ?? []
  if (last === undefined || month === undefined) return null
  const endOf = (date: string, of: string): string => `-${of.padStart(2, '0')}-${date.padStart(2, '0')}`
  return { from: endOf(first ?? last, firstMonth ?? month), to: endOf(last, month) }
}

/** The days of a run as people write them: `5.–6. 11. 2020`, `30. září – 1. října 2020`, `5. a 6. 11. 2020`; null for others. */
export const dayRange = (text: string): DayRange | null => {
  const plain = fold(text.replace(/\u00a0/g, ' ')).trim()
  for (const { 0: sign, index } of plain.matchAll(apart)) {
    const to = dayFromText(plain.slice(index + sign.length))
    const from = to === null ? null : completed(plain.slice(0, index).trim(), to)
    if (from !== null && to !== null && from <= to) return { from, to }
  }
  return null
}
