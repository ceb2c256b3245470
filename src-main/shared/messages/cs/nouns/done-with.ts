import { withChanges, type Done } from '../../noun-words'
import { oneOrMany } from '../../plural'

/** What is done with the records of a noun: what is done alike with many nouns, and what it says itself; `one` and `many` as they follow *úprava*. */
export const doneWith = <Noun extends string, Actions extends object, Counted extends object>(
  done: Done<Noun, Actions, Counted>,
) => {
  const { one, many } = done
  const some = (n: number) => oneOrMany('cs', n, one, many)
  return withChanges(done, {
    actions: { edit: `úprava ${one}`, 'edit-many': `hromadná úprava ${many}`, remove: `odstranění ${many}` },
    counted: {
      'edit-many': (n: number) => `hromadná úprava ${some(n)}`,
      remove: (n: number) => `odstranění ${some(n)}`,
    },
  })
}
