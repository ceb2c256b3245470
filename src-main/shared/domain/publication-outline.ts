import type { Chapter } from './chapters'
import { chaptersOf } from './chapters'
import type { Id } from './ids'
import type { Initiative } from './initiative'
import type { Publication } from './publication'
import type { Recommendation } from './recommendation'
import type { DatabaseView } from './state'

/** Something that the publication still lacks; it is printed all the same. */
export type PublicationGap =
  | { readonly code: 'no-title' }
  | { readonly code: 'no-foreword' }
  | { readonly code: 'no-publicity' }
  | { readonly code: 'empty-chapter'; readonly themeId: Id; readonly name: string }
  | { readonly code: RecommendationGapCode; readonly id: Id; readonly number: string; readonly title: string }

export type RecommendationGapCode = 'no-text' | 'no-addressee' | 'no-source' | 'no-chapter'

export type PublicationOutline = {
  /** Undefined until the first text is written. */
  readonly texts: Publication | undefined
  readonly chapters: readonly Chapter[]
  readonly gaps: readonly PublicationGap[]
  readonly approved: number
  readonly recommendations: number
}

const recommendationGaps = ({ themeId, text, addressee, outcomeIds }: Recommendation): RecommendationGapCode[] => {
  const gaps: RecommendationGapCode[] = []
  if (themeId === null) gaps.push('no-chapter')
  if (text.trim() === '') gaps.push('no-text')
  if (addressee.trim() === '') gaps.push('no-addressee')
  if (outcomeIds.length === 0) gaps.push('no-source')
  return gaps
}

const gapsOfChapter = ({ themeId, name, recommendations }: Chapter): readonly PublicationGap[] => {
  if (themeId !== null && recommendations.length === 0) return [{ code: 'empty-chapter', themeId, name: name ?? '' }]
  return recommendations.flatMap(({ recommendation, number }) =>
    recommendationGaps(recommendation).map((code) => {
      return { code, id: recommendation.id, number, title: recommendation.title }
    }),
  )
}

const gapsOfTexts = (texts: Publication | undefined, { publicity }: Initiative): readonly PublicationGap[] => {
  const gaps: PublicationGap[] = []
  if ((texts?.title ?? '').trim() === '') gaps.push({ code: 'no-title' })
  if ((texts?.foreword ?? '').trim() === '') gaps.push({ code: 'no-foreword' })
  if (publicity.trim() === '') gaps.push({ code: 'no-publicity' })
  return gaps
}

/** What the publication of an initiative consists of as it stands, and what it still lacks, in the order of its pages. */
export const publicationOutline = (view: DatabaseView, initiative: Initiative): PublicationOutline => {
  const texts = view.by('publications', 'initiativeId', initiative.id)[0]
  const chapters = chaptersOf(view, initiative)
  const recommendations = view.by('recommendations', 'initiativeId', initiative.id)
  return {
    texts,
    chapters,
    gaps: [...gapsOfTexts(texts, initiative), ...chapters.flatMap(gapsOfChapter)],
    approved: recommendations.filter(({ status }) => status === 'approved').length,
    recommendations: recommendations.length,
  }
}
