import type { IconName } from '../../components/icons/Icon.svelte'
import type { View } from '../../state/place'

/** The sign of each place on the rail. */
export const placeIcons = {
  overview: 'home',
  events: 'calendar',
  institutions: 'building',
  persons: 'people',
  invitations: 'envelope',
  attendance: 'checklist',
  outcomes: 'lightbulb',
  recommendations: 'star',
  publication: 'book',
  reports: 'table',
  settings: 'settings',
} as const satisfies Record<View, IconName>
