import { no, yes } from '../domain/lists/conditions'
import { dayInFigures, dayOf, type Day } from '../domain/values/day'
import type { Messages } from '../messages/messages'
import { moment } from '../messages/moment'
import { number } from '../messages/plural'
import type { Lang } from '../preferences'
import type { FieldChoice, ListField } from './list-field'

type Named = { readonly key: string; readonly name: string; readonly width?: number; readonly grow?: number }

/** A field that holds a day. */
export const dayField = <Row>(field: Named, dayIn: (row: Row) => Day | null | undefined): ListField<Row> => ({
  width: 104,
  ...field,
  type: 'day',
  value: (row) => dayIn(row) ?? '',
  text: (row) => {
    const day = dayIn(row)
    return day ? dayInFigures(day) : ''
  },
  sortBy: (row) => dayIn(row) ?? '',
})

/** A field that holds a moment: asked for by its day, shown and sorted with the time. */
export const momentField = <Row>(field: Named, lang: Lang, at: (row: Row) => string): ListField<Row> => ({
  width: 140,
  ...field,
  type: 'day',
  value: (row) => dayOf(at(row)),
  text: (row) => moment(at(row), lang),
  sortBy: at,
})

/** A field that holds a number; nothing is shown where there is none. */
export const numberField = <Row>(field: Named, lang: Lang, numberIn: (row: Row) => number | null): ListField<Row> => ({
  width: 84,
  ...field,
  type: 'number',
  align: 'end',
  value: numberIn,
  text: (row) => {
    const n = numberIn(row)
    return n === null ? '' : number(lang, n)
  },
  sortBy: (row) => numberIn(row) ?? -1,
})

/** A number of things of which there mostly are none: 0 is not shown. */
export const countField = <Row>(field: Named, lang: Lang, countIn: (row: Row) => number): ListField<Row> => ({
  ...numberField(field, lang, countIn),
  text: (row) => (countIn(row) === 0 ? '' : number(lang, countIn(row))),
})

/** A field that says yes, or nothing. */
export const yesNoField = <Row>(field: Named, m: Messages, is: (row: Row) => boolean): ListField<Row> => ({
  width: 90,
  ...field,
  type: 'yes-no',
  value: is,
  text: (row) => (is(row) ? m.history.yes : ''),
  choices: () => [
    { id: yes, label: m.history.yes },
    { id: no, label: m.history.no },
  ],
})

/** A field that holds one of a few codes, sorted in their order. */
export const codeField = <Row, Code extends string>(
  field: Named,
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
  codeIn: (row: Row) => Code | null | undefined,
): ListField<Row> => ({
  width: 124,
  ...field,
  type: 'choice',
  value: (row) => codeIn(row) ?? '',
  text: (row) => {
    const code = codeIn(row)
    return code ? words[code] : ''
  },
  sortBy: (row) => {
    const code = codeIn(row)
    return code ? codes.indexOf(code) : -1
  },
  choices: () => codes.map((id) => ({ id, label: words[id] })),
})

/** A field that names something by its id, sorted as the choices stand; where there is nothing, `none` may be asked for. */
export const namedField = <Row>(
  field: Named,
  choices: readonly FieldChoice[],
  idIn: (row: Row) => string | null | undefined,
  { none, textOf }: { readonly none?: FieldChoice; readonly textOf?: (row: Row) => string } = {},
): ListField<Row> => {
  const offered = none === undefined ? choices : [...choices, none]
  const ranks = new Map(offered.map(({ id }, at) => [id, at]))
  const labels = new Map(choices.map(({ id, label }) => [id, label]))
  return {
    width: 140,
    ...field,
    type: 'choice',
    value: (row) => idIn(row) ?? none?.id ?? '',
    text: textOf ?? ((row) => labels.get(idIn(row) ?? '') ?? ''),
    sortBy: (row) => ranks.get(idIn(row) ?? none?.id ?? '') ?? -1,
    choices: () => offered,
  }
}
