import type { PieceContext } from './section-pieces'
import { look, sheet, textWidth } from './look'
import { widthOfRuns } from './paragraph'
import type { Anchor, Mark, Piece } from './piece'
import type { RunStyle } from './run'
import { addNode, type StructureNode } from './structure'
import { textPieces } from './text-pieces'

/** A line of the contents; pages are counted from 1. */
export type ContentsEntry = { readonly anchor: Anchor; readonly page: number }

const pageColumn = 34
const indentOf = { 1: 0, 2: 20 } as const
const styleOf = { 1: look.contentsChapter, 2: look.contentsEntry } as const
const spaceBeforeOf = { 1: 11, 2: 2.5 } as const
const dotStep = 5
/** Titles stand below each other behind their numbers; without a number the title begins at the edge. */
const numberWidthOf = { 1: 20, 2: 30 } as const

const textMark = (text: string, style: RunStyle, x: number, baseline: number, node: StructureNode | null): Mark => ({
  kind: 'text',
  x,
  baseline,
  node,
  line: { runs: [{ text, style }], width: 0, wordSpace: 0 },
})

/** Dots on a common grid, so that those of all lines stand below each other. */
const dotMarks = (from: number, to: number, baseline: number, { setter }: PieceContext): Mark[] => {
  const style = look.contentsDots
  const count = Math.floor((to - from) / dotStep)
  if (count < 3) return []
  const wordSpace = dotStep - widthOfRuns([{ text: '. ', style }], setter.ruler)
  const x = to - count * dotStep
  const text = Array.from({ length: count }, () => '.').join(' ')
  return [
    { kind: 'text', x, baseline, node: null, line: { runs: [{ text, style }], width: count * dotStep, wordSpace } },
  ]
}

const pageMarks = (
  last: Mark | undefined,
  { anchor, page }: ContentsEntry,
  node: StructureNode,
  context: PieceContext,
): Mark[] => {
  if (last?.kind !== 'text') return []
  const style = styleOf[anchor.level]
  const text = ` ${page}`
  const right = sheet.left + textWidth
  const x = right - widthOfRuns([{ text, style }], context.setter.ruler)
  const titleEnd = last.x + last.line.width
  return [
    ...dotMarks(titleEnd + 6, right - pageColumn + 10, last.baseline, context),
    textMark(text, style, x, last.baseline, node),
  ]
}

const numberMarks = (first: Mark | undefined, { number, level }: Anchor, node: StructureNode): Mark[] => {
  if (first?.kind !== 'text' || number === '') return []
  return [textMark(`${number} `, styleOf[level], sheet.left + indentOf[level], first.baseline, node)]
}

const entryPieces = (entry: ContentsEntry, list: StructureNode, context: PieceContext): Piece[] => {
  const { anchor } = entry
  const node = addNode(addNode(list, 'TOCI'), 'Link')
  const left = indentOf[anchor.level]
  const indent = left + (anchor.number === '' ? 0 : numberWidthOf[anchor.level])
  const lines = textPieces(
    {
      runs: [{ text: anchor.title, style: styleOf[anchor.level] }],
      node,
      indent,
      width: textWidth - indent - pageColumn,
      spaceBefore: spaceBeforeOf[anchor.level],
      isTitle: true,
      hyphenate: false,
    },
    context.setter,
  )
  return lines.map((piece, index) => {
    const isLast = index === lines.length - 1
    return {
      ...piece,
      // A chapter is not parted from the first entry below it.
      keepWithNext: !isLast || anchor.level === 1,
      link: { target: anchor.name, node, x: sheet.left + left, width: textWidth - left },
      marks: [
        ...(index === 0 ? numberMarks(piece.marks[0], anchor, node) : []),
        ...piece.marks,
        ...(isLast ? pageMarks(piece.marks[0], entry, node, context) : []),
      ],
    }
  })
}

/** The contents, below their heading; how many lines they take does not depend on the page numbers. */
export const contentsPieces = (
  heading: string,
  entries: readonly ContentsEntry[],
  root: StructureNode,
  context: PieceContext,
): Piece[] => {
  const section = addNode(root, 'Sect')
  const title = textPieces(
    {
      runs: [{ text: heading, style: look.chapterTitle }],
      node: addNode(section, 'H2'),
      isTitle: true,
      lineHeight: look.chapterTitle.size * 1.5,
    },
    context.setter,
  )
  const list = addNode(section, 'TOC')
  return [...title, ...entries.flatMap((entry) => entryPieces(entry, list, context))]
}
