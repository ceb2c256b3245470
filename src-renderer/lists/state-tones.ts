import type { AttendanceState } from '@shared/fields/attendance'
import type { AnswerState } from '@shared/domain/directory/directory-rows'
import type { RegistrationStatus } from '@shared/fields/registration'
import type { Tone } from '../components/tone'

export const registrationTones: { readonly [Status in RegistrationStatus]: Tone } = {
  applied: 'info',
  confirmed: 'success',
  waiting: 'warning',
  declined: 'neutral',
  cancelled: 'neutral',
}

export const attendanceTones: { readonly [State in AttendanceState]: Tone } = {
  present: 'success',
  absent: 'danger',
  excused: 'warning',
}

export const answerTones: { readonly [State in AnswerState]: Tone | undefined } = {
  'not-invited': undefined,
  prepared: 'neutral',
  exported: 'violet',
  sent: 'info',
  reminded: 'warning',
  accepted: 'success',
  declined: 'danger',
}
