import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import type { Person } from '@shared/domain/directory/person'
import { ownFieldsOn } from '@shared/domain/settings/own-values'
import type { MappedRow } from '../rows/mapped-rows'
import { namesBeside, personFieldsOf } from '../cells/person-fields'
import { placeOfRow } from '../rows/person-place'
import { EditedRecord, type FieldEdits, type RecordEdits } from '../rows/record-edits'
import type { Matching } from '../rows/row-proposal'
import { editedRow } from './edited-row'
import { readPosts, type EditedPosts } from './posts-by-id'

/** Names that were changed in the one column of whole names, or in columns of their own, which win. */
const readNames = (row: MappedRow, edited: EditedRecord, record: Person): void => {
  const { firstName, lastName } = namesBeside(row, record)
  const whole = row.value('sorted-name') || row.value('person-name')
  const first = row.value('first-name') || (whole === '' || row.value('last-name') !== '' ? '' : firstName)
  if (first !== '') edited.set({ field: 'firstName', value: first })
  else if (whole === '') edited.leaveEmpty('first-name', { field: 'firstName', value: '' })
  if (lastName !== '') edited.set({ field: 'lastName', value: lastName })
  else
    for (const column of ['last-name', 'sorted-name', 'person-name'] as const)
      edited.leaveEmpty(column, { field: 'lastName', value: undefined })
  const { titleBefore, titleAfter } = personFieldsOf(row)
  if (whole !== '' && titleBefore !== '' && row.value('title-before') === '')
    edited.set({ field: 'titleBefore', value: titleBefore })
  if (whole !== '' && titleAfter !== '' && row.value('title-after') === '')
    edited.set({ field: 'titleAfter', value: titleAfter })
}

const readPlace = (row: MappedRow, edited: EditedRecord, record: Person, matching: Matching): void => {
  const before = matching.view.get('institutions', record.institutionId)?.name ?? ''
  if (row.value('institution') === '')
    return edited.leaveEmpty('institution', { field: 'institutionId', value: null, before })
  const { institution, doubts } = placeOfRow(row, { ...matching, makesInstitutions: false })
  doubts.forEach((doubt) => edited.doubt(doubt))
  if (institution !== null && institution.id !== record.institutionId)
    edited.link('institutionId', institution.id, { before, after: institution.name })
}

/** What the edited cells of a row do to the person of its id. */
export const personEdits = (row: MappedRow, record: Person, matching: Matching): RecordEdits => {
  const edited = new EditedRecord(row, record)
  readNames(row, edited, record)
  edited.readCells('persons', ownFieldsOn(matching.view, 'persons'))
  readPlace(row, edited, record, matching)
  readPosts(row, edited, record, matching)
  return edited.result()
}

export const editedPerson = (row: MappedRow, record: Person, { shown }: Matching): MappedRow =>
  editedRow(row, (column, cell) => shown.isOfPerson(column, cell, record))

/** The confirmed row that makes the edits; null where there are none. */
export const personTake = (fields: FieldEdits['fields'], { id }: Person): DirectoryRow | null => {
  if (Object.keys(fields).length === 0) return null
  // safe: the only ones among the fields that are none of the record
  const { institutionId, furtherPosts, earlierPosts, ...own } = fields as EditedPosts & {
    institutionId?: string | null
  }
  const posts = [...(furtherPosts ?? []), ...(earlierPosts ?? [])]
  const links = institutionId === undefined ? {} : { institutionId }
  return { person: { id, fields: own, ...links, ...(posts.length === 0 ? {} : { posts }) } }
}
