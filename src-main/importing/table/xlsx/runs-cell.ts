import { partlyStruck, textCell, type Cell } from '../cell'
import { cellCharacters } from './cell-characters'
import type { TextRuns } from './text-runs'

/** The cell of a rich text: what is not struck through of it; all of it, marked, where everything is. */
export const runsCell = ({ joined, struck }: Pick<TextRuns, 'joined' | 'struck'>): Cell => {
  const left = cellCharacters(joined)
  const gone = cellCharacters(struck)
  if (gone === '') return textCell(left)
  if (left === '') return { ...textCell(gone), isStruck: true }
  return partlyStruck(textCell(left.replace(/ {2,}/g, ' ')), gone)
}
