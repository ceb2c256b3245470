import { containsAll, fold, queryWords } from '../domain/values/fold'
import type { Event } from '../domain/events/event'
import type { Messages } from './messages'

/** What people call the event: `2. workshop`, `zahajovací jednání`. */
export const eventName = (event: Pick<Event, 'kind' | 'number'>, m: Messages): string =>
  m.events.named(m.words.eventKinds[event.kind], event.number)

/** The same with its title, for lists of choices; the title alone where it says the kind itself. */
export const eventNameAndTitle = (event: Pick<Event, 'kind' | 'number' | 'title'>, m: Messages): string => {
  const saysKind = containsAll(fold(event.title), queryWords(m.words.eventKinds[event.kind]))
  return saysKind ? event.title : `${eventName(event, m)}: ${event.title}`
}
