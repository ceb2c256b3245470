import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '@shared/result'
import { freeName } from '../documents/files/file-name'
import { namedForm } from '../documents/files/named-form'
import type { Services } from './services'

type FileAsked<Form extends string> = {
  readonly suggestedName: string
  readonly form: Form
  readonly forms: readonly Form[]
}

type ChosenTarget<Form extends string> = { readonly target: string; readonly form: Form }

/** The system asked only about the file of the name as it was typed, so one of the completed name is not written over. */
const withoutReplacing = (typed: string, target: string): string =>
  typed === target
    ? target
    : join(
        dirname(target),
        freeName(basename(target), (name) => existsSync(join(dirname(target), name))),
      )

/** Asks where to; the ending of the name chooses the form, another one than the document has is refused. Null where the dialog was closed. */
export const chosenTarget = async <Form extends string>(
  { dialogs, settings }: Pick<Services, 'dialogs' | 'settings'>,
  { suggestedName, form, forms }: FileAsked<Form>,
): Promise<Result<ChosenTarget<Form> | null>> => {
  const typed = await dialogs.chooseTarget(suggestedName, settings.current.preferences.lang)
  if (typed === null) return ok(null)
  const named = namedForm(typed, form, forms)
  const endings = forms.map((each) => `.${each}`)
  if (named === null) return fail({ code: 'document-other-form', fileName: basename(typed), forms: endings })
  return ok({ ...named, target: withoutReplacing(typed, named.target) })
}
