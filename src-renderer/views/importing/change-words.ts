import { dayInFigures, isDay } from '@shared/domain/values/day'
import { ownFieldOf } from '@shared/domain/importing/kinds'
import type { FieldChange } from '@shared/domain/importing/report'
import { settingsOf } from '@shared/domain/settings/settings'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Messages } from '@shared/messages'
import { eventName } from '@shared/messages/event-name'
import { kindName } from '@shared/messages/kind-words'

const yesNo: ReadonlySet<string> = new Set(['doNotInvite', 'isSalutationChecked'])
const days: ReadonlySet<string> = new Set(['answeredOn', 'positionFrom', 'positionUntil'])

const codes = ({ words }: Messages): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  gender: words.genders,
  language: words.languages,
  photoWish: words.photoWishes,
})

/** The name of a field, also of one that the office made for itself. */
export const fieldNameOf = (field: string, m: Messages, view: DatabaseView): string => {
  const own = ownFieldOf(field)
  if (own === null) return m.importing.recordFieldName(field)
  return settingsOf(view).ownFields.find(({ id }) => id === own)?.name ?? m.importing.fieldName(field)
}

/** A value as people read it: a code by its word, a day in figures, events by their names. */
const valueWords = (field: string, value: string, m: Messages, view: DatabaseView): string => {
  const answers: Readonly<Record<string, string>> = m.words.answers
  const channels: Readonly<Record<string, string>> = m.words.channels
  if (field === 'answer') return answers[value] ?? value
  if (field === 'channel') return channels[value] ?? value
  if (field === 'kind') return value === '' ? '' : kindName(m, view, value)
  if (yesNo.has(field)) return value === '' ? '' : value === 'true' ? m.history.yes : m.history.no
  const coded = codes(m)[field]
  if (coded !== undefined) return coded[value] ?? value
  if (days.has(field)) return isDay(value) ? dayInFigures(value) : value
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
  name: fieldNameOf(field, m, view),
  before: valueWords(field, before, m, view),
  after: valueWords(field, after, m, view),
})
