import type { Failure } from '@shared/failures'

/** What can become of the registrations of an event that is cancelled. */
export const ways = ['cancel', 'keep'] as const

/** What a person may be asked before many records are edited. */
export type BulkAnswers = {
  readonly reason: string
  readonly way: (typeof ways)[number]
  readonly withInvitations: boolean
}

export const unasked: BulkAnswers = { reason: '', way: 'cancel', withInvitations: true }

/** The answers as the edit of many records takes them. */
export type SaidInEdit = {
  /** Why registrations go over the quota of a band, or before others who wait. */
  readonly overbookReason?: string
  readonly cancelling?: Pick<BulkAnswers, 'reason'> & { readonly registrations: BulkAnswers['way'] }
  readonly withInvitations?: boolean
}

const asking: ReadonlySet<Failure['code']> = new Set([
  ...(['no-place-left', 'others-wait', 'cancelling-leaves-registrations', 'invitations-have-deadline'] as const),
])

/** Whether the refusal asks for something that the dialog can be told. */
export const isQuestion = ({ code }: Failure): boolean => asking.has(code)

/** The answer to the refusal; nothing while it lacks a reason. */
export const answerTo = (failure: Failure | undefined, answers: BulkAnswers): SaidInEdit => {
  const reason = answers.reason.trim()
  if (failure?.code === 'invitations-have-deadline') return { withInvitations: answers.withInvitations }
  if (failure === undefined || reason === '') return {}
  if (failure.code === 'cancelling-leaves-registrations') return { cancelling: { registrations: answers.way, reason } }
  return { overbookReason: reason }
}
