/**
 * Whether the open database is locked. The page behind the lock stays as it is; what it asks to save meanwhile waits here, and is
 * asked again only when the same database is open again.
 */
export class LockState {
  #folder = $state.raw<string | null>(null)
  #waiting: ((isOpenAgain: boolean) => void)[] = []

  get isLocked(): boolean {
    return this.#folder !== null
  }

  /** Where the locked database lies; an empty text while that is not known yet. */
  get folder(): string {
    return this.#folder ?? ''
  }

  lock(folder: string): void {
    this.#folder = folder
  }

  /** The same database is open again. */
  unlock(): void {
    this.#end(true)
  }

  /** It stays locked, and the window turns to something else: what waits is never asked of another database. */
  abandon(): void {
    this.#end(false)
  }

  /** Resolves when the lock is off; false when that will never be. */
  ended(): Promise<boolean> {
    return this.isLocked ? new Promise((settle) => this.#waiting.push(settle)) : Promise.resolve(true)
  }

  #end(isOpenAgain: boolean): void {
    this.#folder = null
    for (const settle of this.#waiting.splice(0)) settle(isOpenAgain)
  }
}
