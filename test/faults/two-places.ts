import { cpSync, mkdirSync } from 'node:fs'
import type { Chance } from '../bench/records/chance'
import { createStore, openStore, type StoreSettings } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { filesIn, type Files } from './files-in'
import { inFreshFolder } from './place'
import { recordLines, stateText } from './state-text'
import { create, note } from './story'
import { settingsWith } from './world'

/** One side of a database that went on in two places: its files at the end and, in between, every state that ever was. */
export type Side = {
  readonly files: Files
  /** The same folder as it was after each day, the last one first. */
  readonly earlier: readonly Files[]
  readonly states: ReadonlySet<string>
  readonly records: ReadonlySet<string>
  readonly newest: string
}

/** A computer of its own: its clock, its chance, and its name, by which a copied folder is told. */
const computer = (name: string, seed: number): StoreSettings => {
  const settings = settingsWith(undefined, seed)
  return { ...settings, world: { ...settings.world, machine: () => name, by: () => name } }
}

const opened = async (folder: string, settings: StoreSettings, isNew: boolean): Promise<Store> => {
  const result = await (isNew ? createStore({ ...settings, folder }) : openStore({ ...settings, folder }))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

type Told = { readonly states: Set<string>; readonly records: Set<string>; newest: string }

const noteState = (told: Told, store: Store): void => {
  told.newest = stateText(store.view)
  told.states.add(told.newest)
  for (const line of recordLines(store.view)) told.records.add(line)
}

/** A day of work: opened, some changes, closed or left as a crash leaves it. */
const day = async (
  folder: string,
  settings: StoreSettings,
  told: Told,
  { name, changes, isNew = false }: { readonly name: string; readonly changes: number; readonly isNew?: boolean },
): Promise<Files> => {
  const store = await opened(folder, settings, isNew)
  noteState(told, store)
  for (let at = 0; at < changes; at++) {
    const step = at % 3 === 2 ? note('Říčany', `${name} ${at}`) : create(`${name} ${at}`)
    if (!(await step.ask(store))?.ok) throw new Error(`${step.name} was refused`)
    noteState(told, store)
  }
  const crashed = filesIn(folder)
  await store.close()
  return changes % 2 === 0 ? filesIn(folder) : crashed
}

/** A database with a past of some days, and what became of it in two places afterwards. */
export const twoPlaces = (chance: Chance): Promise<{ readonly ours: Side; readonly theirs: Side }> =>
  inFreshFolder(async (folder) => {
    const shared: Told = { states: new Set(), records: new Set(), newest: '' }
    const here = computer('Praha', 1 + chance.below(1000))
    await day(folder, here, shared, { name: 'Říčany', changes: 0, isNew: true })
    const beginning = await opened(folder, here, false)
    await create('Říčany').ask(beginning)
    noteState(shared, beginning)
    await beginning.close()
    for (let at = 0; at < 1 + chance.below(3); at++)
      await day(folder, here, shared, { name: `společný ${at}`, changes: 1 + chance.below(4) })
    const goOn = (settings: StoreSettings, name: string): Promise<Side> =>
      inFreshFolder(async (copy) => {
        mkdirSync(copy, { recursive: true })
        cpSync(folder, copy, { recursive: true })
        const told: Told = { states: new Set(shared.states), records: new Set(shared.records), newest: shared.newest }
        const earlier: Files[] = [filesIn(copy)]
        for (let at = 0; at < 1 + chance.below(4); at++)
          earlier.push(await day(copy, settings, told, { name: `${name} ${at}`, changes: 1 + chance.below(5) }))
        return { files: earlier.at(-1) ?? new Map(), earlier: earlier.reverse(), ...told }
      })
    return { ours: await goOn(here, 'doma'), theirs: await goOn(computer('Brno', 2000 + chance.below(1000)), 'jinde') }
  })
