import { duplicateReasons, type Duplicate, type DuplicateKind } from '../domain/directory/duplicates/find-duplicates'
import { titleAndHome } from '../domain/directory/duplicates/title-and-home'
import { number } from '../messages/plural'
import type { DeclaredList } from './declared-list'
import { numberField } from './field-kinds'
import { textField, type DatedListContext, type ListField } from './list-field'

const duplicateListFields = ({ view, m, lang }: DatedListContext): readonly ListField<Duplicate>[] => {
  const { columns, ...words } = m.duplicates
  const percent = ({ score }: Duplicate): number => Math.round(score * 100)
  const titleOf = ({ collection, ids }: Duplicate, at: 0 | 1): string => titleAndHome(view, collection, ids[at])
  return [
    {
      ...numberField({ key: 'score', name: columns.score, width: 92 }, lang, percent),
      text: (pair) => words.percent(percent(pair)),
    },
    textField({ key: 'first', name: columns.first, width: 170, grow: 2 }, (pair) => titleOf(pair, 0)),
    textField({ key: 'second', name: columns.second, width: 170, grow: 2 }, (pair) => titleOf(pair, 1)),
    {
      key: 'reasons',
      name: columns.reasons,
      type: 'words',
      width: 200,
      grow: 2,
      value: ({ reasons }) => reasons,
      text: ({ reasons }) => reasons.map((reason) => words.reasons[reason]).join(', '),
      choices: () => duplicateReasons.map((id) => ({ id, label: words.reasons[id] })),
    },
    {
      key: 'reasonCount',
      name: columns.reasonCount,
      type: 'number',
      width: 92,
      align: 'end',
      value: ({ reasons }) => reasons.length,
      text: ({ reasons }) => number(lang, reasons.length),
      sortBy: ({ reasons }) => reasons.length,
    },
  ]
}

const duplicateList = (name: DeclaredList<Duplicate>['name']): DeclaredList<Duplicate> => ({
  name,
  fields: duplicateListFields,
  usual: ['score', 'first', 'second', 'reasons'],
  sort: { key: 'score', descending: true },
  searched: ['first', 'second', 'reasons'],
  idOf: ({ ids }) => ids.join(' '),
})

/** The pairs of records that may be one, the likeliest first. */
export const duplicateLists: { readonly [Kind in DuplicateKind]: DeclaredList<Duplicate> } = {
  institutions: duplicateList('same-institutions'),
  persons: duplicateList('same-persons'),
}
