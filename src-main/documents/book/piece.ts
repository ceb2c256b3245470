import type { TextLine } from './paragraph'
import type { StructureNode } from './structure'

/** Something drawn, placed from the left edge of the page and the top of its piece; without a node it is decoration. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly baseline: number
      readonly line: TextLine
      readonly node: StructureNode | null
    }
  | {
      readonly kind: 'fill'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: string
    }

/** A place in the document that the contents and the bookmarks lead to. */
export type Anchor = {
  readonly name: string
  /** As printed before the title; may be empty. */
  readonly number: string
  readonly title: string
  readonly level: 1 | 2
}

/** A link over the whole height of a piece. */
export type PieceLink = {
  readonly target: string
  readonly node: StructureNode
  readonly x: number
  readonly width: number
}

/** What never breaks over pages: a line of text, a row of figures. Pieces stand one below the other. */
export type Piece = {
  readonly height: number
  /** Dropped at the top of a page. */
  readonly spaceBefore: number
  readonly marks: readonly Mark[]
  /** A page must not end after this piece. */
  readonly keepWithNext: boolean
  readonly startsPage?: boolean
  /** Title of the section that begins here, for the running head. */
  readonly section?: string
  readonly anchor?: Anchor
  readonly link?: PieceLink
  /** Repeated on top when a page begins with this piece: the head of a table. */
  readonly repeatedHead?: readonly Piece[]
}
