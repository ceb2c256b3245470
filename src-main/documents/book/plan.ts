import type { FlowPage } from './pagination'
import { sheet } from './look'
import type { Anchor, Mark, PieceLink } from './piece'
import { stack } from './stack'
import type { StructureNode } from './structure'

export type PlannedLink = PieceLink & { readonly y: number; readonly height: number }
export type PlannedAnchor = Anchor & { readonly y: number }

/** A page with everything in its place, from the top left corner of the paper. */
export type PlannedPage = {
  readonly marks: readonly Mark[]
  readonly links: readonly PlannedLink[]
  readonly anchors: readonly PlannedAnchor[]
}

/** A whole PDF as it will be drawn. */
export type BookPlan = {
  /** Printed behind every page; empty when the document is no draft. */
  readonly watermark: string
  readonly pages: readonly PlannedPage[]
  readonly structure: StructureNode
}

/** The pieces of a page in the text area, with the links and anchors that they carry. */
export const plannedPage = ({ pieces }: FlowPage): PlannedPage => ({
  marks: pieces.flatMap(({ piece, y }) => stack([{ ...piece, spaceBefore: 0 }], sheet.top + y)),
  links: pieces.flatMap(({ piece, y }) =>
    piece.link === undefined ? [] : [{ ...piece.link, y: sheet.top + y, height: piece.height }],
  ),
  anchors: pieces.flatMap(({ piece, y }) =>
    piece.anchor === undefined ? [] : [{ ...piece.anchor, y: sheet.top + y }],
  ),
})
