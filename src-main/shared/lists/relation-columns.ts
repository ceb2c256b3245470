import type { Institution } from '../domain/directory/institution'
import type { InstitutionRow } from '../domain/directory/directory-rows'
import { policeHere, relatedTo } from '../domain/directory/relation'
import { relationColumn, relationKinds } from '../fields/relation'
import { wordsField, type DatedListContext, type ListField } from './list-field'
import { textChoices } from './text-choices'

/** To whom an institution has relations of each kind that have not ended, and who is the police there. */
export const relationColumns = ({ view, m, today }: DatedListContext): readonly ListField<InstitutionRow>[] => {
  const column = (key: string, name: string, others: (institution: Institution) => readonly Institution[]) => {
    const namesIn = ({ institution }: InstitutionRow): readonly string[] =>
      others(institution).map((other) => other.name)
    const everyName = () =>
      Array.from(view.all('institutions')).flatMap((each) => others(each).map((other) => other.name))
    return {
      ...wordsField<InstitutionRow>({ key, name, width: 180, grow: 1 }, namesIn),
      // Commas stand inside a name.
      text: (row: InstitutionRow) => namesIn(row).join('; '),
      choices: () => textChoices(everyName()),
    }
  }
  return [
    ...relationKinds.map((kind) =>
      column(relationColumn(kind), m.fields.changed[relationColumn(kind)], (institution) =>
        relatedTo(view, institution, { kind, today }),
      ),
    ),
    column('policeHere', m.institutions.columns.policeHere, (institution) => policeHere(view, institution, today)),
  ]
}
