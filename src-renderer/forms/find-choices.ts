import { compareCzech } from '@shared/domain/values/collation'
import { containsAll, fold, queryWords } from '@shared/domain/values/fold'
import type { Choice } from '../components/fields/choice'
import type { FindChoices } from '../components/fields/find-choices'

type Prepared = { readonly choice: Choice; readonly name: string; readonly text: string }

/** Sorting and folding thousands of names takes longer than a frame, so each list is prepared once, when it is first opened. */
const preparedLists = new WeakMap<readonly Choice[], readonly Prepared[]>()

const prepare = (choices: readonly Choice[]): readonly Prepared[] => {
  const known = preparedLists.get(choices)
  if (known !== undefined) return known
  const prepared = [...choices]
    .sort((a, b) => compareCzech(a.label, b.label))
    .map((choice) => ({ choice, name: fold(choice.label), text: fold(`${choice.label} ${choice.detail ?? ''}`) }))
  preparedLists.set(choices, prepared)
  return prepared
}

/** The choices that hold every word of the query, in Czech order; names that begin with the query come first. */
export const findInOrder: FindChoices = (query, choices, limit) => {
  const words = queryWords(query)
  const start = words.join(' ')
  const matching = prepare(choices).filter(({ text }) => containsAll(text, words))
  const first = matching.filter(({ name }) => name.startsWith(start))
  const others = first.length < limit ? matching.filter(({ name }) => !name.startsWith(start)) : []
  return [...first, ...others].slice(0, limit).map(({ choice }) => choice)
}
