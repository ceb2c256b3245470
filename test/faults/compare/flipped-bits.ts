import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openStore } from '../../../src-main/store/open-store'
import type { Chance } from '../../bench/records/chance'
import { flippedBits } from '../damage'
import { filesIn, type Files } from '../files-in'
import { oldFolder } from '../old-folder'
import { inFreshFolder } from '../place'
import { lowdbBook } from '../processes/lowdb-book'
import { putDown } from '../simulated-disk'
import { stateText } from '../state-text'
import { settingsWith } from '../world'

/** What became of folders with one flipped bit each. */
export type FlipReport = {
  readonly folders: number
  /** Opened with other data than there was, and nothing was said. */
  readonly takenAsGood: number
  /** Not opened. */
  readonly refused: number
}

type Opening = { readonly isOpen: boolean; readonly isSilent: boolean; readonly state: string }

const openFlipped = async (
  files: Files,
  count: number,
  chance: Chance,
  open: (folder: string) => Promise<Opening>,
): Promise<FlipReport> => {
  const put = (each: Files): Promise<Opening> =>
    inFreshFolder((folder) => {
      mkdirSync(dirname(folder), { recursive: true })
      putDown(each, folder)
      return open(folder)
    })
  const truth = (await put(files)).state
  let [takenAsGood, refused] = [0, 0]
  for (const { files: damaged } of flippedBits(files, count, chance)) {
    const { isOpen, isSilent, state } = await put(damaged)
    if (!isOpen) refused++
    else if (isSilent && state !== truth) takenAsGood++
  }
  return { folders: count, takenAsGood, refused }
}

export const storeFlips = async (count: number, chance: Chance): Promise<FlipReport> => {
  const { files } = await oldFolder('Říčany', 1)
  return openFlipped(files, count, chance, async (folder) => {
    const opened = await openStore({ ...settingsWith(undefined, 9), folder })
    if (!opened.ok) return { isOpen: false, isSilent: false, state: '' }
    const { view, info } = opened.value
    const found = { isOpen: true, isSilent: info.repaired.length === 0, state: stateText(view) }
    await opened.value.close()
    return found
  })
}

export const lowdbFlips = async (count: number, chance: Chance): Promise<FlipReport> => {
  const files = await inFreshFolder(async (folder) => {
    const book = await lowdbBook(folder)
    for (let batch = 1; batch <= 5; batch++) await book.add(batch)
    return filesIn(folder)
  })
  return openFlipped(files, count, chance, async (folder) => {
    try {
      const { low } = await lowdbBook(join(folder))
      return { isOpen: true, isSilent: true, state: JSON.stringify(low.data) }
    } catch {
      return { isOpen: false, isSilent: false, state: '' }
    }
  })
}
