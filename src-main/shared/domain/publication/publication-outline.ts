import { chaptersOf, type Chapter } from './chapters'
import type { Id } from '../values/ids'
import type { Initiative } from '../events/initiative'
import type { Publication } from './publication'
import type { Recommendation } from '../outcomes/recommendation'
import type { DatabaseView } from '../database/state'

/** What one recommendation lacks, in the order in which its form asks for it. */
export type RecommendationGap = 'no-chapter' | 'no-text' | 'no-addressee' | 'no-source'

/** Something that the publication still lacks; it is printed all the same. */
export type PublicationGap =
  | { readonly code: 'no-title' }
  | { readonly code: 'no-foreword' }
  | { readonly code: 'no-publicity' }
  | { readonly code: 'empty-chapter'; readonly themeId: Id; readonly name: string }
  | {
      readonly code: 'recommendation'
      readonly id: Id
      readonly number: string
      readonly title: string
      readonly lacks: readonly RecommendationGap[]
    }

export type PublicationOutline = {
  /** Undefined until the first text is written. */
  readonly texts: Publication | undefined
  /** All themes, also those that are left out of print because they are empty. */
  readonly chapters: readonly Chapter[]
  readonly gaps: readonly PublicationGap[]
  readonly recommendations: number
  readonly approved: number
  /** Printed with the mark of a draft: not everything is approved, or there is nothing to approve. */
  readonly isDraft: boolean
}

const lackOf = ({ themeId, recommendation }: RecommendationIn): readonly RecommendationGap[] => {
  const gaps: RecommendationGap[] = []
  if (themeId === null) gaps.push('no-chapter')
  if (recommendation.text === '') gaps.push('no-text')
  if (recommendation.addressee === '') gaps.push('no-addressee')
  if (recommendation.outcomeIds.length === 0) gaps.push('no-source')
  return gaps
}

/** A recommendation under the theme where it is printed, which is none when its own theme is no longer there. */
type RecommendationIn = { readonly themeId: Id | null; readonly recommendation: Recommendation }

const gapsOfChapter = ({ themeId, name, recommendations }: Chapter): readonly PublicationGap[] => {
  if (themeId !== null && recommendations.length === 0) return [{ code: 'empty-chapter', themeId, name: name ?? '' }]
  return recommendations.flatMap(({ recommendation, number }) => {
    const lacks = lackOf({ themeId, recommendation })
    const { id, title } = recommendation
    return lacks.length === 0 ? [] : [{ code: 'recommendation' as const, id, number, title, lacks }]
  })
}

const gapsOfTexts = (texts: Publication | undefined, { publicity }: Initiative): readonly PublicationGap[] => {
  const gaps: PublicationGap[] = []
  if ((texts?.title ?? '') === '') gaps.push({ code: 'no-title' })
  if ((texts?.foreword ?? '') === '') gaps.push({ code: 'no-foreword' })
  if (publicity === '') gaps.push({ code: 'no-publicity' })
  return gaps
}

/** What the publication of an initiative consists of as it stands, and what it still lacks, in the order of its pages. */
export const publicationOutline = (view: DatabaseView, initiative: Initiative): PublicationOutline => {
  const texts = view.by('publications', 'initiativeId', initiative.id)[0]
  const chapters = chaptersOf(view, initiative)
  const recommendations = view.by('recommendations', 'initiativeId', initiative.id)
  const approved = recommendations.filter(({ status }) => status === 'approved').length
  return {
    texts,
    chapters,
    gaps: [...gapsOfTexts(texts, initiative), ...chapters.flatMap(gapsOfChapter)],
    recommendations: recommendations.length,
    approved,
    isDraft: recommendations.length === 0 || approved < recommendations.length,
  }
}
