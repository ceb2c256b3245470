import { ownFieldsOn, type OwnField } from '../domain/settings/own-values'
import { isDay } from '../domain/values/day'
import type { OwnFieldNoun, OwnValues } from '../fields/own-fields'
import { ownValueInWords, ownYesNo } from '../messages/own-value-words'
import { dayField, namedField, numberField } from './field-kinds'
import { textField, type ListContext, type ListField } from './list-field'

/** Own fields of the office by their types, after those that every database has. */
export const ownListFields = <Row>(
  context: Pick<ListContext, 'view' | 'm' | 'lang'>,
  on: OwnFieldNoun,
  valuesOf: (row: Row) => OwnValues,
): readonly ListField<Row>[] => ownFieldsOn(context.view, on).map((field) => ownListField(context, field, valuesOf))

const ownListField = <Row>(
  { m, lang }: Pick<ListContext, 'm' | 'lang'>,
  field: OwnField,
  valuesOf: (row: Row) => OwnValues,
): ListField<Row> => {
  const { id, name, type, options } = field
  const column = { key: `own:${id}`, name }
  const valueOf = (row: Row): string => valuesOf(row)[id] ?? ''
  switch (type) {
    case 'number': {
      const numberIn = (row: Row): number | null => (valueOf(row) === '' ? null : Number(valueOf(row)))
      return {
        ...numberField<Row>(column, lang, numberIn),
        text: (row) => ownValueInWords(field, valueOf(row), { m, lang }),
        sortBy: (row) => numberIn(row) ?? -Infinity,
      }
    }
    case 'day':
      return dayField<Row>(column, (row) => (isDay(valueOf(row)) ? valueOf(row) : null))
    case 'choice':
      return namedField<Row>(
        column,
        options.map((option) => ({ id: option.id, label: option.name })),
        valueOf,
      )
    case 'yes-no':
      return namedField<Row>({ ...column, width: 90 }, ownYesNo(m), valueOf)
    default:
      return textField<Row>({ ...column, width: 130, grow: 1 }, valueOf)
  }
}
