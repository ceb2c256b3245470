import type { ActionFailure } from './action-failure'
import type { BackupFailure } from './backup-failure'
import type { DocumentFailure } from './document-failure'
import type { ImportFailure } from './import-failure'
import type { KeptFileFailure } from './kept-file-failure'
import type { LetterFailure } from './letter-failure'
import type { PasswordFailure } from './password-failure'
import type { RequestFailure } from './request-failure'
import type { StoreFailure } from './store-failure'

/** Every refusal and failure that can reach a person; `messages/` has a sentence for each code or does not compile. */
export type Failure =
  | ActionFailure
  | BackupFailure
  | DocumentFailure
  | ImportFailure
  | KeptFileFailure
  | LetterFailure
  | PasswordFailure
  | RequestFailure
  | StoreFailure
export type FailureCode = Failure['code']
export type FailureOf<Code extends FailureCode> = Extract<Failure, { readonly code: Code }>
