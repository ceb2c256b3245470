import { dayInWords } from '@shared/domain/values/day'
import type { RecoverySheetContent } from './content'
import type { DocumentWords } from '../words'
import { look, sheet } from '../book/look'
import type { Typesetter } from '../book/paragraph'
import type { Piece } from '../book/piece'
import type { BookPlan } from '../book/plan'
import type { RunStyle } from '../book/run'
import { addNode, rootNode, type StructureNode } from '../book/structure'
import { textPieces } from '../book/text-pieces'
import { stack } from '../book/stack'

const codeStyle: RunStyle = { ...look.figure, colour: look.chapterTitle.colour }

/** Three groups a line: the whole code does not fit on one in letters that are read without glasses. */
const groupsOnLine = 3

const linesOf = (code: string): string[] => {
  const groups = code.split('-')
  return [groups.slice(0, groupsOnLine), groups.slice(groupsOnLine)].map((line) => line.join(' – '))
}

/** One page: what it is for, the code, where it belongs, how to use and keep it. Pure. */
export const planRecoverySheet = (
  { code, folder, day }: RecoverySheetContent,
  { recoverySheet: words }: DocumentWords,
  setter: Typesetter,
): BookPlan => {
  const structure = rootNode()
  const section = addNode(structure, 'Sect')
  const line = (text: string, style: RunStyle, spaceBefore: number, node: StructureNode): Piece[] =>
    textPieces({ runs: [{ text, style }], node, spaceBefore, hyphenate: false }, setter)
  const paragraph = (text: string, style: RunStyle, spaceBefore: number): Piece[] =>
    line(text, style, spaceBefore, addNode(section, 'P'))
  const labelled = (label: string, text: string): Piece[] => [
    ...paragraph(label, look.detailLabel, 18),
    ...paragraph(text, look.text, 2),
  ]
  const codePieces = (): Piece[] => {
    const node = addNode(section, 'P')
    return linesOf(code).flatMap((text, index) => line(text, codeStyle, index === 0 ? 4 : 0, node))
  }
  const pieces = [
    ...line(words.title, look.chapterTitle, 0, addNode(section, 'H1')),
    ...paragraph(words.intro, look.text, 14),
    ...paragraph(words.code, look.detailLabel, 30),
    ...codePieces(),
    ...labelled(words.folder, folder),
    ...labelled(words.madeOn, dayInWords(day, setter.lang)),
    ...labelled(words.howTitle, words.how),
    ...labelled(words.keepTitle, words.keep),
  ]
  const page = { marks: stack(pieces, sheet.top), links: [], anchors: [] }
  return { watermark: '', pages: [page], structure }
}
