import { namedChanges } from '../../noun-words'
import { oneOrMany } from '../../plural'

/** What is done alike with the records of many nouns; one and many of them as they follow *úprava*. */
export const changesOf = <Noun extends string>(noun: Noun, one: string, many: string) => {
  const some = (n: number) => oneOrMany('cs', n, one, many)
  return {
    actions: namedChanges(noun, {
      edit: `úprava ${one}`,
      'edit-many': `hromadná úprava ${many}`,
      remove: `odstranění ${many}`,
    }),
    counted: namedChanges(noun, {
      'edit-many': (n: number) => `hromadná úprava ${some(n)}`,
      remove: (n: number) => `odstranění ${some(n)}`,
    }),
  }
}
