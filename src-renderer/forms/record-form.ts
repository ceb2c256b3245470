import type { Collections } from '@shared/domain/database/database'
import type { DeclaredName } from '@shared/fields/declarations'
import type { Messages } from '@shared/messages'
import type { SaveAnswer } from '../components/fields/field-draft.svelte'

/** A form about a record of a noun, whose fields save themselves or go into the draft of a record to be made. */
export type RecordForm<Name extends DeclaredName> = {
  readonly noun: Name
  readonly values: Partial<Collections[Name]>
  /** A `SaveField` of the record; which value goes with which key is decided by the declaration. */
  readonly save: (key: never, value: never) => SaveAnswer | Promise<SaveAnswer>
  /** Sentences of a refused form, by field. */
  readonly errors?: Readonly<Record<string, string>>
}

type Labels = { readonly [noun: string]: { readonly [key: string]: string } | undefined }

/** What a field is called in a form: as everywhere, unless the form says more. */
export const formLabel = ({ fields }: Messages, noun: DeclaredName, key: string): string => {
  const inForms: Labels = fields.inForms
  const names: Labels = fields.names
  return inForms[noun]?.[key] ?? names[noun]?.[key] ?? key
}
