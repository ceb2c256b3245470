import type { PublicationChapter } from './content'
import { tidyLine } from '../book/tidy'
import type { Piece } from '../book/piece'
import { recommendationPieces } from './recommendation-pieces'
import { emptyNotice, openingPieces, prosePieces } from '../book/section-pieces'
import type { PublicationPieces } from './pieces'
import { addNode, type StructureNode } from '../book/structure'

/** A chapter: its opening, introduction and recommendations. */
export const chapterPieces = (
  chapter: PublicationChapter,
  index: number,
  root: StructureNode,
  context: PublicationPieces,
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
