import { needsValues, type FilterField } from '@shared/domain/conditions'
import { dayInFigures, isDay } from '@shared/domain/day'
import type { Condition } from '@shared/domain/saved-view'
import type { ListField } from '@shared/lists/list-field'
import type { Messages } from '@shared/messages'

type Named = Pick<ListField<never>, 'name' | 'choices'> & Pick<FilterField<never>, 'type'>

/** A value of a condition as people call it. */
export const conditionValue = ({ type, choices }: Named, value: string): string => {
  if (type === 'day' && isDay(value)) return dayInFigures(value)
  return choices?.().find(({ id }) => id === value)?.label ?? value
}

/** A condition in words: *Kraj je Vysočina nebo Zlínský kraj*. */
export const conditionInWords = (field: Named, { operator, values }: Condition, { lists }: Messages): string => {
  const asked = `${field.name} ${lists.operators[field.type][operator]}`
  if (!needsValues(operator)) return asked
  const named = values.map((value) => conditionValue(field, value))
  return `${asked} ${named.length === 0 ? lists.filter.noValue : named.join(lists.filter.or)}`
}
