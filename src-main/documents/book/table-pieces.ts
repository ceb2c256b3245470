import { accent, hairlineColour, leading, look, sheet } from './look'
import { setText, type TextLine, type Typesetter } from './paragraph'
import type { Mark, Piece } from './piece'
import type { RunStyle } from './run'
import { addNode, type StructureNode } from './structure'
import { baselineIn } from './text-pieces'

export type TableColumn = { readonly heading: string; readonly width: number }

const cellGap = 9
const padding = 3.5
const mostLinesInOnePiece = 30

type Row = {
  readonly texts: readonly string[]
  readonly styleOf: (column: number) => RunStyle
  readonly cellRole: 'TH' | 'TD'
  /** Null for a repeated head: what is read out is the first one. */
  readonly node: StructureNode | null
}

const leftOf = (columns: readonly TableColumn[], index: number): number =>
  columns.slice(0, index).reduce<number>((x, { width }) => x + width, sheet.left)

const cellLines = (columns: readonly TableColumn[], row: Row, setter: Typesetter): TextLine[][] =>
  columns.map(({ width }, index) =>
    setText(row.texts[index] ?? '', row.styleOf(index), { width: width - cellGap, alignment: 'ragged' }, setter),
  )

type RowLines = {
  readonly cells: readonly (readonly TextLine[])[]
  readonly nodes: readonly (StructureNode | null)[]
  readonly size: number
}

/** The lines `from` to `to` of every cell as one piece, cell after cell: in this order the text is read and copied. */
const pieceOfLines = (
  columns: readonly TableColumn[],
  { cells, nodes, size }: RowLines,
  from: number,
  to: number,
  count: number,
): Piece => {
  const lineHeight = size * leading.dense
  const top = from === 0 ? padding : 0
  const bottom = to === count ? padding : 0
  const marks = cells.flatMap((lines, column) =>
    lines.slice(from, to).map((line, at): Mark => ({
      kind: 'text',
      x: leftOf(columns, column),
      baseline: top + at * lineHeight + baselineIn(lineHeight, size),
      line,
      node: nodes[column] ?? null,
    })),
  )
  return { height: top + (to - from) * lineHeight + bottom, spaceBefore: 0, keepWithNext: to < count, marks }
}

/** A row is one piece; one so tall that it may not fit on a page is a piece a line, so that it can go on overleaf. */
const rowPieces = (columns: readonly TableColumn[], row: Row, setter: Typesetter): Piece[] => {
  const cells = cellLines(columns, row, setter)
  const { node } = row
  const nodes = columns.map(() => (node === null ? null : addNode(node, row.cellRole)))
  const lines = { cells, nodes, size: row.styleOf(0).size }
  const count = Math.max(1, ...cells.map(({ length }) => length))
  if (count <= mostLinesInOnePiece) return [pieceOfLines(columns, lines, 0, count, count)]
  return Array.from({ length: count }, (_, at) => pieceOfLines(columns, lines, at, at + 1, count))
}

const underlined = (pieces: readonly Piece[], width: number, thickness: number, colour: string): Piece[] =>
  pieces.map((piece, index) =>
    index < pieces.length - 1
      ? piece
      : {
          ...piece,
          marks: [
            ...piece.marks,
            { kind: 'fill', x: sheet.left, y: piece.height - thickness, width, height: thickness, colour },
          ],
        },
  )

const headPieces = (
  columns: readonly TableColumn[],
  node: StructureNode | null,
  width: number,
  setter: Typesetter,
): Piece[] => {
  const row: Row = { texts: columns.map(({ heading }) => heading), styleOf: () => look.tableHead, cellRole: 'TH', node }
  return underlined(rowPieces(columns, row, setter), width, 1.2, accent).map((piece) => ({
    ...piece,
    keepWithNext: true,
  }))
}

/** A table over pages: its head comes again on every page, rows are kept whole where they fit on one. */
export const tablePieces = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  section: StructureNode,
  setter: Typesetter,
): Piece[] => {
  const table = addNode(section, 'Table')
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const head = headPieces(columns, addNode(table, 'TR'), width, setter)
  const repeatedHead = headPieces(columns, null, width, setter)
  const styleOf = (column: number): RunStyle => (column === 0 ? look.tableStrongCell : look.tableCell)
  const body = rows.flatMap((texts) => {
    const row: Row = { texts, styleOf, cellRole: 'TD', node: addNode(table, 'TR') }
    return underlined(rowPieces(columns, row, setter), width, 0.5, hairlineColour)
  })
  return [...head, ...body.map((piece) => ({ ...piece, repeatedHead }))]
}
