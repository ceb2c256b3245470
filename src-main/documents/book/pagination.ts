import type { Piece } from './piece'

export type PlacedPiece = { readonly piece: Piece; readonly y: number }

export type FlowPage = {
  readonly pieces: readonly PlacedPiece[]
  /** Title of the section that the page begins in. */
  readonly section: string
  /** Whether a section begins at its top. */
  readonly opensSection: boolean
}

type Cursor = { pages: PlacedPiece[][]; y: number }

const currentPage = ({ pages }: Cursor): PlacedPiece[] | undefined => pages.at(-1)
const isAtTop = (cursor: Cursor): boolean => (currentPage(cursor)?.length ?? 0) === 0

const spaceFor = (piece: Piece, atTop: boolean): number => (atTop ? 0 : piece.spaceBefore)

const heightOf = (chunk: readonly Piece[], atTop: boolean): number =>
  chunk.reduce((sum, piece, index) => sum + spaceFor(piece, atTop && index === 0) + piece.height, 0)

const headHeight = (piece: Piece | undefined): number => heightOf(piece?.repeatedHead ?? [], true)

/** Pieces that must stay on one page, as far as they fit there. */
const chunksOf = (pieces: readonly Piece[]): Piece[][] => {
  const chunks: Piece[][] = []
  let open = false
  for (const piece of pieces) {
    const last = chunks.at(-1)
    if (open && last !== undefined && piece.startsPage !== true) last.push(piece)
    else chunks.push([piece])
    open = piece.keepWithNext
  }
  return chunks
}

const place = (cursor: Cursor, piece: Piece): void => {
  cursor.y += spaceFor(piece, isAtTop(cursor))
  currentPage(cursor)?.push({ piece, y: cursor.y })
  cursor.y += piece.height
}

const startPage = (cursor: Cursor, first: Piece | undefined): void => {
  cursor.pages.push([])
  cursor.y = 0
  first?.repeatedHead?.forEach((piece) => place(cursor, piece))
}

const fits = (cursor: Cursor, chunk: readonly Piece[], pageHeight: number): boolean =>
  cursor.y + heightOf(chunk, isAtTop(cursor)) <= pageHeight + 0.01

const placePieceByPiece = (cursor: Cursor, chunk: readonly Piece[], pageHeight: number): void => {
  for (const piece of chunk) {
    if (!fits(cursor, [piece], pageHeight) && !isAtTop(cursor)) startPage(cursor, piece)
    place(cursor, piece)
  }
}

const placeChunk = (cursor: Cursor, chunk: readonly Piece[], pageHeight: number): void => {
  const first = chunk[0]
  const opens = first?.startsPage === true && !isAtTop(cursor)
  const fitsOnFreshPage = headHeight(first) + heightOf(chunk, true) <= pageHeight
  if (opens || (!fits(cursor, chunk, pageHeight) && fitsOnFreshPage)) startPage(cursor, first)
  placePieceByPiece(cursor, chunk, pageHeight)
}

const withSections = (pages: readonly (readonly PlacedPiece[])[]): FlowPage[] => {
  let section = ''
  return pages.map((pieces) => {
    const opensSection = pieces[0]?.piece.section !== undefined
    const atStart = pieces[0]?.piece.section ?? section
    section = pieces.findLast(({ piece }) => piece.section !== undefined)?.piece.section ?? section
    return { pieces, section: atStart, opensSection }
  })
}

/**
 * Puts pieces onto pages of the given height: what is kept together stays together, section openers start a page, the head of a
 * table comes again. What is taller than a page is broken rather than lost.
 */
export const paginate = (pieces: readonly Piece[], pageHeight: number): FlowPage[] => {
  if (pieces.length === 0) return []
  const cursor: Cursor = { pages: [[]], y: 0 }
  chunksOf(pieces).forEach((chunk) => placeChunk(cursor, chunk, pageHeight))
  return withSections(cursor.pages)
}
