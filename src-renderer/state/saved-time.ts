import { clockTime, localDay, moment } from '@shared/messages/moment'
import type { Lang } from '@shared/preferences'

/** A moment as it is told beside the work: `14:03` today, `22. 11. 2020 14:03` on another day; in the zone of the computer. */
export const savedTime = (isoTime: string, lang: Lang, now = new Date()): string =>
  localDay(isoTime) === localDay(now.toISOString()) ? clockTime(isoTime, lang) : moment(isoTime, lang)
