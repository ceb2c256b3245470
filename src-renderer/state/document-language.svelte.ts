import type { Lang } from '@shared/preferences'

/** The language that documents are written in: what was chosen since the window was opened, else the language of the window. */
export class DocumentLanguage {
  #chosen = $state.raw<Lang | null>(null)
  readonly #ofWindow: () => Lang

  constructor(ofWindow: () => Lang) {
    this.#ofWindow = ofWindow
  }

  get current(): Lang {
    return this.#chosen ?? this.#ofWindow()
  }

  choose(lang: Lang): void {
    this.#chosen = lang
  }
}
