import type { Failure } from '@shared/failures'
import type { PreferencesState } from '../state/preferences-state.svelte'

/** A form's refusal in words: what belongs under a field, and what belongs to none. */
export type FormSentences = { readonly fields: Readonly<Record<string, string>>; readonly general: string | null }

export const noSentences: FormSentences = { fields: {}, general: null }

/** Puts each issue of a refusal under the field that its path leads to. */
export const sentencesOf = (preferences: PreferencesState, failure: Failure): FormSentences => {
  if (failure.code !== 'invalid-input') return { fields: {}, general: preferences.sentence(failure) }
  const { issues } = preferences.words.failures
  const named = failure.issues.map((issue) => [nameOf(issue.path), issues[issue.code](issue)] as const)
  return { fields: Object.fromEntries(named.reverse()), general: null }
}

const nameOf = (path: readonly (string | number)[]): string =>
  String(path.filter((part) => typeof part === 'string').at(-1) ?? '')
