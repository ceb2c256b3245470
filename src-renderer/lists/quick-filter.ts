import type { Condition } from '@shared/fields/saved-view'

/** A field of a list that is narrowed by a select beside the search. */
export type QuickFilter = { readonly field: string; readonly all: string }

/** Whether a condition is one that the select can show: a single value of its field. */
export const isQuick = (field: string, condition: Condition): boolean =>
  condition.field === field && condition.operator === 'is' && condition.values.length === 1

/** The value that the select shows; an empty text where it narrows nothing, or more is asked of the field than it can show. */
export const quickValue = (field: string, conditions: readonly Condition[]): string => {
  const asked = conditions.filter((condition) => isQuick(field, condition))
  return asked.length === 1 ? (asked[0]?.values[0] ?? '') : ''
}

/** The conditions with another value chosen in the select; an empty one takes its condition away. */
export const withQuickValue = (
  field: string,
  value: string,
  conditions: readonly Condition[],
): readonly Condition[] => {
  const others = conditions.filter((condition) => !isQuick(field, condition))
  return value === '' ? others : [...others, { field, operator: 'is', values: [value] }]
}
