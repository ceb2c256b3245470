import type { HowMoved, MovePlan, PlannedMove } from '@shared/domain/programme/plan-move'
import { planMove } from '@shared/domain/programme/plan-move'
import type { ActionInput } from '@shared/domain/actions'
import type { Event } from '@shared/domain/events/event'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import { daysTyped, textOfDays } from './days-typed'

export const hows = ['later', 'earlier', 'days', 'swap', 'unknown'] as const
export type How = (typeof hows)[number]

/** What the dialog for moving holds; empty texts change nothing. */
export type MoveDraft = {
  readonly how: How
  readonly weeks: number | null
  /** Days as they are typed, by event. */
  readonly days: { readonly [eventId: Id]: string }
  readonly withDeadlines: boolean
  readonly withInvitations: boolean
  readonly venueId: string
  readonly hotelId: string
  readonly contact: string
  readonly reason: string
  readonly announcedOn: string
  readonly confirmUntil: string
}

export const moveDraft = (events: readonly Event[], announcedOn: Day): MoveDraft => ({
  ...{ how: events.length === 1 ? 'days' : 'later', weeks: 1, withDeadlines: true, withInvitations: true },
  days: Object.fromEntries(events.map(({ id, days }) => [id, textOfDays(days)])),
  ...{ venueId: '', hotelId: '', contact: '', reason: '', announcedOn, confirmUntil: '' },
})

const longestWeeks = 520

/** Whether the weeks are a number that can be moved by. */
export const areWeeks = (weeks: number | null): weeks is number => weeks !== null && weeks >= 1 && weeks <= longestWeeks

const howMoved = ({ how, weeks, days }: MoveDraft, today: Day): HowMoved => {
  switch (how) {
    case 'later':
    case 'earlier': {
      const count = areWeeks(weeks) ? weeks : 0
      return { kind: 'weeks', weeks: how === 'later' ? count : -count }
    }
    case 'days': {
      const read = Object.entries(days).flatMap(([id, text]) => {
        const typed = daysTyped(text, today)
        return typed === null ? [] : [[id, typed] as const]
      })
      return { kind: 'days', days: Object.fromEntries(read) }
    }
    default:
      return { kind: how }
  }
}

/** Where the events would go by what was chosen so far. */
export const planOf = (events: readonly Event[], draft: MoveDraft, today: Day): MovePlan => {
  const plan = planMove(events, howMoved(draft, today))
  if (draft.withDeadlines) return plan
  return { ...plan, moves: plan.moves.map((move) => ({ ...move, signUpDeadline: move.event.signUpDeadline })) }
}

/** The deadlines that go along. */
export const movedDeadlines = ({ moves }: MovePlan): readonly PlannedMove[] =>
  moves.filter(({ event, signUpDeadline }) => signUpDeadline !== event.signUpDeadline)

/** What is sent: all that was chosen, in one step. */
export const inputOf = (plan: MovePlan, draft: MoveDraft): ActionInput<'event:move-many'> => ({
  entries: [
    ...plan.moves.map(({ event, days, signUpDeadline }) => ({
      id: event.id,
      days: [...days],
      changes: {
        ...(signUpDeadline === event.signUpDeadline ? {} : { signUpDeadline }),
        ...(draft.venueId === '' ? {} : { venueId: draft.venueId }),
        ...(draft.hotelId === '' ? {} : { hotelId: draft.hotelId }),
        ...(draft.contact === '' ? {} : { contact: draft.contact, contactPersonId: null }),
      },
    })),
    ...plan.leftOut.map(({ event }) => ({ id: event.id, days: [...event.days] })),
  ],
  reason: draft.reason,
  announcedOn: draft.announcedOn || null,
  confirmUntil: draft.confirmUntil || null,
  withInvitations: draft.withInvitations,
})
