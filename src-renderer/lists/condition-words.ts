import { needsValues, type FilterField } from '@shared/domain/lists/conditions'
import { dayInFigures, isDay } from '@shared/domain/values/day'
import { idSchema } from '@shared/domain/values/ids'
import type { Condition } from '@shared/fields/saved-view'
import type { FieldChoice, ListField } from '@shared/lists/list-field'
import type { Messages } from '@shared/messages'

type Named = Pick<ListField<never>, 'name' | 'choices'> & Pick<FilterField<never>, 'type'>

/** A value among the choices as people call it. The id of something that is gone, or is another initiative's, tells nobody anything. */
export const choiceInWords = (
  choices: readonly FieldChoice[],
  value: string,
  { lists }: Pick<Messages, 'lists'>,
): string =>
  choices.find(({ id }) => id === value)?.label ?? (idSchema.safeParse(value).success ? lists.filter.notHere : value)

const conditionValue = ({ type, choices }: Named, value: string, m: Messages): string =>
  type === 'day' && isDay(value) ? dayInFigures(value) : choiceInWords(choices?.() ?? [], value, m)

/** A condition in words: *Kraj je Vysočina nebo Zlínský kraj*. */
export const conditionInWords = (field: Named, { operator, values }: Condition, m: Messages): string => {
  const { lists } = m
  const asked = `${field.name} ${lists.operators[field.type][operator]}`
  if (!needsValues(operator)) return asked
  const named = values.map((value) => conditionValue(field, value, m))
  return `${asked} ${named.length === 0 ? lists.filter.noValue : named.join(lists.filter.or)}`
}
