import type { MoveFinding } from '@shared/domain/programme/plan-move'
import { dayInFigures, daysInWords } from '@shared/domain/values/day'
import type { Messages } from '@shared/messages'
import { eventNameAndTitle } from '@shared/messages/event-name'
import type { Lang } from '@shared/preferences'

/** What is to be looked at before a move, as a sentence. */
export const findingInWords = (finding: MoveFinding, m: Messages, lang: Lang): string => {
  const { findings, holidays } = m.moving
  switch (finding.code) {
    case 'holiday':
      return findings.holiday(dayInFigures(finding.day), holidays[finding.holiday])
    case 'weekend':
      return findings.weekend(dayInFigures(finding.day))
    case 'clash':
      return findings.clash(daysInWords(finding.days, lang), eventNameAndTitle(finding.other, m), finding.persons)
    case 'deadline-after-event':
      return findings['deadline-after-event'](dayInFigures(finding.deadline))
    case 'attendance-lost':
      return findings['attendance-lost'](daysInWords(finding.days, lang))
    case 'out-of-calendar':
      return findings['out-of-calendar']()
  }
}
