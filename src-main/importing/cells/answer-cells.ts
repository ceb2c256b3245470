import type { Day } from '@shared/domain/values/day'
import { eventOfField } from '@shared/domain/importing/kinds'
import type { RowReason } from '@shared/domain/importing/report'
import type { Channel } from '@shared/fields/invitation'
import type { Id } from '@shared/domain/values/ids'
import { answerPeople, type NamedPerson } from './answer-people'
import { answerWord, channelFromText } from './answer-text'
import { dayFromText } from './day-from-text'
import type { MappedRow } from '../rows/mapped-rows'

/** What a row says as an answer; null where it says nothing that could be understood. */
export type AnswerCells = {
  readonly value: 'accepted' | 'declined' | null
  readonly yes: readonly Id[]
  readonly no: readonly Id[]
  readonly on: Day | null
  readonly channel: Channel | null
  readonly persons: readonly NamedPerson[]
  /** What holds places and names nobody, as written: *+ 1 řidič*. */
  readonly held: readonly string[]
  readonly presentation: string
  readonly note: string
  readonly wrong: readonly RowReason[]
  readonly remarks: readonly RowReason[]
}

type Words = { readonly yes: readonly Id[]; readonly no: readonly Id[]; readonly wrong: readonly RowReason[] }

const perEvent = ({ fields, value }: MappedRow): Words => {
  const yes: Id[] = []
  const no: Id[] = []
  const wrong: RowReason[] = []
  for (const field of fields) {
    const eventId = eventOfField(field)
    if (eventId === null) continue
    const word = answerWord(value(field))
    if (word === 'yes') yes.push(eventId)
    if (word === 'no') no.push(eventId)
    if (word === 'unclear') wrong.push({ code: 'answer-unclear', text: value(field) })
  }
  return { yes, no, wrong }
}

/** One yes accepts, whatever else is declined; the column for the whole answer decides where nothing is said of events. */
const valueOf = (whole: ReturnType<typeof answerWord>, { yes, no }: Words): AnswerCells['value'] => {
  if (yes.length > 0 || whole === 'yes') return 'accepted'
  return no.length > 0 || whole === 'no' ? 'declined' : null
}

const dayReasons = (text: string, on: Day | null): readonly RowReason[] =>
  on !== null ? [] : [text === '' ? { code: 'no-day' } : { code: 'day-unclear', text }]

const channelReasons = (text: string, channel: Channel | null): readonly RowReason[] =>
  channel !== null ? [] : [text === '' ? { code: 'no-channel' } : { code: 'channel-unclear', text }]

/** Reads the cells of a row as an answer, with all that cannot be understood. */
export const answerCells = (row: MappedRow): AnswerCells => {
  const words = perEvent(row)
  const whole = row.value('answer')
  const word = answerWord(whole)
  const value = valueOf(word, words)
  const people = answerPeople(row)
  const on = dayFromText(row.value('answered-on'))
  const channel = channelFromText(row.value('channel'))
  const unclear: readonly RowReason[] = [
    ...words.wrong,
    ...(word === 'unclear' ? [{ code: 'answer-unclear', text: whole } as const] : []),
  ]
  return {
    value,
    yes: words.yes,
    no: words.no,
    on,
    channel,
    persons: people.persons,
    held: people.held,
    presentation: row.value('presentation'),
    note: [row.value('note'), ...(value === 'accepted' ? people.notes : [])].filter(Boolean).join('\n'),
    wrong: [
      ...unclear,
      ...(value === null && unclear.length === 0 ? [{ code: 'no-answer' } as const] : []),
      ...dayReasons(row.value('answered-on'), on),
      ...channelReasons(row.value('channel'), channel),
      ...people.wrong,
    ],
    remarks: people.remarks,
  }
}
