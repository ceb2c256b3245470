import { dayInWords } from '@shared/domain/values/day'
import type { PublicationContent } from './content'
import type { DocumentWords } from '../words'
import { tidyLine } from '../book/tidy'
import { annexPieces } from './annex-pieces'
import { chapterPieces } from './chapter-pieces'
import { contentsPieces, type ContentsEntry } from '../book/contents-pieces'
import { textHeight } from '../book/look'
import { paginate, type FlowPage } from '../book/pagination'
import type { Typesetter } from '../book/paragraph'
import type { Piece } from '../book/piece'
import { plannedPage, type BookPlan, type PlannedPage } from '../book/plan'
import { footMarks, headMarks } from '../book/running-marks'
import { emptyNotice, openingPieces, prosePieces } from '../book/section-pieces'
import { addNode, rootNode, type StructureNode } from '../book/structure'
import type { PublicationPieces } from './pieces'
import { isTooTallForTitlePage, publicityPieces, titleOf, titlePageMarks } from './title-page'

const forewordPieces = (content: PublicationContent, root: StructureNode, context: PublicationPieces): Piece[] => {
  const section = addNode(root, 'Sect')
  const prose = prosePieces(content.foreword, section, context)
  if (prose.length === 0) return []
  const title = context.words.foreword
  return [...openingPieces({ eyebrow: '', title, anchor: 'foreword', number: '' }, section, context), ...prose]
}

const bodyPieces = (content: PublicationContent, root: StructureNode, context: PublicationPieces): Piece[] => [
  ...forewordPieces(content, root, context),
  ...(content.chapters.length === 0 ? emptyNotice(context.words.noChapters, addNode(root, 'Sect'), context) : []),
  ...content.chapters.flatMap((chapter, index) => chapterPieces(chapter, index, root, context)),
  ...annexPieces(content, root, context),
]

const entriesOf = (pages: readonly FlowPage[], firstPage: number): ContentsEntry[] =>
  pages.flatMap(({ pieces }, index) =>
    pieces.flatMap(({ piece }) =>
      piece.anchor === undefined ? [] : [{ anchor: piece.anchor, page: firstPage + index }],
    ),
  )

/** What the foot of every page says: that it is a draft, of which version, of which day. */
const editionOf = ({ draft, versionLabel, date }: PublicationContent, { setter, words }: PublicationPieces): string => {
  const version = tidyLine(versionLabel)
  return [draft ? words.draftNote : '', version === '' ? '' : words.version(version), dayInWords(date, setter.lang)]
    .filter((text) => text !== '')
    .join(' · ')
}

const withRunningMarks = (
  pages: readonly FlowPage[],
  content: PublicationContent,
  firstPage: number,
  context: PublicationPieces,
): PlannedPage[] => {
  const title = titleOf(content, context)
  const edition = editionOf(content, context)
  return pages.map((page, index) => {
    const planned = plannedPage(page)
    const texts = { title, edition, section: page.section, page: firstPage + index }
    const head = page.opensSection ? [] : headMarks(texts, context)
    return { ...planned, marks: [...head, ...planned.marks, ...footMarks(texts, context)] }
  })
}

type FrontMatter = { readonly pages: readonly PlannedPage[]; readonly ownPublicity: readonly FlowPage[] }

const frontMatter = (content: PublicationContent, root: StructureNode, context: PublicationPieces): FrontMatter => {
  const section = addNode(root, 'Sect')
  const publicity = publicityPieces(content, section, context)
  const isOwnPage = isTooTallForTitlePage(publicity)
  const marks = titlePageMarks(content, isOwnPage ? [] : publicity, section, context)
  return { pages: [{ marks, links: [], anchors: [] }], ownPublicity: isOwnPage ? openPages(publicity) : [] }
}

/** Pages on which no section runs yet have no running head. */
const openPages = (pieces: readonly Piece[]): FlowPage[] =>
  paginate(pieces, textHeight).map((page) => ({ ...page, opensSection: true }))

/**
 * Lays a publication out: title page, contents with the right page numbers, foreword, chapters, annex. Pure: the same content,
 * words and fonts give the same plan.
 */
export const planPublication = (content: PublicationContent, words: DocumentWords, setter: Typesetter): BookPlan => {
  const context: PublicationPieces = { setter, words: words.publication }
  const root = rootNode()
  const front = frontMatter(content, root, context)
  // Made before the body, because the structure is read in this order; filled when the pages are known.
  const contentsNode = addNode(root, 'Sect')
  const body = paginate(bodyPieces(content, root, context), textHeight)
  const contentsLength = openPages(
    contentsPieces(context.words.contents, entriesOf(body, 1), rootNode(), context),
  ).length
  const contentsStart = front.pages.length + front.ownPublicity.length + 1
  const bodyStart = contentsStart + contentsLength
  const contents = openPages(contentsPieces(context.words.contents, entriesOf(body, bodyStart), contentsNode, context))
  return {
    watermark: content.draft ? context.words.watermark : '',
    structure: root,
    pages: [
      ...front.pages,
      ...withRunningMarks([...front.ownPublicity, ...contents], content, front.pages.length + 1, context),
      ...withRunningMarks(body, content, bodyStart, context),
    ],
  }
}
