import type { Messages } from '@shared/messages'

/** What a field that erasing empties is called on the screen; its own name where no form shows it. */
export const fieldWord = (field: string, m: Messages): string => {
  const known: { readonly [field: string]: string } = { ...m.privacy.fields, ...m.persons.fields }
  return known[field] ?? field
}
