import { readdir, realpath } from 'node:fs/promises'
import { JSONFile } from 'lowdb/node'
import { z } from 'zod'
import { keyWrapsSchema } from './encryption/key-wraps'
import { generationFiles } from './generation-files'
import type { KnownDatabase, KnownDatabases } from './known-databases'

const knownSchema = z.object({
  folder: z.string(),
  databaseId: z.string().nullable(),
  keyWraps: keyWrapsSchema,
  seq: z.int(),
  link: z.string().nullable(),
  at: z.string(),
})

/** More are not kept; the oldest goes first. */
const mostKnown = 100

const isSame = (a: string, b: string): boolean =>
  process.platform === 'win32' ? a.toLowerCase() === b.toLowerCase() : a === b

const holdsDatabase = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => generationFiles(names).snapshots.length > 0,
    () => false,
  )

/** What this user of this computer remembers of databases under a password, in a file of the profile. */
export class KnownDatabasesFile implements KnownDatabases {
  readonly #file: JSONFile<unknown>
  #turn: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    this.#file = new JSONFile(path)
  }

  async of(folder: string, databaseId: string | null = null): Promise<KnownDatabase | null> {
    const real = await realpath(folder).catch(() => folder)
    const all = await this.#read()
    const here = all.find((each) => isSame(each.folder, real))
    if (here !== undefined || databaseId === null) return here ?? null
    const moved = all.find((each) => each.databaseId === databaseId)
    return moved !== undefined && !(await holdsDatabase(moved.folder)) ? moved : null
  }

  note(known: KnownDatabase): Promise<void> {
    return this.#change((others) => [known, ...others], known.folder)
  }

  forget(folder: string): Promise<void> {
    return this.#change((others) => others, folder)
  }

  /** Read anew each time: the window and a run without one share the file. One entry that is not understood costs no other. */
  async #read(): Promise<readonly KnownDatabase[]> {
    const stored = await this.#file.read().catch(() => null)
    const entries = z.array(z.unknown()).safeParse(stored)
    return (entries.data ?? []).flatMap((each) => knownSchema.safeParse(each).data ?? [])
  }

  #change(change: (others: readonly KnownDatabase[]) => readonly KnownDatabase[], folder: string): Promise<void> {
    const turn = this.#turn.then(async () => {
      const all = await this.#read()
      const others = all.filter((each) => !isSame(each.folder, folder))
      const next = change(others).slice(0, mostKnown)
      // Nothing to forget: a profile without databases under a password has no such file.
      if (next.length > 0 || all.length > 0) await this.#file.write(next)
    })
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}

/** Its name in the profile. */
export const knownDatabasesName = 'known-databases.json'
