import type { CollectionName, Collections } from '../database/database'
import type { DatabaseView } from '../database/state'
import type { Day } from '../values/day'

/** Something about a record that is seldom meant, told at its field and kept all the same. */
export type RecordWarning = { readonly field: string } & (
  | { readonly code: 'day-to-come'; readonly day: Day }
  | { readonly code: 'before-sending'; readonly sentOn: Day }
  | { readonly code: 'until-before-from' }
  | { readonly code: 'after-first-day'; readonly firstDay: Day }
  | { readonly code: 'after-deadline'; readonly deadline: Day }
  | { readonly code: 'email-diacritics'; readonly email: string }
)
export type RecordWarningCode = RecordWarning['code']
export type RecordWarningOf<Code extends RecordWarningCode> = Extract<RecordWarning, { readonly code: Code }>

export type Around = { readonly view: Pick<DatabaseView, 'get'>; readonly today: Day }

/** What is seldom meant in a record of a noun, or in a draft of which not everything is known yet. */
export type Warn<Name extends CollectionName> = (
  record: Partial<Collections[Name]>,
  around: Around,
) => readonly RecordWarning[]

/** A day that is still to come, where it tells of something done. */
export const dayToCome = (field: string, day: Day | null | undefined, today: Day): readonly RecordWarning[] =>
  day && day > today ? [{ field, code: 'day-to-come', day }] : []

/** Addresses with letters that most mail servers do not take. */
export const emailsWithDiacritics = (
  field: string,
  emails: readonly (string | undefined)[],
): readonly RecordWarning[] =>
  emails.flatMap((email) =>
    email !== undefined && /[^\p{ASCII}]/u.test(email) ? [{ field, code: 'email-diacritics', email } as const] : [],
  )
