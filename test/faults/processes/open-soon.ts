import { systemWorld } from '../../../src-main/store/system-world'
import type { Book } from './book'
import { pause } from './running-writer'
import { storeBook } from './store-book'

/** How long the kernel may take to give a killed holder's folder back; it needs milliseconds, a busy machine longer. */
const atOnceMs = 20_000

/** Opens a folder whose holder has just been killed; throws what opening says when it takes longer than `atOnceMs`. */
export const openSoon = async (folder: string): Promise<Book> => {
  const start = performance.now()
  for (;;) {
    try {
      return await storeBook(
        folder,
        systemWorld(() => 'Jana'),
      )
    } catch (error) {
      const isLocked = error instanceof Error && error.message === 'database-locked'
      if (!isLocked || performance.now() - start > atOnceMs) throw error
      await pause(5)
    }
  }
}
