/**
 * What was begun to be written and stands as begun when one comes back, by its name: a person to be made, the answer to an
 * invitation. It lives as long as the database is open, so that leaving the screen throws nothing away.
 */
export class Begun {
  readonly #all = new Map<string, { readonly thing: unknown; readonly end: () => void }>()

  /** What was begun under the name, or what `begin` makes; one name is always of one type. */
  of<Thing>(name: string, begin: () => Thing): Thing {
    const known = this.#all.get(name)
    if (known !== undefined) return known.thing as Thing // safe: made under the same name
    let thing: Thing | undefined
    // In a root of its own: what it derives must go on being derived when the screen that began it is gone.
    const end = $effect.root(() => {
      thing = begin()
    })
    this.#all.set(name, { thing, end })
    return thing as Thing // safe: made above
  }

  /** Ends what was begun under the name. */
  forget(name: string): void {
    this.#all.get(name)?.end()
    this.#all.delete(name)
  }

  /** Ends all, as when another database is opened. */
  clear(): void {
    for (const name of this.#all.keys()) this.forget(name)
  }
}
