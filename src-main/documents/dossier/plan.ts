import type { DossierContent, DossierSection } from './sections'
import { tidyLine } from '../book/tidy'
import { leading, look, textHeight, textWidth } from '../book/look'
import { paginate, type FlowPage } from '../book/pagination'
import type { Typesetter } from '../book/paragraph'
import type { Piece } from '../book/piece'
import { plannedPage, type BookPlan, type PlannedPage } from '../book/plan'
import { footMarks, headMarks } from '../book/running-marks'
import { emptyNotice, type PieceContext } from '../book/section-pieces'
import { addNode, rootNode, type StructureNode } from '../book/structure'
import { tablePieces } from '../book/table-pieces'
import { textPieces } from '../book/text-pieces'

const headPieces = (content: DossierContent, root: StructureNode, { setter }: PieceContext): Piece[] => {
  const section = addNode(root, 'Sect')
  const lines = [
    { text: content.title, style: look.eyebrow, role: 'P', lead: leading.title, before: 0 },
    { text: content.name, style: look.chapterTitle, role: 'H1', lead: leading.title, before: 4 },
    { text: content.subtitle, style: look.detail, role: 'P', lead: leading.dense, before: 4 },
    { text: content.intro, style: look.text, role: 'P', lead: leading.text, before: 8 },
  ] as const
  return lines.flatMap(({ text, style, role, lead, before }) =>
    textPieces(
      {
        runs: [{ text: tidyLine(text), style }],
        node: addNode(section, role),
        lineHeight: style.size * lead,
        spaceBefore: before,
        isTitle: true,
        hyphenate: false,
      },
      setter,
    ),
  )
}

const sectionPieces = (
  { title, columns, rows }: DossierSection,
  { none }: DossierContent,
  root: StructureNode,
  context: PieceContext,
): Piece[] => {
  const section = addNode(root, 'Sect')
  const heading = textPieces(
    {
      runs: [{ text: tidyLine(title), style: look.recommendationTitle }],
      node: addNode(section, 'H2'),
      spaceBefore: 20,
      isTitle: true,
      hyphenate: false,
    },
    context.setter,
  )
  const widths = columns.map(({ heading: text, share }) => ({ heading: text, width: share * textWidth }))
  const body =
    rows.length === 0
      ? emptyNotice(none, section, context)
      : tablePieces(
          widths,
          rows.map((row) => row.map(tidyLine)),
          section,
          context.setter,
        )
  return [...heading, ...body]
}

const withRunningMarks = (
  page: FlowPage,
  content: DossierContent,
  number: number,
  context: PieceContext,
): PlannedPage => {
  const texts = { title: content.title, section: content.name, edition: content.subtitle, page: number }
  const planned = plannedPage(page)
  const head = number === 1 ? [] : headMarks(texts, context)
  return { ...planned, marks: [...head, ...planned.marks, ...footMarks(texts, context)] }
}

/** Lays a dossier out: the name, then one table a section. Pure: the same content and fonts give the same plan. */
export const planDossier = (content: DossierContent, setter: Typesetter): BookPlan => {
  const context: PieceContext = { setter }
  const root = rootNode()
  const pieces = [
    ...headPieces(content, root, context),
    ...content.sections.flatMap((each) => sectionPieces(each, content, root, context)),
  ]
  return {
    watermark: '',
    structure: root,
    pages: paginate(pieces, textHeight).map((page, index) => withRunningMarks(page, content, index + 1, context)),
  }
}
