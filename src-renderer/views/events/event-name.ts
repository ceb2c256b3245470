import type { Event } from '@shared/domain/event'
import type { Messages } from '@shared/messages'

/** What people call the event: `2. workshop`, `zahajovací jednání`. */
export const eventName = (event: Pick<Event, 'kind' | 'number'>, m: Messages): string =>
  m.events.named(m.words.eventKinds[event.kind], event.number)

/** The same with its title, for lists of choices. */
export const eventNameAndTitle = (event: Pick<Event, 'kind' | 'number' | 'title'>, m: Messages): string =>
  `${eventName(event, m)}: ${event.title}`
