import type { PieceContext } from './section-pieces'
import { hairlineColour, look, sheet, textWidth } from './look'
import { prepareRuns, widthOfRuns } from './paragraph'
import type { Mark } from './piece'
import type { RunStyle } from './run'

const headBaseline = 58
const headRule = 65
const footBaseline = sheet.height - 48

export type RunningTexts = {
  readonly title: string
  readonly section: string
  readonly edition: string
  readonly page: number
}

const cutTo = (text: string, style: RunStyle, width: number, { setter }: PieceContext): string => {
  const fits = (candidate: string): boolean => setter.ruler.widthOf(candidate, style.face, style.size) <= width
  if (fits(text)) return text
  const words = text.slice(0, 200).split(' ')
  while (words.length > 1 && !fits(`${words.join(' ')}…`)) words.pop()
  const letters = Array.from(words.join(' '))
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

const placed = (
  text: string,
  style: RunStyle,
  side: 'left' | 'right',
  baseline: number,
  { setter }: PieceContext,
): Mark => {
  const runs = prepareRuns([{ text, style }], setter)
  const width = widthOfRuns(runs, setter.ruler)
  const x = side === 'left' ? sheet.left : sheet.left + textWidth - width
  return { kind: 'text', x, baseline, node: null, line: { runs, width, wordSpace: 0 } }
}

/** The head of a page: title on the left, section on the right, a rule. */
export const headMarks = ({ title, section }: RunningTexts, context: PieceContext): Mark[] => {
  const width = textWidth * 0.47
  const texts = [
    placed(cutTo(title, look.running, width, context), look.running, 'left', headBaseline, context),
    placed(cutTo(section, look.running, width, context), look.running, 'right', headBaseline, context),
  ]
  return [...texts, { kind: 'fill', x: sheet.left, y: headRule, width: textWidth, height: 0.5, colour: hairlineColour }]
}

/** The foot of a page: edition on the left, page number on the right. */
export const footMarks = ({ edition, page }: RunningTexts, context: PieceContext): Mark[] => [
  placed(cutTo(edition, look.running, textWidth * 0.8, context), look.running, 'left', footBaseline, context),
  placed(String(page), look.pageNumber, 'right', footBaseline, context),
]
