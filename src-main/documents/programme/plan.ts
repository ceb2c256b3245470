import type { DocumentWords } from '../words'
import { leading, look, textHeight } from '../book/look'
import { paginate, type FlowPage } from '../book/pagination'
import type { Typesetter } from '../book/paragraph'
import type { Piece } from '../book/piece'
import { plannedPage, type BookPlan, type PlannedPage } from '../book/plan'
import type { RunStyle } from '../book/run'
import { footMarks, headMarks } from '../book/running-marks'
import { emptyNotice, type PieceContext } from '../book/section-pieces'
import { addNode, rootNode, type StructureNode } from '../book/structure'
import { gap, textPieces } from '../book/text-pieces'
import { tidyLine, tidyParagraphs } from '../book/tidy'
import { factsOf, type ProgrammeContent, type ProgrammeDay, type ProgrammeItem } from './content'

const hoursColumn = 84

type Line = { readonly text: string; readonly style: RunStyle; readonly before: number; readonly indent?: number }

const lines = (texts: readonly Line[], node: StructureNode, { setter }: PieceContext): Piece[] =>
  texts
    .filter(({ text }) => text !== '')
    .flatMap(({ text, style, before, indent = 0 }) =>
      textPieces(
        {
          runs: [{ text: tidyLine(text), style }],
          node,
          indent,
          lineHeight: style.size * leading.dense,
          spaceBefore: before,
          isTitle: true,
          hyphenate: false,
        },
        setter,
      ),
    )

/** Two pieces of text side by side: the second one's lines carry the first line of the other. */
const beside = (left: readonly Piece[], right: readonly Piece[]): Piece[] =>
  right.map((piece, index) => (index === 0 ? { ...piece, marks: [...(left[0]?.marks ?? []), ...piece.marks] } : piece))

const headPieces = (content: ProgrammeContent, words: DocumentWords, root: StructureNode, context: PieceContext) => {
  const section = addNode(root, 'Sect')
  const above = [{ text: content.initiative, style: look.eyebrow, before: 0 }]
  const title = [{ text: content.title, style: look.chapterTitle, before: 4 }]
  const facts = factsOf(content, words.programme).map(([label, text]) => ({
    ...{ text: `${label}: ${text}`, style: look.figureLabel, before: 5 },
  }))
  return [
    ...lines(above, addNode(section, 'P'), context),
    ...lines(title, addNode(section, 'H1'), context),
    gap(6),
    ...facts.flatMap((fact) => lines([fact], addNode(section, 'P'), context)),
  ]
}

const itemPieces = (item: ProgrammeItem, section: StructureNode, context: PieceContext): Piece[] => {
  const node = addNode(section, 'P')
  const hours = lines([{ text: item.hours, style: look.recommendationNumber, before: 0 }], node, context)
  const rest = [
    { text: item.title, style: look.recommendationTitle, before: 11, indent: hoursColumn },
    { text: item.speakers, style: look.text, before: 2, indent: hoursColumn },
    { text: item.details, style: look.detail, before: 2, indent: hoursColumn },
  ]
  return closed(beside(hours, lines(rest, node, context)))
}

/** The last piece may be followed by a new page. */
const closed = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keepWithNext: false } : piece))

const dayPieces = ({ title, items }: ProgrammeDay, root: StructureNode, context: PieceContext): Piece[] => {
  const section = addNode(root, 'Sect')
  return [
    ...lines([{ text: title, style: look.recommendationNumber, before: 24 }], addNode(section, 'H2'), context),
    ...items.flatMap((item) => itemPieces(item, section, context)),
  ]
}

const publicityPieces = ({ publicity }: ProgrammeContent, root: StructureNode, { setter }: PieceContext): Piece[] =>
  tidyParagraphs(publicity).flatMap((text, index) =>
    textPieces(
      {
        runs: [{ text, style: look.publicity }],
        node: addNode(root, 'P'),
        lineHeight: look.publicity.size * leading.dense,
        spaceBefore: index === 0 ? 30 : 4,
        hyphenate: false,
      },
      setter,
    ),
  )

const withMarks = (page: FlowPage, content: ProgrammeContent, number: number, context: PieceContext): PlannedPage => {
  const texts = { title: content.title, section: content.when, edition: content.initiative, page: number }
  const planned = plannedPage(page)
  return {
    ...planned,
    marks: [...(number === 1 ? [] : headMarks(texts, context)), ...planned.marks, ...footMarks(texts, context)],
  }
}

/** Lays the programme out: title and facts, then each day with its items, then the publicity. Pure. */
export const planProgramme = (content: ProgrammeContent, words: DocumentWords, setter: Typesetter): BookPlan => {
  const context: PieceContext = { setter }
  const root = rootNode()
  const pieces = [
    ...headPieces(content, words, root, context),
    ...(content.days.length === 0 ? emptyNotice(words.programme.none, root, context) : []),
    ...content.days.flatMap((day) => dayPieces(day, root, context)),
    ...publicityPieces(content, root, context),
  ]
  return {
    watermark: '',
    structure: root,
    pages: paginate(pieces, textHeight).map((page, index) => withMarks(page, content, index + 1, context)),
  }
}
