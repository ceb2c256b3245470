import type { Condition } from '../../fields/saved-view'

/** By what the list is narrowed at one stroke. `sent` holds all that were sent, `waiting` those of them that have no answer. */
export const invitationStages = [
  'prepared',
  'exported',
  'sent',
  'waiting',
  'reminded',
  'overdue',
  'accepted',
  'declined',
  'late',
] as const
export type InvitationStage = (typeof invitationStages)[number]

const on = (field: string, ...values: readonly string[]): Condition => ({ field, operator: 'is', values: [...values] })

/** Each stage as the condition that it is in the list: there is one way to narrow it, this is only the shorter one. */
export const stageConditions: { readonly [Stage in InvitationStage]: Condition } = {
  prepared: on('state', 'prepared'),
  exported: on('state', 'exported'),
  sent: { field: 'sentOn', operator: 'is-filled', values: [] },
  waiting: on('state', 'sent', 'reminded'),
  reminded: on('state', 'reminded'),
  overdue: on('mark', 'overdue'),
  accepted: on('state', 'accepted'),
  declined: on('state', 'declined'),
  late: on('mark', 'late'),
}

const isSame = (a: Condition, b: Condition): boolean =>
  a.field === b.field && a.operator === b.operator && a.values.join('\n') === b.values.join('\n')

/** The stage that a condition stands for, if any. */
export const stageOf = (condition: Condition): InvitationStage | undefined =>
  invitationStages.find((stage) => isSame(stageConditions[stage], condition))

/** The conditions with this stage instead of any other; null is no stage at all. */
export const conditionsAtStage = (
  conditions: readonly Condition[],
  stage: InvitationStage | null,
): readonly Condition[] => [
  ...conditions.filter((each) => stageOf(each) === undefined),
  ...(stage === null ? [] : [stageConditions[stage]]),
]
