import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import type { Channel } from '@shared/domain/invitations/invitation'
import { nomineeOf } from './persons'
import { act, type Steps } from './sample-step'
import { needed, noteRegistrations, type SampleWorld } from './sample-world'
import { answers, offeredWithAnswer, type AnswerRow } from './tables/answers'
import { letters, preparedOnly } from './tables/invitations'

const PREPARED_ON = '2020-09-22'

const recordedBy = (channel: Channel): string =>
  channel === 'partner' ? 'Lucie Rathouzská, SMO ČR' : 'Ondřej Pařízek, OBP'

const idsOf = (map: ReadonlyMap<string, Id>, keys: readonly string[]): Id[] => keys.map((key) => needed(map, key))

/** Prepares an invitation to BI for each institution and marks the letters that went out as sent. */
export function* invite({ bi, institutions, invitations }: SampleWorld): Steps {
  const keys = [...letters.flatMap(({ to }) => to), ...preparedOnly]
  const input = { initiativeId: bi.id, institutionIds: idsOf(institutions, keys) }
  const prepared = yield* act(PREPARED_ON, 'invitation:create', input)
  keys.forEach((key, index) => {
    const invitation = prepared[index]
    if (invitation) invitations.set(key, invitation.id)
  })
}

/** Marks the letters of the given days, both included, as sent. */
export function* sendLetters({ invitations }: SampleWorld, from: Day, to: Day): Steps {
  for (const { to: keys, ...letter } of letters.filter(({ on }) => from <= on && on <= to))
    yield* act(letter.on, 'invitation:mark-sent', { ids: idsOf(invitations, keys), ...letter })
}

function* recordAnswer(world: SampleWorld, row: AnswerRow): Steps {
  const { from, on, channel, names = [], events = [], declines } = row
  const presentation = offeredWithAnswer[from]
  const { registrations } = yield* act(on, 'invitation:record-answer', {
    id: needed(world.invitations, from),
    value: declines === undefined ? 'accepted' : 'declined',
    ...{ on, channel, recordedBy: recordedBy(channel), refusalReason: declines ?? '' },
    eventIds: events.map((key) => needed(world.events, key)),
    nominees: names.map((name) => nomineeOf(world.persons, name)),
    presentation: presentation
      ? { title: presentation.title, eventId: needed(world.events, presentation.event) }
      : null,
  })
  noteRegistrations(world, registrations)
  names.forEach((name, index) => {
    const first = registrations[index * events.length]
    if (first) world.persons.set(name, first.personId)
  })
}

/** Writes down the answers that came on the given days, both included. */
export function* recordAnswers(world: SampleWorld, from: Day, to: Day): Steps {
  for (const row of answers.filter(({ on }) => from <= on && on <= to)) yield* recordAnswer(world, row)
}

type Reminder = { readonly on: Day; readonly channel: Channel; readonly only?: readonly string[] }

/** Reminds those who have a letter and gave no answer before the day; or only some of them. */
export function* remind({ invitations }: SampleWorld, { on, channel, only }: Reminder): Steps {
  const answered = new Set(answers.filter((row) => row.on < on).map(({ from }) => from))
  const silent = letters.flatMap(({ to }) => to).filter((key) => !answered.has(key))
  const ids = idsOf(invitations, only ? silent.filter((key) => only.includes(key)) : silent)
  yield* act(on, 'invitation:remind', { ids, on, channel })
}
