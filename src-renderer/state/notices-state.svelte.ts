export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

/** A short message beside the work, with at most one thing to do about it. */
export type Notice = {
  readonly id: number
  readonly tone: NoticeTone
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** The notices on screen. Errors stay until they are closed, others go by themselves. */
export class NoticesState {
  #list = $state.raw<readonly Notice[]>([])
  #nextId = 1

  get list(): readonly Notice[] {
    return this.#list
  }

  show(tone: NoticeTone, text: string, action: Notice['action'] = null): void {
    const id = this.#nextId++
    this.#list = [...this.#list, { id, tone, text, action }].slice(-4)
    if (tone !== 'error') setTimeout(() => this.close(id), action === null ? 6_000 : 12_000)
  }

  close(id: number): void {
    this.#list = this.#list.filter((notice) => notice.id !== id)
  }
}
