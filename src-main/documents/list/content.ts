import { breathe } from '../context'
import type { ListExport } from '@shared/contract/lists'
import type { Day } from '@shared/domain/values/day'
import { institutionRows, personRows } from '@shared/domain/directory/directory-rows'
import type { SheetCell, SheetColumn } from '../sheet/sheet-table'
import type { Id } from '@shared/domain/values/ids'
import { invitationRows } from '@shared/domain/invitations/invitation-rows'
import type { DatabaseView } from '@shared/domain/database/state'
import { institutionListFields } from '@shared/lists/institution-fields'
import { invitationListFields } from '@shared/lists/invitation-fields'
import type { DatedListContext, ListField } from '@shared/lists/list-field'
import { personListFields } from '@shared/lists/person-fields'
import { messages } from '@shared/messages'

/** A list as it is shown, with the id of each row's record in front; headings in the first row, nothing above them. */
export type ListContent = {
  readonly title: string
  /** Printed in the head of every page. */
  readonly publicity: readonly string[]
  readonly columns: readonly SheetColumn[]
  /**
   * One text a row: the id, then the cells in the order of the columns, as JSON. Handing sixty thousand rows of cells to another
   * process holds the first one up for half a second, the same rows as texts for a tenth of it.
   */
  readonly rows: readonly string[]
}

type Shown = Pick<ListExport, 'list' | 'ids' | 'columns' | 'initiativeId' | 'lang'>

/** About as many pixels as a character of the body font takes. */
const pxACharacter = 6.5

const columnOf = <Row>({ key, name, type, width, grow }: ListField<Row>): SheetColumn => ({
  key,
  heading: name,
  width: Math.round((width * (grow === undefined ? 1 : 1.4)) / pxACharacter),
  kind: type === 'number' ? 'number' : type === 'day' ? 'date' : 'text',
})

/** Numbers and days as what they are, so that Excel can count with them; everything else as the list shows it. */
const cellOf = <Row>(field: ListField<Row>, row: Row): SheetCell => {
  if (field.type === 'number') {
    const value = field.value(row)
    if (typeof value === 'number') return value
  }
  if (field.type === 'day') {
    const value = field.value(row)
    if (typeof value === 'string') return value === '' ? null : value
  }
  return field.text(row)
}

type Listed<Row> = {
  readonly fields: readonly ListField<Row>[]
  readonly rows: ReadonlyMap<Id, Row>
}

type Table = Pick<ListContent, 'columns' | 'rows'>

const rowsBetweenBreaths = 500

const tableOf = async <Row>({ fields, rows }: Listed<Row>, { ids, columns }: Shown): Promise<Table> => {
  const chosen = columns.flatMap((key) => fields.find((field) => field.key === key) ?? [])
  const written: string[] = []
  for (const [at, id] of ids.entries()) {
    const row = rows.get(id)
    if (row !== undefined) written.push(JSON.stringify([id, ...chosen.map((field) => cellOf(field, row))]))
    if (at % rowsBetweenBreaths === 0) await breathe()
  }
  return { columns: chosen.map(columnOf), rows: written }
}

const byId = <Row>(rows: readonly Row[], idOf: (row: Row) => Id): ReadonlyMap<Id, Row> =>
  new Map(rows.map((row) => [idOf(row), row]))

const shownTable = (context: DatedListContext, shown: Shown): Promise<Table> => {
  const { view, initiativeId } = context
  switch (shown.list) {
    case 'institutions': {
      const rows = byId(institutionRows(view, initiativeId), ({ institution }) => institution.id)
      return tableOf({ fields: institutionListFields(context), rows }, shown)
    }
    case 'persons': {
      const rows = byId(personRows(view), ({ person }) => person.id)
      return tableOf({ fields: personListFields(context), rows }, shown)
    }
    case 'invitations': {
      const all = initiativeId === null ? [] : invitationRows(view, initiativeId)
      const rows = byId(all, ({ invitation }) => invitation.id)
      return tableOf({ fields: invitationListFields(context), rows }, shown)
    }
  }
}

/**
 * What goes onto the sheet of a list: the rows that were shown and are still there, in their order; days are counted to `today`.
 * Other work passes between two stretches of rows.
 */
export const listContent = async (view: DatabaseView, shown: Shown, today: Day): Promise<ListContent> => {
  const { list, initiativeId, lang } = shown
  const m = messages[lang]
  const publicity = view.get('initiatives', initiativeId)?.publicity ?? ''
  const table = await shownTable({ view, m, lang, initiativeId, today }, shown)
  return { title: m.words.lists[list], publicity: publicity.split('\n').filter(Boolean), ...table }
}

/** Whose names stand in the list as it is written. */
export const personsListed = (view: DatabaseView, { list, ids, columns }: Shown): readonly Id[] => {
  if (list === 'persons') return ids
  if (list !== 'invitations') return []
  const invited = columns.includes('person') ? ids.map((id) => view.get('invitations', id)?.personId ?? null) : []
  const named = columns.includes('nominated')
    ? ids.flatMap((id) => view.by('nominations', 'invitationId', id)).map(({ personId }) => personId)
    : []
  return Array.from(new Set([...invited, ...named])).filter((id) => id !== null)
}
