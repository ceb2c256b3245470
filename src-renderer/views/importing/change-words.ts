import { dayInFigures, isDay } from '@shared/domain/values/day'
import { declarationOf } from '@shared/fields/declarations'
import { ownFieldOf } from '@shared/domain/importing/kinds'
import type { FieldChange } from '@shared/domain/importing/report'
import { settingsOf } from '@shared/domain/settings/settings'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Messages } from '@shared/messages'
import { eventName } from '@shared/messages/event-name'
import { ownValueInWords } from '@shared/messages/own-value-words'
import { kindName } from '@shared/messages/kind-words'
import { codeWords } from '@shared/messages/value-words'
import type { Lang } from '@shared/preferences'

/** In which words and language changes are told, with the records that they name. */
export type Telling = { readonly m: Messages; readonly lang: Lang; readonly view: DatabaseView }

/** The name of a field, also of one that the office made for itself. */
export const fieldNameOf = (field: string, m: Messages, view: DatabaseView): string => {
  const own = ownFieldOf(field)
  if (own === null) return m.importing.recordFieldName(field)
  return settingsOf(view).ownFields.find(({ id }) => id === own)?.name ?? m.importing.fieldName(field)
}

/** A value as people read it: a code by its word, a day in figures, events by their names. */
const valueWords = (field: string, value: string, { m, lang, view }: Telling): string => {
  if (value === '') return ''
  const own = ownFieldOf(field)
  const ownField = own === null ? undefined : settingsOf(view).ownFields.find(({ id }) => id === own)
  if (ownField !== undefined) return ownValueInWords(ownField, value, { m, lang })
  const answers: Readonly<Record<string, string>> = m.words.answers
  if (field === 'answer') return answers[value] ?? value
  if (field === 'channel' || field === 'answerChannel' || field === 'sendingChannel')
    return codeWords('channels', m)[value] ?? value
  if (field === 'answeredOn') return isDay(value) ? dayInFigures(value) : value
  if (field === 'kind') return kindName(m, view, value)
  if (field === 'events') return eventWords(value, m, view)
  const declared =
    declarationOf('persons', field) ?? declarationOf('institutions', field) ?? declarationOf('invitations', field)
  if (declared?.kind === 'yes-no') return value === 'true' ? m.history.yes : m.history.no
  if (declared?.kind === 'choice') return codeWords(declared.words, m)[value] ?? value
  return declared?.kind === 'day' && isDay(value) ? dayInFigures(value) : value
}

const eventWords = (ids: string, m: Messages, view: DatabaseView): string =>
  ids
    .split(', ')
    .flatMap((id) => view.get('events', id) ?? [])
    .map((event) => eventName(event, m))
    .join(', ')

/** A change with the name of its field and both values as people read them. */
export const changeWords = ({ field, before, after }: FieldChange, telling: Telling) => ({
  name: fieldNameOf(field, telling.m, telling.view),
  before: valueWords(field, before, telling),
  after: valueWords(field, after, telling),
})
