import { fold } from '../../values/fold'

/** Text without case and diacritics, and for each of its letters where in the original it stands. */
export type FoldedText = { readonly text: string; readonly originAt: (index: number) => number }

/** Folds letter by letter, so that what is found in the folded text can be cut out of the original. */
export const foldedText = (original: string): FoldedText => {
  const origins: number[] = []
  let text = ''
  let at = 0
  for (const letter of original) {
    const folded = fold(letter)
    for (let unit = 0; unit < folded.length; unit++) origins.push(at)
    text += folded
    at += letter.length
  }
  return { text, originAt: (index) => origins[index] ?? original.length }
}
