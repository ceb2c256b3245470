import type { Day } from '@shared/domain/values/day'
import { eventOfField } from '@shared/domain/importing/kinds'
import type { RowReason } from '@shared/domain/importing/report'
import type { Channel } from '@shared/fields/invitation'
import type { Id } from '@shared/domain/values/ids'
import { fold } from '@shared/domain/values/fold'
import { answerPeople, type NamedPerson } from './answer-people'
import { answerText, type AnswerText } from './answer-text'
import { channelFromText } from './channel-text'
import { dayFromText } from './day-from-text'
import type { MappedRow } from '../rows/mapped-rows'

/** What a row says as an answer; null where it says nothing that could be understood. */
export type AnswerCells = {
  readonly value: 'accepted' | 'declined' | null
  readonly yes: readonly Id[]
  readonly no: readonly Id[]
  readonly on: Day | null
  readonly channel: Channel
  readonly persons: readonly NamedPerson[]
  /** How many people are said to come, named or not; null where no number is said. */
  readonly announced: number | null
  /** What holds places and names nobody, as written: *+ 1 řidič*. */
  readonly held: readonly string[]
  readonly presentation: string
  readonly note: string
  /** The way of the answer in the words of the file, where it has no name here. */
  readonly way: string
  /** The row says neither yes nor no. */
  readonly isSilent: boolean
  /** What was not understood, left out, or has to be known. */
  readonly reasons: readonly RowReason[]
}

/** Texts in the columns of answers, folded, with what somebody chose that each means. */
export type ChosenAnswers = ReadonlyMap<string, 'yes' | 'no'>

type Words = {
  readonly whole: AnswerText
  readonly yes: readonly Id[]
  readonly no: readonly Id[]
  readonly asides: readonly string[]
  readonly places: number | null
  readonly reasons: readonly RowReason[]
}

const mostOf = (counts: readonly number[]): number | null => (counts.length === 0 ? null : Math.max(...counts))

/** Those whom a number announces without naming them: *2 osoby*, *+ 1 řidič*. */
const countedIn = (held: readonly string[]): readonly number[] =>
  held.flatMap((text) => /(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0] ?? []).map(Number)

const announcedBy = (words: Words, { persons, held }: ReturnType<typeof answerPeople>): number | null => {
  const counted = countedIn(held)
  const coming = persons.filter(({ isSubstitute }) => !isSubstitute).length
  const fromNames = counted.length === 0 ? null : coming + counted.reduce((sum, count) => sum + count, 0)
  return mostOf([words.places, fromNames].filter((count) => count !== null && count > 0) as number[]) // safe: null was left out
}

const placesReasons = ({ places }: AnswerText): readonly RowReason[] =>
  places !== null && places > 1 ? [{ code: 'one-place-held', count: places }] : []

/** What the cells for the whole answer and for each event say. */
const wordsOf = ({ fields, value }: MappedRow, chosen: ChosenAnswers): Words => {
  const read = (text: string): AnswerText => {
    const word = chosen.get(fold(text.trim()))
    return word === undefined ? answerText(text) : { word, aside: text, places: null }
  }
  const whole = read(value('answer'))
  const perEvent = Array.from(fields).flatMap((field) => {
    const eventId = eventOfField(field)
    return eventId === null ? [] : [{ eventId, text: value(field), said: read(value(field)) }]
  })
  const said = perEvent.filter((each) => each.text !== '')
  // Nothing but dashes is rather no answer than a refusal of everything.
  const isDashed = whole.word === 'nothing' && said.length > 0 && said.every(({ text }) => /^[-–—]+$/.test(text.trim()))
  if (isDashed) {
    const reasons = [{ code: 'answer-unclear', text: said[0]?.text ?? '' } as const]
    return { whole, yes: [], no: [], places: null, asides: [], reasons }
  }
  const all = [{ text: value('answer'), said: whole }, ...perEvent]
  const eventsWith = (word: string) => perEvent.filter(({ said }) => said.word === word).map(({ eventId }) => eventId)
  return {
    whole,
    yes: eventsWith('yes'),
    no: eventsWith('no'),
    places: mostOf(all.flatMap(({ said }) => said.places ?? [])),
    asides: all.map(({ said }) => said.aside).filter((aside) => aside !== ''),
    reasons: all.flatMap(({ text, said }) =>
      said.word === 'unclear' ? [{ code: 'answer-unclear', text } as const] : placesReasons(said),
    ),
  }
}

/** One yes accepts, whatever else is declined; the column for the whole answer decides where nothing is said of events. */
const valueOf = ({ whole, yes, no }: Words): AnswerCells['value'] => {
  if (yes.length > 0 || whole.word === 'yes') return 'accepted'
  return no.length > 0 || whole.word === 'no' ? 'declined' : null
}

const dayReasons = (text: string, on: Day | null): readonly RowReason[] =>
  on !== null ? [] : [text === '' ? { code: 'no-day' } : { code: 'day-unclear', text }]

type Way = { readonly channel: Channel; readonly aside: string; readonly reasons: readonly RowReason[] }

/** A way that has no name here is another one; which one it was stays beside the answer. */
const wayOf = (text: string): Way => {
  const channel = channelFromText(text)
  if (channel !== null && channel !== 'other') return { channel, aside: '', reasons: [] }
  const reason: RowReason = text === '' ? { code: 'no-channel' } : { code: 'channel-unclear', text }
  return { channel: 'other', aside: text, reasons: [reason] }
}

/** Texts as lines, each once. */
export const linesOf = (...lines: readonly string[]): string =>
  Array.from(new Set(lines.filter((line) => line !== ''))).join('\n')

/** Reads the cells of a row as an answer, with all that cannot be understood. */
export const answerCells = (row: MappedRow, chosen: ChosenAnswers): AnswerCells => {
  const words = wordsOf(row, chosen)
  const value = valueOf(words)
  const people = answerPeople(row)
  const on = dayFromText(row.value('answered-on'))
  const way = wayOf(row.value('channel'))
  return {
    ...{ value, on, yes: words.yes, no: words.no, channel: way.channel, persons: people.persons, held: people.held },
    announced: value === 'accepted' ? announcedBy(words, people) : null,
    presentation: row.value('presentation'),
    note: linesOf(row.value('note'), ...words.asides, ...(value === 'accepted' ? people.notes : [])),
    way: way.aside,
    isSilent: value === null && words.reasons.length === 0,
    reasons: [...words.reasons, ...dayReasons(row.value('answered-on'), on), ...way.reasons, ...people.reasons],
  }
}
