import { writeSync } from 'node:fs'
import { systemWorld } from '../../../src-main/store/system-world'
import { lowdbBook } from './lowdb-book'
import { storeBook } from './store-book'
import type { Book } from './book'

/**
 * A process of its own that writes until it is killed: `writer.cjs BOOK FOLDER hold|commit|cost RECORDS`. Each line that it prints is out
 * before the next thing is done; `kept N T` is an acknowledgement and the time of the monotonic clock in nanoseconds.
 */
const say = (line: string): void => void writeSync(1, `${line}\n`)

/** Opens often enough that kills meet opening, closing and new generations as well. */
const batchesPerOpening = 12

const openBook = (kind: string, folder: string): Promise<Book> =>
  kind === 'lowdb'
    ? lowdbBook(folder)
    : storeBook(
        folder,
        systemWorld(() => 'Jana'),
      )

const commitForEver = async (kind: string, folder: string): Promise<void> => {
  for (;;) {
    const book = await openBook(kind, folder)
    let batch = book.batches()
    say(`open ${batch}`)
    for (let count = 0; count < batchesPerOpening; count++) {
      await book.add(++batch)
      say(`kept ${batch} ${process.hrtime.bigint()}`)
    }
    await book.close()
  }
}

/** Fills a new database and tells how long each of many small commits took. */
const tellCosts = async (kind: string, folder: string, records: number): Promise<void> => {
  const book = await openBook(kind, folder)
  await book.fill(records)
  const times: number[] = []
  for (let commit = 0; commit < 150; commit++) {
    const start = performance.now()
    // Towns from all over the collection, not one after the other.
    await book.note(commit * 617, `Poznámka ${commit}`)
    times.push(performance.now() - start)
  }
  await book.close()
  say(`costs ${JSON.stringify(times)}`)
}

const [kind = '', folder = '', work = '', records = ''] = process.argv.slice(2)
say('started')
try {
  if (work === 'commit') await commitForEver(kind, folder)
  if (work === 'cost') await tellCosts(kind, folder, Number(records))
  if (work === 'hold') {
    await openBook(kind, folder)
    say('held')
    setInterval(() => undefined, 1000)
  }
} catch (error) {
  say(`refused ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 3
}
