import { withChanges, type Done } from '../../noun-words'
import { oneOrMany } from '../../plural'

/** What is done with the records of a noun: what is done alike with many nouns, and what it says itself. */
export const doneWith = <Noun extends string, Actions extends object, Counted extends object>(
  done: Done<Noun, Actions, Counted>,
) => {
  const { noun, one, many } = done
  const some = (n: number) => oneOrMany('en', n, one, many)
  return withChanges(done, {
    actions: { edit: `change of ${noun}`, 'edit-many': `change of many ${many}`, remove: `removal of ${many}` },
    counted: { 'edit-many': (n: number) => `change of ${some(n)}`, remove: (n: number) => `removal of ${some(n)}` },
  })
}
