/** Held while this process has the folder open; `release` gives it back. */
export type Lock = { readonly release: () => Promise<void> }

/** What trying to take a lock gave: the lock, or who has it; empty text where that cannot be told. */
export type Hold = { readonly lock: Lock } | { readonly holder: string }
