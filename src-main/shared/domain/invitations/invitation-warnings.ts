import { dayToCome, type RecordWarning, type Warn } from '../warnings/record-warning'
import type { Day } from '../values/day'

const beforeSending = (
  field: string,
  day: Day | undefined,
  sentOn: Day | null | undefined,
): readonly RecordWarning[] => (day && sentOn && day < sentOn ? [{ field, code: 'before-sending', sentOn }] : [])

/** An answer of a day to come, or from before its invitation was sent. */
export const answerWarnings = (
  { on, sentOn }: { readonly on: Day | undefined; readonly sentOn: Day | null | undefined },
  today: Day,
): readonly RecordWarning[] => [...dayToCome('answer', on, today), ...beforeSending('answer', on, sentOn)]

/** Sent on a day to come; reminded or answered on one, or before it was sent. */
export const invitationWarnings: Warn<'invitations'> = ({ sentOn, reminders = [], answer }, { today }) => [
  ...dayToCome('sentOn', sentOn, today),
  ...reminders.flatMap(({ on }) => [...dayToCome('reminders', on, today), ...beforeSending('reminders', on, sentOn)]),
  ...answerWarnings({ on: answer?.on, sentOn }, today),
]
