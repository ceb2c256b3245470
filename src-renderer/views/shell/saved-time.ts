import { dayInFigures, dayOf } from '@shared/domain/day'
import type { Lang } from '@shared/preferences'

const clocks = {
  cs: new Intl.DateTimeFormat('cs', { hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
} as const

/** A moment as it is told beside the work: `14:03` today, `22. 11. 2020 14:03` on another day; in the zone of the computer. */
export const savedTime = (isoTime: string, lang: Lang, now = new Date()): string => {
  const time = clocks[lang].format(new Date(isoTime))
  const { timeZone } = clocks[lang].resolvedOptions()
  const day = dayOf(isoTime, timeZone)
  return day === dayOf(now.toISOString(), timeZone) ? time : `${dayInFigures(day)}\u00a0${time}`
}
