import type { Id } from '../values/ids'
import type { Initiative } from './initiative'
import type { Theme } from '../../fields/initiative'
import type { DatabaseView, Referrers } from '../database/state'

const kinds = ['events', 'outcomes', 'recommendations'] as const

/** What stands under a theme, by collection; empty when the theme can go without leaving anything behind. */
export const themeUses = (view: DatabaseView, initiativeId: Id, themeId: Id): readonly Referrers[] =>
  kinds
    .map((collection) => ({
      collection,
      count: view.by(collection, 'initiativeId', initiativeId).filter((each) => each.themeId === themeId).length,
    }))
    .filter(({ count }) => count > 0)

/** The themes with one of them moved up (-1) or down (1) by one place; at either end it stays where it is. */
export const movedTheme = (themes: Initiative['themes'], themeId: Id, by: 1 | -1): readonly Theme[] => {
  const from = themes.findIndex(({ id }) => id === themeId)
  const theme = themes[from]
  const neighbour = themes[from + by]
  if (theme === undefined || neighbour === undefined) return themes
  return themes.map((each) => (each === theme ? neighbour : each === neighbour ? theme : each))
}
