import { isKnown, type Person } from '../person'
import { isSalutationDoubtful } from '../salutation/salutation'

/** Records never change in place, so what was found out about one holds as long as it is there. */
const known = new WeakMap<Person, boolean>()

/** Whether the salutation of a person, who was not erased, should be looked at. */
export const isToReview = (person: Person): boolean => {
  const before = known.get(person)
  if (before !== undefined) return before
  const isDoubtful = isKnown(person) && isSalutationDoubtful(person)
  known.set(person, isDoubtful)
  return isDoubtful
}
