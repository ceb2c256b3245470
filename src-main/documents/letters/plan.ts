import { postcodeInWords } from '@shared/domain/values/contact-checks'
import { placeAndDay, type Letter } from '@shared/letters/letter'
import type { DocumentWords } from '../words'
import { tidyLine } from '../book/tidy'
import { letterLeading, letterLook, letterPage, letterWidth } from './look'
import { hairlineColour, sheet } from '../book/look'
import { paginate, type FlowPage } from '../book/pagination'
import { prepareRuns, widthOfRuns, type Typesetter } from '../book/paragraph'
import type { Mark, Piece } from '../book/piece'
import type { PlannedPage } from '../book/plan'
import type { RunStyle } from '../book/run'
import { addNode, type StructureNode } from '../book/structure'
import { gap, textPieces, withFirst } from '../book/text-pieces'
import { heightOf, stack } from '../book/stack'

type Words = DocumentWords['letter']
type Setting = { readonly setter: Typesetter; readonly words: Words; readonly section: StructureNode }

type Line = {
  readonly text: string
  readonly style: RunStyle
  readonly x?: number
  readonly width?: number
  readonly lead?: number
  readonly before?: number
  readonly role?: 'P' | 'H1'
}

/** Text at its place in a letter; `textPieces` counts from the left edge of the publication. */
const lines = (
  { text, style, x = letterPage.left, width = letterWidth, lead = letterLeading.dense, before = 0, role = 'P' }: Line,
  { setter, section }: Setting,
  keep = true,
): Piece[] =>
  textPieces(
    {
      runs: [{ text, style }],
      node: addNode(section, role),
      indent: x - sheet.left,
      width,
      lineHeight: style.size * lead,
      spaceBefore: before,
      hyphenate: false,
      isTitle: keep,
    },
    setter,
  )

const filled = (texts: readonly string[]): readonly string[] => texts.map(tidyLine).filter((text) => text !== '')

const senderMarks = ({ sender }: Letter, setting: Setting): Mark[] => {
  const country = sender.city === '' ? '' : setting.words.senderCountry
  const address = filled([sender.street, [postcodeInWords(sender.postcode), sender.city].join(' '), country]).join(', ')
  const rest = filled([sender.department, address])
  const pieces = [
    ...filled([sender.name]).flatMap((text) => lines({ text, style: letterLook.senderName }, setting)),
    ...rest.flatMap((text) => lines({ text, style: letterLook.sender }, setting)),
  ]
  if (pieces.length === 0) return []
  const y = letterPage.senderTop + heightOf(pieces) + 5
  return [
    ...stack(pieces, letterPage.senderTop),
    { kind: 'fill', x: letterPage.left, y, width: letterWidth, height: 0.6, colour: hairlineColour },
  ]
}

/** The address, in the largest letters in which all of it can be read through the window. */
const addressMarks = ({ address }: Letter, setting: Setting): Mark[] => {
  const { addressLeft: x, addressWidth: width, addressHeight, addressTop } = letterPage
  const scratch = { ...setting, section: { role: 'Sect', children: [] } } satisfies Setting
  const inStyle = (style: RunStyle, to: Setting): Piece[] =>
    filled(address).flatMap((text) => lines({ text, style, x, width }, to))
  const fits = letterLook.address.find((style) => heightOf(inStyle(style, scratch)) <= addressHeight)
  const style = fits ?? letterLook.address.at(-1) ?? letterLook.sender
  return stack(inStyle(style, setting), addressTop)
}

const referenceMarks = (letter: Letter, sheets: number, setting: Setting): Mark[] => {
  const { sender, referenceNumber, attachments } = letter
  const { words } = setting
  const entries = [
    [words.referenceNumber, referenceNumber],
    // What the filing office counts, where the letter is in its book.
    [words.sheets, referenceNumber === '' ? '' : words.sheetCounts(sheets, attachments.length)],
    [words.handledBy, sender.handledBy],
    [words.phone, sender.phone],
    [words.email, sender.email],
    [words.dataBox, sender.dataBox],
  ] as const
  const pieces = entries
    .filter(([, text]) => text !== '')
    .flatMap(([label, text]) =>
      textPieces(
        {
          runs: [
            { text: `${label} `, style: letterLook.referenceLabel },
            { text: tidyLine(text), style: letterLook.reference },
          ],
          node: addNode(setting.section, 'P'),
          indent: letterPage.left - sheet.left,
          width: letterPage.referenceWidth,
          lineHeight: letterLook.reference.size * letterLeading.text,
          hyphenate: false,
        },
        setting.setter,
      ),
    )
  const dateLine = lines(
    { text: tidyLine(placeAndDay(letter)), style: letterLook.reference, width: letterPage.referenceWidth, before: 8 },
    setting,
  )
  return stack([...pieces, ...dateLine], letterPage.referenceTop)
}

/** One paragraph; its own line ends are kept, one block of lines each. */
const paragraphPieces = (paragraph: string, isLast: boolean, setting: Setting): Piece[] => {
  const rows = filled(paragraph.split('\n'))
  return rows.flatMap((text, index) =>
    lines({ text, style: letterLook.text, lead: letterLeading.text, before: index === 0 ? 8 : 0 }, setting, isLast),
  )
}

/** The last paragraph, room for a hand, and who signs; never parted over two pages. */
const signaturePieces = ({ sender }: Letter, setting: Setting): Piece[] => {
  const texts = filled([sender.signer, sender.signerPosition])
  const pieces = texts.flatMap((text, index) =>
    lines(
      {
        text,
        style: index === 0 ? letterLook.signer : letterLook.text,
        x: letterPage.addressLeft,
        width: letterPage.addressWidth,
      },
      setting,
    ),
  )
  return withFirst(pieces, (first) => ({ ...first, spaceBefore: 44 }))
}

/** What goes along, under the signature on the left. */
const attachmentPieces = ({ attachments }: Letter, setting: Setting): Piece[] => {
  const [first, ...others] = filled(attachments)
  if (first === undefined) return []
  const label = { text: setting.words.attachmentList(attachments.length), style: letterLook.signer, before: 20 }
  const rows = [first, ...others].map((text) => ({ text, style: letterLook.text, lead: letterLeading.text }))
  return [...lines(label, setting), ...rows.flatMap((row) => lines(row, setting, false))]
}

const publicityPieces = ({ publicity }: Letter, setting: Setting): Piece[] =>
  filled(publicity).flatMap((text) => lines({ text, style: letterLook.publicity }, setting))

const tallestFoot = 110

const footMarks = (publicity: readonly Piece[]): Mark[] => {
  if (publicity.length === 0) return []
  const top = sheet.height - letterPage.bottom - heightOf(publicity)
  return [
    { kind: 'fill', x: letterPage.left, y: top - 5, width: letterWidth, height: 0.5, colour: hairlineColour },
    ...stack(publicity, top),
  ]
}

const pageNumber = (text: string, { setter }: Setting): Mark => {
  const runs = prepareRuns([{ text, style: letterLook.page }], setter)
  const width = widthOfRuns(runs, setter.ruler)
  const x = letterPage.left + letterWidth - width
  return { kind: 'text', x, baseline: letterPage.footBaseline, node: null, line: { runs, width, wordSpace: 0 } }
}

const flowMarks = (page: FlowPage): Mark[] =>
  page.pieces.flatMap(({ piece, y }) => stack([{ ...piece, spaceBefore: 0 }], letterPage.followingTop + y))

/** Lays one letter out, below the given element. Pure: the same letter, words and fonts give the same pages. */
export const planLetter = (
  letter: Letter,
  words: Words,
  parent: StructureNode,
  setter: Typesetter,
): readonly PlannedPage[] => {
  const setting: Setting = { setter, words, section: addNode(parent, 'Sect', letter.lang) }
  const subject = filled([letter.subject]).flatMap((text) =>
    lines({ text, style: letterLook.subject, role: 'H1' }, setting),
  )
  const body = letter.paragraphs.flatMap((paragraph, index) =>
    paragraphPieces(paragraph, index === letter.paragraphs.length - 1, setting),
  )
  const signature = signaturePieces(letter, setting)
  const attached = attachmentPieces(letter, setting)
  const publicity = publicityPieces(letter, setting)
  const isFoot = heightOf(publicity) <= tallestFoot
  const after = isFoot
    ? []
    : withFirst(
        publicity.map((piece) => ({ ...piece, keepWithNext: false })),
        (first) => ({ ...first, spaceBefore: 24 }),
      )
  const footHeight = isFoot && publicity.length > 0 ? heightOf(publicity) + 14 : 0
  const pageHeight = sheet.height - letterPage.followingTop - letterPage.bottom - footHeight
  const pieces = [
    gap(letterPage.textTop - letterPage.followingTop),
    ...subject,
    ...body,
    ...signature,
    ...attached,
    ...after,
  ]
  const flow = paginate(pieces, pageHeight)
  const head = [
    ...senderMarks(letter, setting),
    ...referenceMarks(letter, flow.length, setting),
    ...addressMarks(letter, setting),
  ]
  return flow.map((page, index) => ({
    marks: [
      ...(index === 0 ? head : []),
      ...flowMarks(page),
      ...(isFoot ? footMarks(index === 0 ? publicity : decoration(publicity)) : []),
      ...(flow.length > 1 ? [pageNumber(words.pageOf(index + 1, flow.length), setting)] : []),
    ],
    links: [],
    anchors: [],
  }))
}

/** The same lines drawn again on a later page: nothing that has to be read out twice. */
const decoration = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => ({
    ...piece,
    marks: piece.marks.map((mark) => (mark.kind === 'text' ? { ...mark, node: null } : mark)),
  }))
