import { namedChanges } from '../../noun-words'
import { oneOrMany } from '../../plural'

/** What is done alike with the records of many nouns; the noun of an action is its English name as well. */
export const changesOf = <Noun extends string>(noun: Noun, one: string, many: string) => {
  const some = (n: number) => oneOrMany('en', n, one, many)
  return {
    actions: namedChanges(noun, {
      edit: `change of ${noun}`,
      'edit-many': `change of many ${many}`,
      remove: `removal of ${many}`,
    }),
    counted: namedChanges(noun, {
      'edit-many': (n: number) => `change of ${some(n)}`,
      remove: (n: number) => `removal of ${some(n)}`,
    }),
  }
}
