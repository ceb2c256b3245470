import type { SaveAnswer } from '../components/fields/field-draft.svelte'

/** Takes the value of one field of a record: saves it, or puts it into the draft of a record to be made. */
export type SaveField<Fields> = <Key extends keyof Fields>(
  field: Key,
  value: Fields[Key],
) => SaveAnswer | Promise<SaveAnswer>
