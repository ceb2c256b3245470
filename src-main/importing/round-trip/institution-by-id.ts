import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import { fold } from '@shared/domain/values/fold'
import type { Institution } from '@shared/domain/directory/institution'
import { relatedTo } from '@shared/domain/directory/relation'
import { relationColumn, relationKinds, relationOfColumn } from '@shared/fields/relation'
import { relatedInCell, relationsTo, unknownRelated } from '../rows/related-institutions'
import { addressParts } from '../cells/address-text'
import { ownFieldsOn } from '@shared/domain/settings/own-values'
import type { MappedRow } from '../rows/mapped-rows'
import { EditedRecord, type FieldEdits, type RecordEdits } from '../rows/record-edits'
import type { Matching } from '../rows/row-proposal'
import { editedRow } from './edited-row'

const readKind = (row: MappedRow, edited: EditedRecord, { kinds }: Matching): void => {
  const text = row.value('kind')
  if (text === '') return edited.leaveEmpty('kind', { field: 'kind', value: undefined })
  const value = kinds.get(fold(text).trim())
  if (value === undefined) edited.doubt({ code: 'unknown-kind', text })
  else edited.set({ field: 'kind', value })
}

/** The institution above by its name; of several of one name that of the same district. */
const readParent = (row: MappedRow, edited: EditedRecord, { institutions, view }: Matching, own: Institution): void => {
  const name = row.value('founder')
  const before = view.get('institutions', own.parentId)?.name ?? ''
  if (name === '') return edited.leaveEmpty('founder', { field: 'parentId', value: null, before })
  const named = institutions.named(name).filter(({ id }) => id !== own.id)
  const near = named.filter(({ district }) => fold(district) === fold(own.district))
  const [only, ...others] = near.length === 1 ? near : named
  if (only === undefined) edited.doubt({ code: 'unknown-founder', name })
  else if (others.length > 0) edited.doubt({ code: 'several-matches', count: named.length })
  else if (only.id !== own.parentId) edited.link('parentId', only.id, { before, after: only.name })
}

/** The relations of each kind are those that the cell names; where it names what is not known, none goes. */
const readRelations = (row: MappedRow, edited: EditedRecord, matching: Matching, own: Institution): void => {
  for (const kind of relationKinds) {
    const column = relationColumn(kind)
    const known = relatedTo(matching.view, own, { kind, today: matching.today })
    const { change: emptied } = relationsTo(kind, [], known)
    const cell = row.value(column)
    if (cell === '') edited.leaveEmpty(column, { field: column, value: [], before: emptied.before })
    else {
      const { found, unknown } = relatedInCell(cell, matching, { id: own.id, district: own.district, known })
      const kept = unknown.length === 0 ? [] : known.filter(({ id }) => !found.some((each) => each.id === id))
      const { relation, change } = relationsTo(kind, [...kept, ...found], known)
      for (const doubt of unknownRelated(column, unknown)) edited.doubt(doubt)
      const isSame = new Set([...relation.otherIds, ...known.map(({ id }) => id)]).size === known.length
      if (!isSame || relation.otherIds.length !== known.length) edited.link(column, relation.otherIds, change)
    }
  }
}

/** A whole address in one cell, which no list of ours has but a colleague may have added. */
const readAddress = (row: MappedRow, edited: EditedRecord): void => {
  const parts = addressParts(row.value('address'))
  for (const field of ['street', 'city', 'postcode'] as const)
    if (parts[field] !== '' && row.value(field) === '') edited.set({ field, value: parts[field] })
}

/** What the edited cells of a row do to the institution of its id. */
export const institutionEdits = (row: MappedRow, record: Institution, matching: Matching): RecordEdits => {
  const edited = new EditedRecord(row, record)
  edited.readCells('institutions', ownFieldsOn(matching.view, 'institutions'))
  readKind(row, edited, matching)
  readParent(row, edited, matching, record)
  readRelations(row, edited, matching, record)
  readAddress(row, edited)
  return edited.result()
}

export const editedInstitution = (row: MappedRow, record: Institution, { shown }: Matching): MappedRow =>
  editedRow(row, (column, cell) => shown.isOfInstitution(column, cell, record))

/** The part of a confirmed row that makes the edits; none where there are none. */
export const institutionTake = (
  fields: FieldEdits['fields'],
  { id }: Institution,
): Pick<DirectoryRow, 'institution'> => {
  if (Object.keys(fields).length === 0) return {}
  const { parentId, ...rest } = fields as { parentId?: string | null } // safe: a link
  const isRelation = ([field]: readonly [string, unknown]): boolean => relationOfColumn(field) !== undefined
  const relations = Object.entries(rest)
    .filter(isRelation)
    .flatMap(([field, ids]) => {
      const kind = relationOfColumn(field)
      return kind === undefined ? [] : [{ kind, otherIds: [...(ids as readonly string[])] }] // safe: as `readRelations` links them
    })
  const own = Object.fromEntries(Object.entries(rest).filter((each) => !isRelation(each)))
  return {
    institution: {
      ...{ id, fields: own, ...(parentId === undefined ? {} : { parentId }) },
      ...(relations.length === 0 ? {} : { relations }),
    },
  }
}
