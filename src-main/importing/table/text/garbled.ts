import { mendedEncodings } from '@shared/domain/importing/reading'
import { tellingWords, wordValue } from './likely-text'
import { mend } from './twice-decoded'

/** A mix of letters that no language has, yet which may be the name of somebody from afar. */
const UNLIKELY = 0.15
const WELL_WRITTEN = 0.95

const mends = mendedEncodings.filter((each) => !each.startsWith('utf-8'))

/** Whether the unlikely word would be a likely one had it not been decoded wrongly: `Jiøí`. */
const wasLikely = (word: string): boolean =>
  mends.some((each) => {
    const mended = mend(word, each)
    return mended !== null && tellingWords(mended.text).every((part) => wordValue(part) >= WELL_WRITTEN)
  })

const isGarbledWord = (word: string): boolean => {
  const value = wordValue(word)
  return value === 0 || (value < UNLIKELY && wasLikely(word))
}

/** Whether a word of the text was decoded wrongly, as far as its letters tell. */
export const isGarbled = (text: string): boolean => tellingWords(text.normalize('NFC')).some(isGarbledWord)
