import type { Id } from '../values/ids'
import type { Initiative } from '../events/initiative'
import { inOrder, type Recommendation } from '../outcomes/recommendation'
import type { DatabaseView } from '../database/state'

export type NumberedRecommendation = {
  readonly recommendation: Recommendation
  /** As it is cited and printed: chapter and order, `1.2`. */
  readonly number: string
}

/** A chapter of the publication: a theme of the initiative, or what stands under no theme (`themeId` and `name` null). */
export type Chapter = {
  readonly themeId: Id | null
  readonly name: string | null
  /** The number of the printed chapter; null where there is nothing to print, because empty chapters are left out. */
  readonly number: string | null
  readonly intro: string
  readonly recommendations: readonly NumberedRecommendation[]
}

type Unnumbered = Pick<Chapter, 'themeId' | 'name' | 'intro'> & { readonly recommendations: readonly Recommendation[] }

const isPrinted = ({ intro, recommendations }: Unnumbered): boolean => intro.trim() !== '' || recommendations.length > 0

const numberedFrom = (chapters: readonly Unnumbered[]): readonly Chapter[] => {
  const printed = chapters.filter(isPrinted)
  return chapters.map((chapter) => {
    const order = printed.indexOf(chapter) + 1
    return {
      ...chapter,
      number: order === 0 ? null : String(order),
      recommendations: chapter.recommendations.map((recommendation, index) => ({
        recommendation,
        number: `${order}.${index + 1}`,
      })),
    }
  })
}

/**
 * The chapters of an initiative in the order of its themes, and last, where there is something in it, what stands under no
 * theme. Chapters with neither an introduction nor a recommendation are not printed and take no number.
 */
export const chaptersOf = (view: DatabaseView, initiative: Initiative): readonly Chapter[] => {
  const all = view.by('recommendations', 'initiativeId', initiative.id)
  const intros = view.by('publications', 'initiativeId', initiative.id)[0]?.chapterIntros ?? {}
  const known = new Set<Id | null>(initiative.themes.map(({ id }) => id))
  // A theme that is no longer there counts as none, so that its recommendations are never out of sight.
  const under = (themeId: Id | null): readonly Recommendation[] =>
    inOrder(all.filter((each) => (known.has(each.themeId) ? each.themeId : null) === themeId))
  const themed = initiative.themes.map(({ id, name }) => ({
    themeId: id,
    name,
    intro: intros[id] ?? '',
    recommendations: under(id),
  }))
  const rest = { themeId: null, name: null, intro: '', recommendations: under(null) }
  return numberedFrom(rest.recommendations.length === 0 ? themed : [...themed, rest])
}

/** The recommendations of all chapters in the order in which they are printed. */
export const recommendationsInOrder = (chapters: readonly Chapter[]): readonly NumberedRecommendation[] =>
  chapters.flatMap(({ recommendations }) => recommendations)

/** The number of a recommendation, empty where it stands in none of the chapters. */
export const numberOf = (chapters: readonly Chapter[], id: Id): string =>
  recommendationsInOrder(chapters).find(({ recommendation }) => recommendation.id === id)?.number ?? ''

/** Where a recommendation may stand: the chapter, and the position counted from 0 without itself. */
export type ChapterPosition = { readonly themeId: Id | null; readonly position: number }

/**
 * Where one step up (-1) or down (1) leads: past its neighbour, and at the edge of a chapter into the next one, to the end
 * that it came from. Null at the very top, at the very bottom, and for a recommendation that is not there.
 */
export const stepInChapters = (chapters: readonly Chapter[], id: Id, step: -1 | 1): ChapterPosition | null => {
  const at = chapters.findIndex((chapter) => positionIn(chapter, id) >= 0)
  const chapter = chapters[at]
  if (chapter === undefined) return null
  const position = positionIn(chapter, id) + step
  if (position >= 0 && position < chapter.recommendations.length) return { themeId: chapter.themeId, position }
  const next = chapters[at + step]
  if (next === undefined) return null
  return { themeId: next.themeId, position: step === 1 ? 0 : next.recommendations.length }
}

const positionIn = ({ recommendations }: Chapter, id: Id): number =>
  recommendations.findIndex(({ recommendation }) => recommendation.id === id)
