/**
 * The system's own keeper of secrets for this user of this computer. A comfort beside the password and the recovery code, never
 * instead of them: a new profile or computer does not have what it kept.
 */
export type KeyKeeper = {
  readonly isAvailable: () => Promise<boolean>
  /** Text that only this user on this computer opens again. */
  readonly seal: (key: Uint8Array) => string
  /** Null when it was encrypted by somebody else or elsewhere. */
  readonly open: (sealed: string) => Uint8Array | null
}
