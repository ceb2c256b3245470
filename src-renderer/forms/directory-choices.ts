import { isKnown, sortName } from '@shared/domain/directory/person'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Choice } from '../components/fields/choice'

/** Everybody in the directory who can be chosen, with the institution beside the name; in no order, for `findInOrder`. */
export const personChoices = (view: DatabaseView): readonly Choice[] =>
  Array.from(view.all('persons'))
    .filter(isKnown)
    .map((person) => ({
      id: person.id,
      label: sortName(person),
      detail: view.get('institutions', person.institutionId)?.name,
    }))

/** Every institution of the directory, with its town beside the name; in no order, for `findInOrder`. */
export const institutionChoices = (view: DatabaseView): readonly Choice[] =>
  Array.from(view.all('institutions'), ({ id, name, city, district }) => ({
    id,
    label: name,
    detail: [city, district].find((town) => town !== '' && town !== name),
  }))
