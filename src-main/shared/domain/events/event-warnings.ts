import { dayToCome, type Warn } from '../warnings/record-warning'
import { dayOf } from '../values/day'

/** People may be signed up until a day on which the event has begun. */
export const eventWarnings: Warn<'events'> = ({ signUpDeadline, days = [] }) => {
  const [firstDay] = days
  return signUpDeadline && firstDay && signUpDeadline > firstDay
    ? [{ field: 'signUpDeadline', code: 'after-first-day', firstDay }]
    : []
}

/** Signed up late (`docs/domain.md §3.5`), or told of a change on a day to come; a substitute takes a place over and signs up for none. */
export const registrationWarnings: Warn<'registrations'> = (
  { eventId, registeredAt, replacesId = null, reconfirm },
  { view, today },
) => {
  const deadline = view.get('events', eventId ?? null)?.signUpDeadline ?? null
  const isSignedUp = replacesId === null && Boolean(registeredAt)
  const isLate = deadline !== null && isSignedUp && dayOf(registeredAt ?? '') > deadline
  return [
    ...(isLate ? [{ field: 'registeredAt', code: 'after-deadline', deadline } as const] : []),
    ...dayToCome('reconfirm', reconfirm?.toldOn, today),
  ]
}

/** Somebody was there on a day to come. */
export const attendanceWarnings: Warn<'attendances'> = ({ day }, { today }) => dayToCome('day', day, today)
