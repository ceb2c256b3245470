import type { Event } from '@shared/domain/events/event'
import type { Initiative } from '@shared/domain/events/initiative'
import type { Messages } from '@shared/messages'
import type { Choice } from '../components/fields/choice'
import { eventNameAndTitle } from '@shared/messages/event-name'

/** The events of an initiative as choices. */
export const eventChoices = (events: readonly Event[], m: Messages): readonly Choice[] =>
  events.map((event) => ({ id: event.id, label: eventNameAndTitle(event, m) }))

/** The themes of an initiative as choices, in their order. */
export const themeChoices = ({ themes }: Initiative): readonly Choice[] =>
  themes.map(({ id, name }) => ({ id, label: name }))
