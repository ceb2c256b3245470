import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallDisk } from '../mounted'
import { dropPlace, freshPlace } from '../place'
import type { Book } from '../processes/book'

/** What a full disk did, or why there was none. */
export type FullReport =
  | {
      readonly error: string
      /** Acknowledged batches that were missing after reopening. */
      readonly lost: number
      readonly isRefusedInMemory: boolean
      /** The refused batch is there after the next save and reopening, although nobody was told that it is kept. */
      readonly isRefusedInNextSave: boolean
    }
  | { readonly reason: string }

const megabyte = 1024 * 1024

/** Fills 4 MB with batches until one is refused, frees space, saves once more and opens again. */
export const fullDisk = async (open: (folder: string) => Promise<Book>): Promise<FullReport> => {
  const place = freshPlace()
  const disk = smallDisk(place, 4 * megabyte)
  if ('reason' in disk) return disk
  try {
    writeFileSync(join(place, 'fotky.zip'), Buffer.alloc(2.5 * megabyte))
    const book = await open(join(place, 'Má data'))
    const { kept, error } = await fill(book)
    const isRefusedInMemory = book.batches() > kept
    rmSync(join(place, 'fotky.zip'))
    const next = kept + 2
    await book.add(next)
    await book.close()
    const again = await open(join(place, 'Má data'))
    const found = new Set(again.names().map((name) => Number(name.split('.')[0])))
    await again.close()
    const wanted = [...Array.from({ length: kept }, (_, index) => index + 1), next]
    const lost = wanted.filter((batch) => !found.has(batch)).length
    return { error, lost, isRefusedInMemory, isRefusedInNextSave: found.has(kept + 1) }
  } finally {
    await disk.unmount()
    dropPlace(place)
  }
}

const fill = async (book: Book): Promise<{ kept: number; error: string }> => {
  for (let batch = 1; ; batch++) {
    try {
      await book.add(batch)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      return { kept: batch - 1, error: code || (error instanceof Error ? error.message : String(error)) }
    }
  }
}
