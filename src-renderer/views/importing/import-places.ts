import type { Id } from '@shared/domain/values/ids'
import type { ImportKind } from '@shared/domain/importing/kinds'
import type { NavigationState } from '../../state/navigation-state.svelte'

/** Where an import of each kind was begun, and where what it brought is seen. */
export const importPlaces: {
  readonly [Kind in ImportKind]: (navigation: NavigationState, eventId: Id | null) => void
} = {
  institutions: (navigation) => navigation.go('institutions'),
  persons: (navigation) => navigation.go('persons'),
  answers: (navigation) => navigation.go('invitations'),
  invitations: (navigation) => navigation.go('invitations'),
  'sign-ups': (navigation, eventId) => navigation.go('events', eventId),
}
