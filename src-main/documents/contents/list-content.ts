import type { ListExport } from '@shared/contracts/lists'
import { institutionRows, personRows, type InstitutionRow, type PersonRow } from '@shared/domain/directory-rows'
import type { RosterCell, RosterColumn } from '@shared/domain/documents/content'
import type { ListContent } from '@shared/domain/documents/list-export'
import type { Id } from '@shared/domain/ids'
import type { DatabaseView } from '@shared/domain/state'
import { institutionListFields } from '@shared/lists/institution-fields'
import type { ListField } from '@shared/lists/list-field'
import { personListFields } from '@shared/lists/person-fields'
import { messages } from '@shared/messages'

type Shown = Pick<ListExport, 'list' | 'ids' | 'columns' | 'initiativeId' | 'lang'>

/** About as many pixels as a character of the body font takes. */
const pxACharacter = 6.5

const columnOf = <Row>({ key, name, type, width, grow }: ListField<Row>): RosterColumn => ({
  key,
  heading: name,
  width: Math.round((width * (grow === undefined ? 1 : 1.4)) / pxACharacter),
  kind: type === 'number' ? 'number' : type === 'day' ? 'date' : 'text',
})

/** Numbers and days as what they are, so that Excel can count with them; everything else as the list shows it. */
const cellOf = <Row>(field: ListField<Row>, row: Row): RosterCell => {
  const value = field.value(row)
  if (field.type === 'number' && typeof value === 'number') return value
  if (field.type === 'day' && typeof value === 'string') return value === '' ? null : value
  return field.text(row)
}

type Listed<Row> = {
  readonly fields: readonly ListField<Row>[]
  readonly rows: ReadonlyMap<Id, Row>
}

const tableOf = <Row>(
  { fields, rows }: Listed<Row>,
  { ids, columns }: Shown,
): Pick<ListContent, 'columns' | 'rows'> => {
  const chosen = columns.flatMap((key) => fields.find((field) => field.key === key) ?? [])
  return {
    columns: chosen.map(columnOf),
    rows: ids.flatMap((id) => {
      const row = rows.get(id)
      return row === undefined ? [] : [[id, ...chosen.map((field) => cellOf(field, row))]]
    }),
  }
}

/** What goes onto the sheet of a list: the rows that were shown and are still there, in their order. */
export const listContent = (view: DatabaseView, shown: Shown): ListContent => {
  const { list, initiativeId, lang } = shown
  const m = messages[lang]
  const context = { view, m, lang, initiativeId }
  const publicity = view.get('initiatives', initiativeId)?.publicity ?? ''
  const table =
    list === 'institutions'
      ? tableOf<InstitutionRow>(
          {
            fields: institutionListFields(context),
            rows: new Map(institutionRows(view, initiativeId).map((row) => [row.institution.id, row])),
          },
          shown,
        )
      : tableOf<PersonRow>(
          { fields: personListFields(context), rows: new Map(personRows(view).map((row) => [row.person.id, row])) },
          shown,
        )
  return { title: m.words.lists[list], publicity: publicity.split('\n').filter(Boolean), ...table }
}
