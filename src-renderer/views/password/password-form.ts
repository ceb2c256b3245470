import { onDestroy } from 'svelte'
import type { FailureCode } from '@shared/failures'
import { TypedSecret } from '../../forms/typed-secret'
import { FormState } from '../../forms/form-state.svelte'
import type { AppState } from '../../state/app-state.svelte'

/** The fields under which the sentences of refusals belong. */
const fieldOf: { readonly [Code in FailureCode]?: string } = {
  'wrong-password': 'current',
  'too-many-tries': 'current',
  'wrong-recovery-code': 'code',
  'password-too-short': 'password',
  'password-common': 'password',
  'code-not-proven': 'proof',
}

/**
 * A form around the password: what is refused stands under its field, and above the form where it has no such field. What was typed is
 * wiped when it goes.
 */
export const passwordForm = <Draft extends object>(app: AppState, draft: Draft): FormState<Draft> => {
  const form = new FormState(
    () => app.preferences.words,
    draft,
    Object.fromEntries(Object.entries(fieldOf).filter(([, field]) => field in draft)),
  )
  onDestroy(() => Object.values(form.draft).forEach((each) => each instanceof TypedSecret && each.wipe()))
  return form
}
