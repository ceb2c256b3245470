import { dayOf, type Day } from '@shared/domain/values/day'
import type { DocumentSource } from '../source'

/** The sheet that a recovery code is kept on; it never holds the password. */
export type RecoverySheetContent = {
  /** In its groups. */
  readonly code: string
  readonly folder: string
  readonly day: Day
}

/** A recovery code in its groups, and the folder of the database that it opens. */
export type RecoveryCode = Pick<RecoverySheetContent, 'code' | 'folder'>

/** The sheet with a recovery code. */
export const recoverySheetContent = (
  code: RecoveryCode,
  { madeAt }: Pick<DocumentSource, 'madeAt'>,
): RecoverySheetContent => ({
  ...code,
  day: dayOf(madeAt),
})
