import type { Checked } from '@shared/domain/values/checked'
import type { Messages } from '@shared/messages'

/**
 * What is doubtful about a saved value, in words. What was typed last tells more than what was saved (zeros were added,
 * `mailto:` was taken off), but only as long as it is what the saved value came from.
 */
export const warningOf = (
  words: Messages,
  check: (text: string) => Checked,
  { saved, typed }: { readonly saved: string; readonly typed: string | undefined },
): string | undefined => {
  const source = typed !== undefined && check(typed).value === saved ? typed : saved
  const { warnings } = check(source)
  return warnings.length === 0 ? undefined : warnings.map((warning) => words.failures.warnings[warning]).join(' ')
}
