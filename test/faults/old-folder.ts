import { cpSync } from 'node:fs'
import { createStore, openStore, type StoreSettings } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { filesIn, type Files } from './files-in'
import { inFreshFolder } from './place'
import { recordLines, stateText } from './state-text'
import { create, importRows, note, remove, undo, type Step } from './story'
import { settingsWith } from './world'

/** A folder with some past, as a crash leaves it, and everything that was ever true in it. */
export type OldFolder = {
  readonly files: Files
  readonly states: ReadonlySet<string>
  readonly records: ReadonlySet<string>
  readonly newest: string
}

/** What is done before each crash: every generation has a snapshot with records and a journal with changes. */
const lives = (town: string): readonly (readonly Step[])[] => [
  [create(town), importRows(`${town} A`, `${town} B`), note(town, 'volat ráno'), create(`${town} C`)],
  [create(`${town} D`), remove(`${town} C`), undo, note(`${town} A`, 'změna adresy')],
  [importRows(`${town} E`, `${town} F`), note(town, 'už nevolat'), create(`${town} G`), remove(`${town} D`)],
]

const openedIn = async (folder: string, isNew: boolean, settings: StoreSettings): Promise<Store> => {
  const opened = await (isNew ? createStore({ ...settings, folder }) : openStore({ ...settings, folder }))
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

/** Lives through three crashes in a folder of its own; another town and seed give the folder of somebody else. */
export const oldFolder = (town: string, seed: number): Promise<OldFolder> => {
  const settings = settingsWith(undefined, seed)
  const states = new Set<string>()
  const records = new Set<string>()
  let newest = ''
  const note = (store: Store): void => {
    newest = stateText(store.view)
    states.add(newest)
    for (const line of recordLines(store.view)) records.add(line)
  }
  const live = (steps: readonly (readonly Step[])[], before: string | null): Promise<Files> =>
    inFreshFolder(async (folder) => {
      const [today, ...later] = steps
      if (today === undefined) return filesIn(before ?? folder)
      if (before !== null) cpSync(before, folder, { recursive: true })
      const store = await openedIn(folder, before === null, settings)
      note(store)
      for (const step of today) {
        const done = await step.ask(store)
        if (!done?.ok) throw new Error(`${step.name} was refused`)
        note(store)
      }
      // The folder is taken while the store is open, so the copy is what a crash leaves.
      const files = await live(later, folder)
      await store.close()
      return files
    })
  return live(lives(town), null).then((files) => ({ files, states, records, newest }))
}
