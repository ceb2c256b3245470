/** Held while this process has the folder open; `release` gives it back. */
export type Lock = {
  readonly release: () => Promise<void>
  /** Calls back once the system has taken it away; left out where that cannot happen. */
  readonly onLost?: (tell: () => void) => void
}

/** The result of trying to take a lock: the lock, or who has it; empty text where that is unknown. */
export type Hold = { readonly lock: Lock } | { readonly holder: string }
