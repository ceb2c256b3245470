import { daysInWords } from '@shared/domain/values/day'
import type { PublicationRecommendation, PublicationSource } from './content'
import { tidyLine } from '../book/tidy'
import { barColour, leading, look, numberColumn, sheet } from '../book/look'
import type { Mark, Piece } from '../book/piece'
import type { Run } from '../book/run'
import { prosePieces } from '../book/section-pieces'
import type { PublicationPieces } from './pieces'
import { addNode, type StructureNode } from '../book/structure'
import { textPieces, withFirst } from '../book/text-pieces'

const sourceIndent = numberColumn + 14
const barWidth = 2

const numberMark = (
  number: string,
  first: Mark | undefined,
  node: StructureNode,
  { setter }: PublicationPieces,
): Mark[] => {
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
  context: PublicationPieces,
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

const detailRuns = ({ addressee, status }: PublicationRecommendation, words: PublicationPieces['words']): Run[] => {
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
  { setter, words }: PublicationPieces,
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

const sourceRuns = (source: PublicationSource, { setter, words }: PublicationPieces): Run[] => {
  const origin = originOf(source, setter.lang)
  const text = tidyLine(source.text)
  return [
    { text: `${words.sourceKinds[source.kind]}: `, style: look.sourceKind },
    { text, style: look.sourceText },
    ...(origin === '' ? [] : [{ text: text === '' ? origin : ` (${origin})`, style: look.sourceOrigin }]),
  ]
}

const sourcePieces = (source: PublicationSource, list: StructureNode, context: PublicationPieces): Piece[] =>
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
  context: PublicationPieces,
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

/** A recommendation: number and title, to whom, its text, and what it is built on. */
export const recommendationPieces = (
  recommendation: PublicationRecommendation,
  anchor: string,
  chapter: StructureNode,
  context: PublicationPieces,
): Piece[] => {
  const section = addNode(chapter, 'Sect')
  return [
    ...headPieces(recommendation, anchor, section, context),
    ...detailPieces(recommendation, section, context),
    ...prosePieces(recommendation.text, section, context, numberColumn),
    ...sourcesPieces(recommendation.sources, section, context),
  ]
}
