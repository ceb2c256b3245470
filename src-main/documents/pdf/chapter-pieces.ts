import { daysInWords } from '@shared/domain/day'
import type { PublicationChapter, PublicationRecommendation, PublicationSource } from '@shared/domain/documents/content'
import type { DocumentWords } from '../context'
import { tidyLine, tidyParagraphs } from '../text/tidy'
import { accent, barColour, leading, look, numberColumn, sheet } from './look'
import type { Typesetter } from './paragraph'
import type { Mark, Piece } from './piece'
import type { Run } from './run'
import { addNode, type StructureNode } from './structure'
import { gap, textPieces, withFirst } from './text-pieces'

export type PieceContext = { readonly setter: Typesetter; readonly words: DocumentWords['publication'] }

export type Opening = {
  readonly eyebrow: string
  readonly title: string
  readonly anchor: string
  /** Of a chapter; empty otherwise. */
  readonly number: string
}

const sourceIndent = numberColumn + 14
const barWidth = 2

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

const numberMark = (number: string, first: Mark | undefined, node: StructureNode, { setter }: PieceContext): Mark[] => {
  if (first?.kind !== 'text') return []
  const style = look.recommendationNumber
  const width = setter.ruler.widthOf(number, style.face, style.size)
  // The space is not seen; it keeps number and title apart when the text is read out or copied.
  return [
    {
      kind: 'text',
      x: sheet.left,
      baseline: first.baseline,
      node,
      line: { runs: [{ text: `${number} `, style }], width, wordSpace: 0 },
    },
  ]
}

const headPieces = (
  recommendation: PublicationRecommendation,
  anchor: string,
  section: StructureNode,
  context: PieceContext,
): Piece[] => {
  const node = addNode(section, 'H3')
  const number = tidyLine(recommendation.number)
  const title = tidyLine(recommendation.title)
  const pieces = textPieces(
    {
      runs: [{ text: title, style: look.recommendationTitle }],
      node,
      indent: numberColumn,
      lineHeight: look.recommendationTitle.size * 1.26,
      spaceBefore: 26,
      isTitle: true,
      hyphenate: false,
      balance: true,
    },
    context.setter,
  )
  return withFirst(pieces, (first) => ({
    ...first,
    marks: [...numberMark(number, first.marks[0], node, context), ...first.marks],
    anchor: { name: anchor, number, title, level: 2 },
  }))
}

const detailRuns = ({ addressee, status }: PublicationRecommendation, words: PieceContext['words']): Run[] => {
  const detail = (label: string, text: string): Run[] => [
    { text: `${label}: `, style: look.detailLabel },
    { text, style: look.detail },
  ]
  const to = tidyLine(addressee)
  return [
    ...(to === '' ? [] : [...detail(words.addressee, to), { text: '  ·  ', style: look.detail }]),
    ...detail(words.status, words.statuses[status]),
  ]
}

const detailPieces = (
  recommendation: PublicationRecommendation,
  section: StructureNode,
  { setter, words }: PieceContext,
): Piece[] =>
  textPieces(
    {
      runs: detailRuns(recommendation, words),
      node: addNode(section, 'P'),
      indent: numberColumn,
      spaceBefore: 3,
      isTitle: true,
    },
    setter,
  )

const withBar = (piece: Piece): Piece => ({
  ...piece,
  height: piece.height + piece.spaceBefore,
  spaceBefore: 0,
  marks: [
    {
      kind: 'fill',
      x: sheet.left + numberColumn,
      y: 0,
      width: barWidth,
      height: piece.height + piece.spaceBefore,
      colour: barColour,
    },
    ...piece.marks.map((mark) =>
      mark.kind === 'text' ? { ...mark, baseline: mark.baseline + piece.spaceBefore } : mark,
    ),
  ],
})

const originOf = ({ institution, event, days }: PublicationSource, lang: 'cs' | 'en'): string =>
  [tidyLine(institution), tidyLine(event), daysInWords(days, lang)].filter((part) => part !== '').join(', ')

const sourceRuns = (source: PublicationSource, { setter, words }: PieceContext): Run[] => {
  const origin = originOf(source, setter.lang)
  const text = tidyLine(source.text)
  return [
    { text: `${words.sourceKinds[source.kind]}: `, style: look.sourceKind },
    { text, style: look.sourceText },
    ...(origin === '' ? [] : [{ text: text === '' ? origin : ` (${origin})`, style: look.sourceOrigin }]),
  ]
}

const sourcePieces = (source: PublicationSource, list: StructureNode, context: PieceContext): Piece[] =>
  textPieces(
    {
      runs: sourceRuns(source, context),
      node: addNode(addNode(list, 'LI'), 'LBody'),
      indent: sourceIndent,
      lineHeight: look.sourceText.size * leading.dense,
      spaceBefore: 4,
    },
    context.setter,
  )

/** "Based on" and the outcomes, beside a bar. */
const sourcesPieces = (
  sources: readonly PublicationSource[],
  section: StructureNode,
  context: PieceContext,
): Piece[] => {
  if (sources.length === 0) return []
  const label = textPieces(
    {
      runs: [{ text: `${context.words.sources}:`, style: look.sourcesLabel }],
      node: addNode(section, 'P'),
      indent: sourceIndent,
      isTitle: true,
    },
    context.setter,
  )
  const list = addNode(section, 'L')
  const items = sources.flatMap((source) => sourcePieces(source, list, context))
  return withFirst([...label, ...items].map(withBar), (first) => ({ ...first, spaceBefore: 10 }))
}

const recommendationPieces = (
  recommendation: PublicationRecommendation,
  anchor: string,
  chapter: StructureNode,
  context: PieceContext,
): Piece[] => {
  const section = addNode(chapter, 'Sect')
  return [
    ...headPieces(recommendation, anchor, section, context),
    ...detailPieces(recommendation, section, context),
    ...prosePieces(recommendation.text, section, context, numberColumn),
    ...sourcesPieces(recommendation.sources, section, context),
  ]
}

/** A chapter: its opening, introduction and recommendations. */
export const chapterPieces = (
  chapter: PublicationChapter,
  index: number,
  root: StructureNode,
  context: PieceContext,
): Piece[] => {
  const section = addNode(root, 'Sect')
  const title = tidyLine(chapter.title)
  const number = tidyLine(chapter.number)
  const opening = {
    eyebrow: context.words.chapter(number),
    title,
    anchor: `chapter-${index}`,
    number,
  }
  const recommendations = chapter.recommendations.flatMap((recommendation, at) =>
    recommendationPieces(recommendation, `recommendation-${index}-${at}`, section, context),
  )
  return [
    ...openingPieces(opening, section, context),
    ...prosePieces(chapter.intro, section, context),
    ...(recommendations.length === 0
      ? emptyNotice(context.words.noRecommendations, section, context)
      : recommendations),
  ]
}
