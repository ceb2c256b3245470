import { dayOf, type Day } from '@shared/domain/values/day'
import { messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'
import { fileName } from '../files/file-name'
import type { PreparedDocument } from '../make-document'

/** The sheet that a recovery code is kept on; it never holds the password. */
export type RecoverySheetContent = {
  /** In its groups. */
  readonly code: string
  readonly folder: string
  readonly day: Day
}

type Source = {
  readonly code: string
  readonly folder: string
  readonly madeAt: string
  readonly lang: Lang
}

/** The sheet with a recovery code, ready to be written. */
export const prepareRecoverySheet = ({ code, folder, madeAt, lang }: Source): PreparedDocument => ({
  document: { kind: 'recovery-sheet', content: { code, folder, day: dayOf(madeAt) } },
  suggestedName: fileName(messages[lang].documents.recoverySheet.fileName, 'pdf'),
})
