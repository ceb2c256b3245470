import type { Mark, Piece } from './piece'

/** How high pieces stand one below the other. */
export const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { height, spaceBefore }) => sum + spaceBefore + height, 0)

/** The marks of pieces placed one below the other from `top`. */
export const stack = (pieces: readonly Piece[], top: number): Mark[] => {
  let y = top
  return pieces.flatMap((piece) => {
    y += piece.spaceBefore
    const here = y
    y += piece.height
    return piece.marks.map((mark) =>
      mark.kind === 'text' ? { ...mark, baseline: mark.baseline + here } : { ...mark, y: mark.y + here },
    )
  })
}
