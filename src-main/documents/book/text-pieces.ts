import { leading, sheet, textWidth } from './look'
import { setParagraph, type Measure, type TextLine, type Typesetter } from './paragraph'
import type { Alignment } from './line-breaking'
import type { Mark, Piece } from './piece'
import type { Run } from './run'
import type { StructureNode } from './structure'

export type TextBlock = {
  readonly runs: readonly Run[]
  readonly node: StructureNode
  readonly alignment?: Alignment
  readonly hyphenate?: boolean
  /** Lines of much the same length instead of a last one with a single word. */
  readonly balance?: boolean
  /** From the left edge of the text area. */
  readonly indent?: number
  readonly width?: number
  readonly lineHeight?: number
  readonly spaceBefore?: number
  /** The whole block stays together and with what follows: a title. */
  readonly isTitle?: boolean
  readonly keepWithNext?: boolean
}

const balancingParts = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]

/** Where the baseline stands in a line: the size's ascent above it, the rest of the leading shared. */
export const baselineIn = (lineHeight: number, size: number): number => lineHeight / 2 + size * 0.33

const sizeOf = (runs: readonly Run[]): number => Math.max(...runs.map(({ style }) => style.size), 1)

/** Neither the first line alone at the foot of a page nor the last alone at the head of the next. */
const isKept = (index: number, count: number, { isTitle, keepWithNext }: TextBlock): boolean => {
  if (isTitle === true) return true
  if (index === count - 1) return keepWithNext === true
  return index === 0 || index === count - 2
}

const pieceOf = (line: TextLine, height: number, block: TextBlock): Piece & { marks: readonly [Mark] } => ({
  height,
  spaceBefore: 0,
  keepWithNext: false,
  marks: [
    {
      kind: 'text',
      x: sheet.left + (block.indent ?? 0),
      baseline: baselineIn(height, sizeOf(line.runs)),
      line,
      node: block.node,
    },
  ],
})

/** The narrowest setting that takes no more lines than the full width. */
const balancedLines = (runs: readonly Run[], measure: Measure, setter: Typesetter): TextLine[] => {
  const widest = setParagraph(runs, measure, setter)
  if (widest.length < 2 || widest.length > 4) return widest
  const narrower = balancingParts.map((part) => setParagraph(runs, { ...measure, width: measure.width * part }, setter))
  return narrower.find(({ length }) => length === widest.length) ?? widest
}

/** A paragraph as pieces, one a line. */
export const textPieces = (block: TextBlock, setter: Typesetter): Piece[] => {
  const { indent = 0, width = textWidth - indent, alignment = 'ragged', hyphenate = true, spaceBefore = 0 } = block
  const height = block.lineHeight ?? sizeOf(block.runs) * leading.text
  const measure = { width, alignment, hyphenate }
  const lines =
    block.balance === true ? balancedLines(block.runs, measure, setter) : setParagraph(block.runs, measure, setter)
  return lines.map((line, index) => ({
    ...pieceOf(line, height, block),
    spaceBefore: index === 0 ? spaceBefore : 0,
    keepWithNext: isKept(index, lines.length, block),
  }))
}

/** The pieces with something added to the first of them. */
export const withFirst = (pieces: readonly Piece[], change: (first: Piece) => Piece): Piece[] =>
  pieces.map((piece, index) => (index === 0 ? change(piece) : piece))

/** Empty space that pushes what follows, kept with it. */
export const gap = (height: number): Piece => ({ height, spaceBefore: 0, marks: [], keepWithNext: true })
