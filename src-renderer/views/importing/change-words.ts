import { dayInFigures, isDay } from '@shared/domain/day'
import type { FieldChange } from '@shared/domain/importing/report'
import type { DatabaseView } from '@shared/domain/state'
import type { Messages } from '@shared/messages'
import { eventName } from '@shared/messages/event-name'
import { kindName } from '@shared/messages/kind-words'

/** A value as people read it: a code by its word, a day in figures, events by their names. */
const valueWords = (field: string, value: string, m: Messages, view: DatabaseView): string => {
  const answers: Readonly<Record<string, string>> = m.words.answers
  const channels: Readonly<Record<string, string>> = m.words.channels
  if (field === 'answer') return answers[value] ?? value
  if (field === 'channel') return channels[value] ?? value
  if (field === 'answeredOn') return isDay(value) ? dayInFigures(value) : value
  if (field === 'kind') return value === '' ? '' : kindName(m, view, value)
  if (field !== 'events') return value
  return value
    .split(', ')
    .map((id) => {
      const event = view.get('events', id)
      return event === undefined ? '' : eventName(event, m)
    })
    .filter(Boolean)
    .join(', ')
}

/** A change with the name of its field and both values as people read them. */
export const changeWords = ({ field, before, after }: FieldChange, m: Messages, view: DatabaseView) => ({
  name: m.importing.recordFieldName(field),
  before: valueWords(field, before, m, view),
  after: valueWords(field, after, m, view),
})
