/** Something about the password of a database was refused; nothing has changed then. */
export type PasswordFailure =
  | { readonly code: 'password-too-short'; readonly least: number }
  /** It is among those that are tried first: `12345678`, a word with a year. */
  | { readonly code: 'password-common' }
  | { readonly code: 'no-password' }
  | { readonly code: 'password-already-set' }
  /** The end of the recovery code was typed wrongly, so it may not have been written down. */
  | { readonly code: 'code-not-proven' }
  | { readonly code: 'no-code-made' }
  | { readonly code: 'too-many-tries'; readonly seconds: number }
  | { readonly code: 'cannot-remember' }
