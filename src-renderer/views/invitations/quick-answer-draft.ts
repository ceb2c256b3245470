import type { Id } from '@shared/domain/values/ids'
import type { Answer } from '@shared/fields/invitation'

/** One answer while it is typed from a stack of letters. */
export type QuickAnswerDraft = {
  readonly institutionId: Id
  readonly value: Answer['value'] | ''
  readonly persons: string
  readonly events: string
  readonly presentation: string
  readonly refusalReason: string
}

export const noAnswer: QuickAnswerDraft = {
  institutionId: '',
  value: '',
  persons: '',
  events: '',
  presentation: '',
  refusalReason: '',
}

/** An answer that was written down since the page was opened, as it is listed. */
export type RecordedAnswer = {
  readonly institutionId: Id
  readonly institution: string
  readonly district: string
  readonly value: Answer['value']
  readonly detail: string
  readonly isLate: boolean
  readonly isHeld: boolean
}
