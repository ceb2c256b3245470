import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import type { Store } from '../../src-main/store/store'

/** What the story is about, one line a record: everything it writes shows here. */
export type Names = readonly string[]

export const namesIn = (view: DatabaseView): Names =>
  [
    ...Array.from(view.all('institutions'), ({ name, note }) => `${name} ${note}`.trim()),
    ...Array.from(view.all('persons'), ({ lastName }) => lastName),
  ].sort()

/** One step of a person's work. `ask` gives null where an earlier refusal left nothing to do it to. */
export type Step = {
  readonly name: string
  readonly kind: 'change' | 'undo' | 'redo'
  readonly ask: (store: Store) => Promise<Result<unknown, Failure>> | null
  /** What a `change` makes of the names; undo and redo are reckoned by `Expected`. */
  readonly changed: (names: Names) => Names
}

/** A town by this name is entered. */
export const create = (name: string): Step => ({
  name: `create ${name}`,
  kind: 'change',
  ask: (store) => store.act({ action: 'institution:create', input: { name } }),
  changed: (names) => [...names, name],
})

const rowOf = (name: string, text = ''): DirectoryRow => ({
  institution: { fields: { name, note: text } },
  person: { fields: { firstName: 'Jan', lastName: `Starosta ${name}` } },
})

/** Several records of two collections in one commit. */
export const importRows = (...names: readonly string[]): Step => ({
  name: `import ${names.join(', ')}`,
  kind: 'change',
  ask: (store) =>
    store.act({ action: 'directory:import', input: { source: 'obce.csv', rows: names.map((name) => rowOf(name)) } }),
  changed: (all) => [...all, ...names, ...names.map((name) => `Starosta ${name}`)],
})

const idOf = (store: Store, name: string): string | undefined =>
  Array.from(store.view.all('institutions')).find((each) => each.name === name)?.id

/** A note on a town. */
export const note = (name: string, text: string): Step => ({
  name: `note on ${name}`,
  kind: 'change',
  ask: (store) => {
    const id = idOf(store, name)
    if (id === undefined) return null
    return store.act({ action: 'institution:edit', input: { id, changes: { note: text } } })
  },
  changed: (names) => names.map((each) => (each === name ? `${name} ${text}` : each)),
})

/** A town is removed. */
export const remove = (name: string): Step => ({
  name: `remove ${name}`,
  kind: 'change',
  ask: (store) => {
    const id = idOf(store, name)
    return id === undefined ? null : store.act({ action: 'institution:remove', input: { ids: [id] } })
  },
  changed: (names) => names.filter((each) => each !== name && !each.startsWith(`${name} `)),
})

/** The last change is taken back. */
export const undo: Step = { name: 'undo', kind: 'undo', ask: (store) => store.undo(), changed: (names) => names }
const redo: Step = { name: 'redo', kind: 'redo', ask: (store) => store.redo(), changed: (names) => names }

const longNote = 'ř'.repeat(20_000)
const towns = Array.from({ length: 110 }, (_, index) => `Obec ${index}`)

/** More than the store lets a journal grow to: it makes a new generation of its own accord after this commit. */
const longImport: Step = {
  name: 'a long import',
  kind: 'change',
  ask: (store) => {
    const rows = towns.map((name) => rowOf(name, longNote))
    return store.act({ action: 'directory:import', input: { source: 'obce.csv', rows } })
  },
  changed: (names) => [
    ...names,
    ...towns.map((name) => `${name} ${longNote}`),
    ...towns.map((name) => `Starosta ${name}`),
  ],
}

/** What is done before the database is closed and opened again, and what after. */
export type Story = { readonly firstDay: readonly Step[]; readonly secondDay: readonly Step[] }

export const shortStory: Story = {
  firstDay: [
    create('Říčany'),
    importRows('Kolín', 'Písek', 'Cheb'),
    note('Říčany', 'volat ráno'),
    undo,
    redo,
    create('Aš'),
  ],
  secondDay: [importRows('Tábor', 'Most'), remove('Aš'), undo, create('Brno')],
}

export const longStory: Story = {
  firstDay: [create('Říčany'), longImport, create('Aš'), note('Říčany', 'volat ráno')],
  secondDay: [create('Brno')],
}

/** What must be there, reckoned from the steps that were acknowledged and from nothing that the store says. */
export class Expected {
  names: Names = []
  #undo: Names[] = []
  #redo: Names[] = []

  /** Whether the step makes sense after what was acknowledged so far. */
  allows({ kind }: Step): boolean {
    return kind === 'change' || (kind === 'undo' ? this.#undo : this.#redo).length > 0
  }

  /** What is there once the step is kept. */
  after({ kind, changed }: Step): Names {
    if (kind === 'undo') return this.#undo.at(-1) ?? this.names
    if (kind === 'redo') return this.#redo.at(-1) ?? this.names
    return [...changed(this.names)].sort()
  }

  keep(step: Step): void {
    const next = this.after(step)
    const [from, to] = step.kind === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo]
    if (step.kind === 'change') this.#redo = []
    else from.pop()
    to.push(this.names)
    this.names = next
  }
}
