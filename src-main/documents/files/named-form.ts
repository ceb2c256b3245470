import { extname } from 'node:path'

/** What stands after the last dot of `Zpráva 1. 10. 2026` or `verze 1.2` names no form. */
const ending = /^\.[a-z][a-z0-9]{0,4}$/i

type NamedForm<Form extends string> = { readonly target: string; readonly form: Form }

/**
 * The file and the form that a typed name means: its ending chooses the form, a name without one gets the usual form's. Null where
 * the ending is that of another form than the document has.
 */
export const namedForm = <Form extends string>(
  typed: string,
  usual: Form,
  forms: readonly Form[],
): NamedForm<Form> | null => {
  const found = extname(typed)
  if (!ending.test(found)) return { target: `${typed.replace(/\.+$/, '')}.${usual}`, form: usual }
  const form = forms.find((each) => each === found.slice(1).toLowerCase())
  return form === undefined ? null : { target: typed, form }
}
