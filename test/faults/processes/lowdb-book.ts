import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { emptyInstitution } from '@shared/domain/directory/institution'
import { lastBatch, namesOf, type Book } from './book'

/** The same fields as in our store, so that both write as much. */
type Town = typeof emptyInstitution
export type Towns = { towns: { [name: string]: Town } }

export const lowdbFile = (folder: string): string => join(folder, 'db.json')

/** lowdb as it comes, with its adapter for a JSON file, as a book. */
export const lowdbBook = async (folder: string): Promise<Book & { readonly low: Low<Towns> }> => {
  mkdirSync(folder, { recursive: true })
  const low = new Low<Towns>(new JSONFile(lowdbFile(folder)), { towns: {} })
  await low.read()
  const names = (): readonly string[] => Object.keys(low.data.towns)
  let all: readonly string[] | null = null
  const enter = (entered: readonly string[]): Promise<void> =>
    low.update(({ towns }) => {
      for (const name of entered) towns[name] = { ...emptyInstitution, name }
    })
  return {
    low,
    names,
    batches: () => lastBatch(names()),
    add: (batch) => enter(namesOf(batch)),
    fill: (count) => enter(Array.from({ length: count }, (_, index) => `Obec ${index + 1}`)),
    note: (town, text) =>
      low.update(({ towns }) => {
        all ??= Object.keys(towns)
        const found = towns[all[town % all.length] ?? '']
        if (found !== undefined) found.note = text
      }),
    close: async () => undefined,
  }
}
