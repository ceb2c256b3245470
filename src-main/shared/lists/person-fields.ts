import { personRow, type PersonRow } from '../domain/directory/directory-rows'
import { lastContacts } from '../domain/directory/last-contacts'
import { isKnown, sortName } from '../domain/directory/person'
import { listFieldsOf } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { dayField } from './field-kinds'
import { importField } from './import-field'
import { institutionColumns } from './institution-columns'
import { postColumns } from './post-columns'
import { textField, type ListContext, type ListField } from './list-field'

/** Every field that persons can be looked at, sorted and narrowed by. */
export const personListFields = (context: ListContext): readonly ListField<PersonRow>[] => {
  const { view, m } = context
  const contacts = lastContacts(view, 'personId')
  return [
    textField({ key: 'name', name: m.persons.columns.name, width: 180, grow: 2 }, ({ person }) => sortName(person)),
    ...listFieldsOf<PersonRow, 'persons'>({
      context,
      collection: 'persons',
      recordOf: ({ person }) => person,
      held: { institution: ({ institution }) => institution?.name ?? '' },
    }),
    ...institutionColumns<PersonRow>(context, ({ institution }) => institution),
    ...postColumns(context),
    dayField({ key: 'lastContact', name: m.communications.lastContact }, ({ person }) => contacts().get(person.id)),
    importField(context, 'personIds', ({ person }) => person.id),
  ]
}

/** The persons of the directory; who was erased is in no list. */
export const personList: DeclaredRecordList<PersonRow> = {
  name: 'persons',
  fields: personListFields,
  usual: ['name', 'institution', 'position', 'email', 'phone', 'language'],
  idOf: ({ person }) => person.id,
  gathers: ['communications', 'imports', 'posts'],
  rowOf: ({ view }, id) => {
    const person = view.get('persons', id)
    return person && isKnown(person) ? personRow(view, person) : undefined
  },
  personsOf: (_, { person }) => [person.id],
}
