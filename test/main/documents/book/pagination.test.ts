import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate } from '../../../../src-main/documents/book/pagination'
import type { Piece } from '../../../../src-main/documents/book/piece'

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  spaceBefore: 0,
  marks: [],
  keepWithNext: false,
  ...more,
})

const heights = (pieces: readonly Piece[], pageHeight = 100): number[][] =>
  paginate(pieces, pageHeight).map((page) => page.pieces.map((placed) => placed.piece.height))

describe('pieces on pages', () => {
  it('begin a new page when the next one does not fit', () => {
    expect(heights([piece(40), piece(50), piece(20)])).toEqual([[40, 50], [20]])
  })

  it('drop the space above at the top of a page', () => {
    const pages = paginate([piece(90), piece(30, { spaceBefore: 20 })], 100)
    expect(pages[1]?.pieces[0]?.y).toBe(0)
    expect(paginate([piece(30), piece(30, { spaceBefore: 20 })], 100)[0]?.pieces[1]?.y).toBe(50)
  })

  it('keep a title with the first lines of what follows', () => {
    expect(heights([piece(70), piece(20, { keepWithNext: true }), piece(20)])).toEqual([[70], [20, 20]])
  })

  it('break a chain that is taller than a page instead of losing any of it', () => {
    expect(heights([piece(10), ...Array.from({ length: 7 }, () => piece(30, { keepWithNext: true }))])).toEqual([
      [10, 30, 30, 30],
      [30, 30, 30],
      [30],
    ])
  })

  it('start a page for the opening of a section', () => {
    const pages = paginate([piece(10), piece(10, { startsPage: true, section: 'A' }), piece(95), piece(10)], 100)
    expect(pages.map(({ section, opensSection }) => [section, opensSection])).toEqual([
      ['', false],
      ['A', true],
      ['A', false],
      ['A', false],
    ])
  })

  it('do not leave an empty page before the first section', () => {
    expect(heights([piece(10, { startsPage: true })])).toEqual([[10]])
    expect(heights([])).toEqual([])
  })

  it('repeat the head of a table on every page that begins within it', () => {
    const head = [piece(11, { keepWithNext: true })]
    const rows = Array.from({ length: 5 }, () => piece(40, { repeatedHead: head }))
    expect(heights([...head, ...rows])).toEqual([
      [11, 40, 40],
      [11, 40, 40],
      [11, 40],
    ])
  })

  it('lose nothing, keep the order and stay within the page', () => {
    const anyPiece = fc.record({
      height: fc.integer({ min: 1, max: 60 }),
      spaceBefore: fc.nat(20),
      keepWithNext: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 60 }), (list) => {
        const pieces = list.map((each) => piece(each.height, each))
        const placed = paginate(pieces, 100).flatMap((page) => page.pieces)
        expect(placed.map((each) => each.piece)).toEqual(pieces)
        placed.forEach(({ piece: { height }, y }) => expect(y + height).toBeLessThanOrEqual(100.01))
      }),
    )
  })
})
