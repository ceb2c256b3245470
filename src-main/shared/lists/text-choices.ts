import { sortedCzech } from '../domain/values/collation'
import type { FieldChoice } from './list-field'

/** The different texts that stand in a field, in Czech order, as choices of a condition. */
export const textChoices = (texts: Iterable<string>): readonly FieldChoice[] => {
  const different = new Set(texts)
  different.delete('')
  return sortedCzech(different, (text) => text).map((text) => ({ id: text, label: text }))
}
