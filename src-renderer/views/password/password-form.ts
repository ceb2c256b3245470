import type { FailureCode } from '@shared/failures'
import { FormState } from '../../forms/form-state.svelte'
import type { AppState } from '../../state/app-state.svelte'

/** The fields under which the sentences of refusals belong. */
const fieldOf: { readonly [Code in FailureCode]?: string } = {
  'wrong-password': 'current',
  'too-many-tries': 'current',
  'wrong-recovery-code': 'code',
  'password-too-short': 'password',
  'code-not-proven': 'proof',
}

/** A form around the password: what is refused stands under its field, and above the form where it has no such field. */
export const passwordForm = <Draft extends object>(app: AppState, draft: Draft): FormState<Draft> =>
  new FormState(
    () => app.preferences.words,
    draft,
    Object.fromEntries(Object.entries(fieldOf).filter(([, field]) => field in draft)),
  )
