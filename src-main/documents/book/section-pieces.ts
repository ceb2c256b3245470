import { tidyParagraphs } from './tidy'
import { accent, leading, look, sheet } from './look'
import type { Typesetter } from './paragraph'
import type { Piece } from './piece'
import { addNode, type StructureNode } from './structure'
import { gap, textPieces, withFirst } from './text-pieces'

/** What making pieces needs besides the content; a document adds its words. */
export type PieceContext = { readonly setter: Typesetter }

export type Opening = {
  readonly eyebrow: string
  readonly title: string
  readonly anchor: string
  /** Of a chapter; empty otherwise. */
  readonly number: string
}

const titleRule: Piece = {
  height: 20,
  spaceBefore: 8,
  keepWithNext: true,
  marks: [{ kind: 'fill', x: sheet.left, y: 0, width: 54, height: 3, colour: accent }],
}

/** The head of a section on a new page: what it is above, its title, a rule. */
export const openingPieces = (opening: Opening, section: StructureNode, { setter }: PieceContext): Piece[] => {
  const heading = addNode(section, 'H2')
  const block = { node: heading, isTitle: true, hyphenate: false, balance: true } as const
  const eyebrow = textPieces({ ...block, runs: [{ text: opening.eyebrow, style: look.eyebrow }] }, setter)
  const title = textPieces(
    {
      ...block,
      runs: [{ text: opening.title, style: look.chapterTitle }],
      lineHeight: look.chapterTitle.size * leading.title,
    },
    setter,
  )
  const pieces = [...eyebrow, gap(4), ...title, titleRule]
  return withFirst(opening.eyebrow === '' ? pieces.slice(1) : pieces, (first) => ({
    ...first,
    startsPage: true,
    section: opening.title,
    anchor: { name: opening.anchor, number: opening.number, title: opening.title, level: 1 },
  }))
}

/** Paragraphs over the whole width. */
export const prosePieces = (
  texts: readonly string[],
  section: StructureNode,
  { setter }: PieceContext,
  indent = 0,
): Piece[] =>
  tidyParagraphs(texts).flatMap((text) =>
    textPieces(
      {
        runs: [{ text, style: look.text }],
        node: addNode(section, 'P'),
        alignment: 'justified',
        indent,
        spaceBefore: 7,
      },
      setter,
    ),
  )

/** A sentence that says that there is nothing. */
export const emptyNotice = (text: string, section: StructureNode, { setter }: PieceContext): Piece[] =>
  textPieces({ runs: [{ text, style: look.quietText }], node: addNode(section, 'P'), spaceBefore: 7 }, setter)
