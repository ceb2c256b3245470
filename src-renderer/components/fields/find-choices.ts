import { containsAll, fold, queryWords } from '@shared/domain/values/fold'
import type { Choice } from './choice'

/** Finds the choices for a text; a caller passes one of its own where letters must be folded or ranked. */
export type FindChoices = (query: string, choices: readonly Choice[], limit: number) => readonly Choice[]

/** The first choices whose label or detail holds every word of the query; accents and case are disregarded. */
export const choicesWithWords: FindChoices = (query, choices, limit) => {
  const words = queryWords(query)
  const found: Choice[] = []
  for (const choice of choices) {
    if (found.length === limit) break
    if (containsAll(fold(`${choice.label} ${choice.detail ?? ''}`), words)) found.push(choice)
  }
  return found
}
