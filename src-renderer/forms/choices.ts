import type { Choice } from '../components/fields/choice'

/** The choices of a select from the values that a field may have and their names. */
export const choicesOf = <Key extends string>(
  keys: readonly Key[],
  names: { readonly [Name in Key]: string },
): readonly Choice[] => keys.map((id) => ({ id, label: names[id] }))

/** The value that a select means by the id it gives back; the old value where it is none of them. */
export const oneOf = <Key extends string>(keys: readonly Key[], id: string, old: Key): Key =>
  keys.find((key) => key === id) ?? old

/** The id of a select where an empty text stands for none. */
export const idOrNone = (id: string): string | null => (id === '' ? null : id)
