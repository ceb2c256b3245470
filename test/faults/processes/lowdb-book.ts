import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { lastBatch, namesOf, type Book } from './book'

export type Towns = { towns: { [name: string]: { name: string; note: string } } }

export const lowdbFile = (folder: string): string => join(folder, 'db.json')

/** lowdb as it comes, with its adapter for a JSON file, as a book. */
export const lowdbBook = async (folder: string): Promise<Book & { readonly low: Low<Towns> }> => {
  mkdirSync(folder, { recursive: true })
  const low = new Low<Towns>(new JSONFile(lowdbFile(folder)), { towns: {} })
  await low.read()
  const names = (): readonly string[] => Object.keys(low.data.towns)
  return {
    low,
    names,
    batches: () => lastBatch(names()),
    add: (batch) =>
      low.update(({ towns }) => {
        for (const name of namesOf(batch)) towns[name] = { name, note: '' }
      }),
    close: async () => undefined,
  }
}
