import { dayInFigures, dayOf } from '../domain/values/day'
import type { Lang } from '../preferences'

const clocks = {
  cs: new Intl.DateTimeFormat('cs', { hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
} as const

/** The clock of a moment, `14:03`, in the zone of the computer. */
export const clockTime = (isoTime: string, lang: Lang): string => clocks[lang].format(new Date(isoTime))

/** The day of a moment in the zone of the computer. */
export const localDay = (isoTime: string): string => dayOf(isoTime, clocks.cs.resolvedOptions().timeZone)

/** A moment with its day: `22. 11. 2020 14:03`; no-break spaces. */
export const moment = (isoTime: string, lang: Lang): string =>
  `${dayInFigures(localDay(isoTime))}\u00a0${clockTime(isoTime, lang)}`
