import { dayInWords } from '@shared/domain/values/day'
import type { PublicationContent } from './content'
import { heightOf, stack } from '../book/stack'
import { tidyLine, tidyParagraphs } from '../book/tidy'
import type { PublicationPieces } from './pieces'
import { accent, hairlineColour, leading, look, sheet, textWidth } from '../book/look'
import type { Mark, Piece } from '../book/piece'
import type { RunStyle } from '../book/run'
import { addNode, type StructureNode } from '../book/structure'
import { textPieces } from '../book/text-pieces'

const initiativeTop = 96
const titleTop = 232
const tallestTitle = 250
const tallestSubtitle = 90
const tallestPublicity = 200
const blockWidth = textWidth - 20
const bottom = sheet.height - 66

const blockPieces = (
  text: string,
  style: RunStyle,
  node: StructureNode,
  lead: number,
  { setter }: PublicationPieces,
): Piece[] =>
  textPieces(
    {
      runs: [{ text, style }],
      node,
      width: blockWidth,
      lineHeight: style.size * lead,
      hyphenate: false,
      isTitle: true,
      balance: true,
    },
    setter,
  )

/** The largest of the sizes at which the text keeps within the height. */
const fittingPieces = (
  text: string,
  sizes: readonly RunStyle[],
  tallest: number,
  node: StructureNode,
  context: PublicationPieces,
): Piece[] => {
  const tries = sizes.map((style) => () => blockPieces(text, style, node, leading.title, context))
  for (const attempt of tries) {
    const pieces = attempt()
    if (heightOf(pieces) <= tallest) return pieces
  }
  return tries.at(-1)?.() ?? []
}

/** The publicity block, set small; it stands on the title page, or on a page of its own when it is long. */
export const publicityPieces = (
  content: PublicationContent,
  section: StructureNode,
  { setter }: PublicationPieces,
): Piece[] =>
  tidyParagraphs(content.publicity).flatMap((text) =>
    textPieces(
      {
        runs: [{ text, style: look.publicity }],
        node: addNode(section, 'P'),
        lineHeight: look.publicity.size * leading.dense,
        spaceBefore: 3,
        hyphenate: false,
      },
      setter,
    ),
  )

/** Whether the publicity block needs a page of its own. */
export const isTooTallForTitlePage = (publicity: readonly Piece[]): boolean => heightOf(publicity) > tallestPublicity

const versionPieces = (
  { draft, versionLabel, date }: PublicationContent,
  section: StructureNode,
  context: PublicationPieces,
): Piece[] => {
  const { words, setter } = context
  const version = tidyLine(versionLabel)
  const label = [draft ? words.draftNote : '', version === '' ? '' : words.version(version)]
    .filter((text) => text !== '')
    .join(' · ')
  const lines = [
    ...(label === '' ? [] : [{ text: label, style: look.titleVersion }]),
    { text: dayInWords(date, setter.lang), style: look.titleDate },
  ]
  return lines.flatMap(({ text, style }) => blockPieces(text, style, addNode(section, 'P'), 1.45, context))
}

/** The marks of the title page, placed on the page. */
export const titlePageMarks = (
  content: PublicationContent,
  publicity: readonly Piece[],
  section: StructureNode,
  context: PublicationPieces,
): Mark[] => {
  const initiative = blockPieces(
    tidyLine(content.initiative),
    look.titleInitiative,
    addNode(section, 'P'),
    1.35,
    context,
  )
  const title = fittingPieces(titleOf(content, context), look.titleSizes, tallestTitle, addNode(section, 'H1'), context)
  const subtitle = fittingPieces(
    tidyLine(content.subtitle),
    look.subtitleSizes,
    tallestSubtitle,
    addNode(section, 'P'),
    context,
  )
  const version = versionPieces(content, section, context)
  const publicityTop = bottom - heightOf(publicity)
  const ruleTop = titleTop + heightOf(title) + 18
  const versionTop = publicityTop - (publicity.length === 0 ? 0 : 26) - heightOf(version)
  return [
    { kind: 'fill', x: 0, y: 0, width: 20, height: sheet.height, colour: accent },
    ...stack(initiative, initiativeTop),
    ...stack(title, titleTop),
    { kind: 'fill', x: sheet.left, y: ruleTop, width: 72, height: 4, colour: accent },
    ...stack(subtitle, ruleTop + 24),
    ...stack(version, versionTop),
    ...(publicity.length === 0 ? [] : [hairline(publicityTop - 12)]),
    ...stack(publicity, publicityTop),
  ]
}

const hairline = (y: number): Mark => ({
  kind: 'fill',
  x: sheet.left,
  y,
  width: textWidth,
  height: 0.6,
  colour: hairlineColour,
})

/** The publication's title, or words in its place. */
export const titleOf = ({ title }: PublicationContent, { words }: Pick<PublicationPieces, 'words'>): string =>
  tidyLine(title) === '' ? words.untitled : tidyLine(title)
