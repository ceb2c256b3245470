import type { PersonRow } from '../domain/directory/directory-rows'
import { salutationDoubts, suggestSalutation } from '../domain/directory/salutation/salutation'
import type { DeclaredRecordList } from './declared-list'
import { textField, type DatedListContext, type ListField } from './list-field'
import { personList } from './person-fields'

const salutationListFields = (context: DatedListContext): readonly ListField<PersonRow>[] => {
  const { columns, doubts } = context.m.persons.salutations
  return [
    textField(
      { key: 'suggestion', name: columns.suggestion, width: 190, grow: 2 },
      ({ person }) => suggestSalutation(person).text,
    ),
    {
      key: 'why',
      name: columns.why,
      type: 'words',
      width: 170,
      grow: 2,
      value: ({ person }) => suggestSalutation(person).doubts,
      text: ({ person }) =>
        suggestSalutation(person)
          .doubts.map((doubt) => doubts[doubt])
          .join(', '),
      choices: () => salutationDoubts.map((id) => ({ id, label: doubts[id] })),
    },
    ...personList.fields(context),
  ]
}

/** The persons whose salutation should be looked at, with what is suggested. */
export const salutationList: DeclaredRecordList<PersonRow> = {
  ...personList,
  name: 'salutations',
  fields: salutationListFields,
  usual: ['name', 'suggestion', 'why', 'institution'],
}
