import type { Id } from '@shared/domain/values/ids'
import type { Answer } from '@shared/fields/invitation'

/** One answer while it is typed from a stack of letters. */
export class QuickAnswerDraft {
  institutionId = $state('')
  value = $state<Answer['value'] | ''>('')
  persons = $state('')
  events = $state('')
  presentation = $state('')
  reason = $state('')

  get isAccepting(): boolean {
    return this.value !== 'declined'
  }

  get isEmpty(): boolean {
    const { institutionId, value, persons, events, presentation, reason } = this
    return [institutionId, value, persons, events, presentation, reason].every((text) => text === '')
  }

  clear(): void {
    this.institutionId = ''
    this.value = ''
    this.persons = ''
    this.events = ''
    this.presentation = ''
    this.reason = ''
  }
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
