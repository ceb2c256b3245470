import type { PublicationContent, PublicationTotals } from './content'
import { tidyLine } from '../book/tidy'
import { emptyNotice, openingPieces } from '../book/section-pieces'
import type { PublicationPieces } from './pieces'
import { look, sheet, textWidth } from '../book/look'
import { setText } from '../book/paragraph'
import type { Mark, Piece } from '../book/piece'
import { addNode, type StructureNode } from '../book/structure'
import { tablePieces, type TableColumn } from '../book/table-pieces'
import { textPieces } from '../book/text-pieces'

const figureOrder = ['events', 'institutions', 'persons', 'attendances'] as const
const figureWidth = textWidth / figureOrder.length

const figureMarks = (
  name: keyof PublicationTotals,
  column: number,
  totals: PublicationTotals,
  section: StructureNode,
  { setter, words }: PublicationPieces,
): Mark[] => {
  const node = addNode(section, 'P')
  const x = sheet.left + column * figureWidth
  const number = `${new Intl.NumberFormat(setter.lang).format(totals[name])} `
  const measure = { width: figureWidth, alignment: 'ragged', hyphenate: false } as const
  return [
    ...setText(number, look.figure, measure, setter).map((line): Mark => ({
      kind: 'text',
      x,
      baseline: 26,
      line,
      node,
    })),
    ...setText(words.totals[name](totals[name]), look.figureLabel, measure, setter).map((line): Mark => ({
      kind: 'text',
      x,
      baseline: 41,
      line,
      node,
    })),
  ]
}

/** The totals as four large figures in one row, with a line that says what they count. */
const totalsPieces = (totals: PublicationTotals, section: StructureNode, context: PublicationPieces): Piece[] => [
  {
    height: 50,
    spaceBefore: 4,
    keepWithNext: true,
    marks: figureOrder.flatMap((name, column) => figureMarks(name, column, totals, section, context)),
  },
  ...textPieces(
    {
      runs: [{ text: context.words.totals.note, style: look.note }],
      node: addNode(section, 'P'),
      isTitle: true,
      hyphenate: false,
    },
    context.setter,
  ),
  { height: 18, spaceBefore: 0, keepWithNext: true, marks: [] },
]

const columnsOf = ({ columns }: PublicationPieces['words']): TableColumn[] => [
  { heading: columns.name, width: textWidth - 298 },
  { heading: columns.kind, width: 66 },
  { heading: columns.district, width: 62 },
  { heading: columns.region, width: 74 },
  { heading: columns.events, width: 96 },
]

/** The annex: totals and the table of institutions, in the order in which they come. */
export const annexPieces = (content: PublicationContent, root: StructureNode, context: PublicationPieces): Piece[] => {
  const { words } = context
  const section = addNode(root, 'Sect')
  const rows = content.institutions.map(({ name, kind, district, region, events }) =>
    [name, kind, district, region, events].map(tidyLine),
  )
  const title = words.institutions
  return [
    ...openingPieces({ eyebrow: words.annex, title, anchor: 'annex', number: '' }, section, context),
    ...totalsPieces(content.totals, section, context),
    ...(rows.length === 0
      ? emptyNotice(words.noInstitutions, section, context)
      : tablePieces(columnsOf(words), rows, section, context.setter)),
  ]
}
