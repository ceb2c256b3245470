import { breathe, type DocumentContext } from '../context'
import { languageTags, type BookDocument, type Bookmark } from './book-document'
import { sheet, watermarkColour } from './look'
import type { Mark } from './piece'
import type { BookPlan, PlannedAnchor, PlannedPage } from './plan'
import type { StructureNode } from './structure'

type Elements = ReadonlyMap<StructureNode, PDFKit.PDFStructureElement>

const buildElements = (book: BookDocument, root: StructureNode): Map<StructureNode, PDFKit.PDFStructureElement> => {
  const elements = new Map<StructureNode, PDFKit.PDFStructureElement>()
  const build = (node: StructureNode): PDFKit.PDFStructureElement => {
    const element = book.struct(node.role, node.lang === undefined ? {} : { lang: languageTags[node.lang] })
    elements.set(node, element)
    node.children.forEach((child) => element.add(build(child)))
    return element
  }
  book.addStructure(build(root))
  return elements
}

const drawMark = (book: BookDocument, mark: Mark): void => {
  if (mark.kind === 'text') book.showLine(mark.line, mark.x, mark.baseline)
  else book.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour)
}

const nodeOf = (mark: Mark): StructureNode | null => (mark.kind === 'text' ? mark.node : null)

/** Neighbouring marks of the same element, so that a paragraph is one piece of content on a page and not one a line. */
const groupsOf = (marks: readonly Mark[]): Mark[][] => {
  const groups: Mark[][] = []
  for (const mark of marks) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && nodeOf(first) === nodeOf(mark)) group.push(mark)
    else groups.push([mark])
  }
  return groups
}

const asDecoration = (book: BookDocument, draw: () => void): void => {
  book.markContent('Artifact')
  draw()
  book.endMarkedContent()
}

const drawGroup = (book: BookDocument, group: readonly Mark[], elements: Elements): void => {
  const draw = (): void => group.forEach((mark) => drawMark(book, mark))
  const node = group[0] === undefined ? null : nodeOf(group[0])
  const element = node === null ? undefined : elements.get(node)
  if (element === undefined) asDecoration(book, draw)
  else element.add(draw)
}

const watermarkStyle = { face: 'heading', size: 165, colour: watermarkColour } as const

const drawWatermark = (book: BookDocument, text: string): void => {
  if (text === '') return
  const middle = { x: sheet.width / 2, y: sheet.height / 2 }
  const width = book.ruler.widthOf(text, watermarkStyle.face, watermarkStyle.size)
  asDecoration(book, () => {
    book.save().rotate(-54, { origin: [middle.x, middle.y] })
    const line = { runs: [{ text, style: watermarkStyle }], width, wordSpace: 0 }
    book.showLine(line, middle.x - width / 2, middle.y + watermarkStyle.size * 0.33)
    book.restore()
  })
}

const drawLinks = (book: BookDocument, { links }: PlannedPage, elements: Elements): void => {
  for (const { target, node, x, y, width, height } of links) {
    const structParent = elements.get(node)
    book.goTo(
      x,
      y,
      width,
      height,
      target,
      structParent === undefined ? {} : ({ structParent } as PDFKit.Mixins.AnnotationOption),
    )
  }
  // Now, because pdfkit notes for a link the page on which its element ends.
  new Set(links.map(({ node }) => node)).forEach((node) => elements.get(node)?.end())
}

const spaceAboveTarget = 24

const drawAnchors = (book: BookDocument, anchors: readonly PlannedAnchor[], chapter: Bookmark): Bookmark => {
  let current = chapter
  for (const { name, number, title, level, y } of anchors) {
    const top = Math.max(0, y - spaceAboveTarget)
    book.addNamedDestination(name, 'XYZ', 0, top, null)
    const bookmark = book.addBookmark(level === 1 ? book.bookmarks : current, `${number} ${title}`.trim(), top)
    if (level === 1) current = bookmark
  }
  return current
}

/** Draws the planned pages one after the other, telling after each how many are done. */
export const drawBook = async (
  book: BookDocument,
  { pages, structure, watermark }: BookPlan,
  progress: DocumentContext['progress'],
): Promise<void> => {
  const elements = buildElements(book, structure)
  let chapter = book.bookmarks
  for (const [index, page] of pages.entries()) {
    book.addPage()
    drawWatermark(book, watermark)
    groupsOf(page.marks).forEach((group) => drawGroup(book, group, elements))
    drawLinks(book, page, elements)
    chapter = drawAnchors(book, page.anchors, chapter)
    progress(index + 1, pages.length)
    await breathe()
  }
  book.countBookmarks()
}
