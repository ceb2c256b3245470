import type { Id } from '@shared/domain/values/ids'

/** A recommendation while it is being written down; its chapter outlives a save, for the next one mostly shares it. */
export type RecommendationDraft = {
  readonly title: string
  readonly text: string
  readonly addressee: string
  readonly themeId: Id | null
}

export const emptyRecommendation: RecommendationDraft = { title: '', text: '', addressee: '', themeId: null }
