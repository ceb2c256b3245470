import { no, yes } from '../domain/lists/conditions'
import { dayInFigures, daysBetween, type Day } from '../domain/values/day'
import { namedInstitutions } from '../domain/overview/due-items'
import { eventsInOrder } from '../domain/events/event-order'
import { hasNamed } from '../domain/events/held-places'
import type { Id } from '../domain/values/ids'
import { invitationStates, isLateAnswer, isOverdue, isWaiting } from '../domain/invitations/invitation'
import { channels, type Channel } from '../fields/invitation'
import { invitationRow, type InvitationRow } from '../domain/invitations/invitation-rows'
import { once } from '../domain/values/once'
import { fullName, isKnown } from '../domain/directory/person'
import type { DatabaseView } from '../domain/database/state'
import { eventName, eventNameAndTitle } from '../messages/event-name'
import { number } from '../messages/plural'
import type { DeclaredRecordList } from './declared-list'
import { institutionColumns } from './institution-columns'
import { textField, wordsField, type DatedListContext, type ListContext, type ListField } from './list-field'
import { textChoices } from './text-choices'

type Field = ListField<InvitationRow>

/** Stands for the whole initiative among the targets, whose other ids are events; and for no event yet among presentations. */
export const wholeInitiative = 'initiative'

const dayText = (day: Day | null | undefined): string => (day ? dayInFigures(day) : '')

/** Days from the deadline to the answer, or to today while it is waited for; null where there is no deadline or nothing to wait for. */
const daysPastDeadline = ({ invitation }: InvitationRow, today: Day): number | null => {
  const { answer, deadline } = invitation
  if (deadline === null || (answer === null && !isWaiting(invitation))) return null
  return daysBetween(deadline, answer?.on ?? today)
}

/** The fields that only tell how the invitation goes: what happened on which day, and by whom. */
const courseFields = ({ m, lang, today }: DatedListContext): readonly Field[] => {
  const { columns } = m.invitations
  const names = m.fields.names.invitations
  const day = (key: string, name: string, dayOf: (row: InvitationRow) => Day | null | undefined): Field => ({
    key,
    name,
    type: 'day',
    width: 104,
    value: (row) => dayOf(row) ?? '',
    text: (row) => dayText(dayOf(row)),
    sortBy: (row) => dayOf(row) ?? '',
  })
  const count = (key: string, name: string, numberOf: (row: InvitationRow) => number | null): Field => ({
    key,
    name,
    type: 'number',
    width: 84,
    align: 'end',
    value: numberOf,
    text: (row) => {
      const n = numberOf(row)
      return n === null || (n === 0 && key === 'reminders') ? '' : number(lang, n)
    },
    sortBy: (row) => numberOf(row) ?? -1,
  })
  const channel = (
    key: string,
    name: string,
    channelOf: (row: InvitationRow) => Channel | null | undefined,
  ): Field => ({
    key,
    name,
    type: 'choice',
    width: 124,
    value: (row) => channelOf(row) ?? '',
    text: (row) => {
      const by = channelOf(row)
      return by ? m.words.channels[by] : ''
    },
    choices: () => channels.map((id) => ({ id, label: m.words.channels[id] })),
  })
  const text = (key: string, name: string, textOf: (row: InvitationRow) => string, width = 160): Field =>
    textField({ key, name, width, grow: 1 }, textOf)

  return [
    day('deadline', columns.deadline, ({ invitation }) => invitation.deadline),
    day('answeredOn', columns.answeredOn, ({ invitation }) => invitation.answer?.on),
    day('sentOn', columns.sentOn, ({ invitation }) => invitation.sentOn),
    count('reminders', columns.reminders, ({ invitation }) => invitation.reminders.length),
    channel('channel', columns.channel, ({ invitation }) => invitation.channel),
    textField(
      { key: 'referenceNumber', name: columns.referenceNumber, width: 150 },
      (row) => row.invitation.referenceNumber,
    ),
    day('preparedOn', names.preparedOn, ({ invitation }) => invitation.preparedOn),
    day('exportedOn', names.exportedOn, ({ invitation }) => invitation.exportedOn),
    day('remindedOn', columns.remindedOn, ({ invitation }) => invitation.reminders.at(-1)?.on),
    count('daysLeft', columns.daysLeft, (row) => {
      const past = isWaiting(row.invitation) ? daysPastDeadline(row, today) : null
      return past === null || past > 0 ? null : -past
    }),
    count('daysLate', columns.daysLate, (row) => {
      const past = daysPastDeadline(row, today)
      return past === null || past <= 0 ? null : past
    }),
    count('wave', names.wave, ({ invitation }) => invitation.wave),
    channel('answerChannel', columns.answerChannel, ({ invitation }) => invitation.answer?.channel),
    text('refusalReason', columns.refusalReason, ({ invitation }) => invitation.answer?.refusalReason ?? '', 180),
    text('answerNote', columns.answerNote, ({ invitation }) => invitation.answer?.note ?? '', 180),
    text('preparedBy', names.preparedBy, ({ invitation }) => invitation.preparedBy, 130),
    text('exportedBy', names.exportedBy, ({ invitation }) => invitation.exportedBy, 130),
    text('sentBy', names.sentBy, ({ invitation }) => invitation.sentBy, 130),
    text('recordedBy', columns.recordedBy, ({ invitation }) => invitation.answer?.recordedBy ?? '', 130),
    text('note', names.note, ({ invitation }) => invitation.note, 200),
  ]
}

/** Who is invited: the institution as the directory knows it, and the person where somebody is invited by name. */
const institutionFields = (context: ListContext): readonly Field[] => {
  const { view, m } = context
  return [
    ...institutionColumns<InvitationRow>(context, ({ institution }) => institution),
    {
      ...wordsField<InvitationRow>(
        { key: 'institutionTags', name: m.invitations.columns.institutionTags, width: 130, grow: 1 },
        ({ institution }) => institution?.tags ?? [],
      ),
      choices: () => textChoices(Array.from(view.all('institutions')).flatMap(({ tags }) => tags)),
    },
    textField({ key: 'person', name: m.invitations.facts.invitedPerson, width: 160, grow: 1 }, ({ invitation }) =>
      personName(view, invitation.personId),
    ),
  ]
}

const personName = (view: DatabaseView, id: Id | null): string => {
  const person = view.get('persons', id)
  return person !== undefined && isKnown(person) ? fullName(person) : ''
}

/** A field of events of the initiative, each told by its id in conditions. */
const eventWords = (
  { view, m, initiativeId }: ListContext,
  field: { readonly key: string; readonly name: string; readonly none: string },
  idsOf: (row: InvitationRow) => readonly string[],
): Field => {
  const labelOf = (id: string): string => {
    const event = view.get('events', id)
    return event === undefined ? field.none : eventName(event, m)
  }
  return {
    key: field.key,
    name: field.name,
    type: 'words',
    width: 150,
    grow: 1,
    value: idsOf,
    text: (row) => idsOf(row).map(labelOf).join(', '),
    choices: () => [
      ...eventsOf(view, initiativeId).map((event) => ({ id: event.id, label: eventNameAndTitle(event, m) })),
      ...(field.none === '' ? [] : [{ id: wholeInitiative, label: field.none }]),
    ],
  }
}

const eventsOf = (view: DatabaseView, initiativeId: Id | null) =>
  initiativeId === null ? [] : eventsInOrder(view, initiativeId)

/** What came of the invitation: who was named, for which events a name is missing, what was offered to be presented. */
const outcomeFields = (context: ListContext): readonly Field[] => {
  const { view, m, initiativeId } = context
  const { columns } = m.invitations
  const named = once(() => namedInstitutions(view, eventsOf(view, initiativeId)))
  const offered = ({ invitation }: InvitationRow) =>
    view
      .by('presentations', 'institutionId', invitation.institutionId)
      .filter((each) => each.initiativeId === invitation.initiativeId)
  const isNamed = ({ invitation }: InvitationRow): boolean => named().has(invitation.institutionId)
  return [
    wordsField({ key: 'nominated', name: columns.nominated, width: 160, grow: 1 }, ({ invitation }) => {
      const current = view.by('nominations', 'invitationId', invitation.id).filter(({ endedOn }) => endedOn === null)
      return Array.from(new Set(current.map(({ personId }) => personName(view, personId)))).filter(Boolean)
    }),
    {
      key: 'isNamed',
      name: columns.isNamed,
      type: 'yes-no',
      width: 110,
      value: isNamed,
      text: (row) => (isNamed(row) ? m.history.yes : ''),
      choices: () => [
        { id: yes, label: m.history.yes },
        { id: no, label: m.history.no },
      ],
    },
    eventWords(context, { key: 'held', name: columns.held, none: '' }, ({ invitation }) =>
      invitation.answer?.value === 'accepted'
        ? invitation.answer.heldEventIds.filter((id) => !hasNamed(view, invitation.institutionId, id))
        : [],
    ),
    wordsField({ key: 'presentations', name: columns.presentations, width: 180, grow: 1 }, (row) =>
      offered(row).map(({ title }) => title),
    ),
    eventWords(
      context,
      { key: 'slidesMissing', name: columns.slidesMissing, none: m.invitations.presentations.anyEvent },
      (row) => {
        const waiting = offered(row).filter(
          ({ status, hasSlides }) => (status === 'accepted' || status === 'delivered') && !hasSlides,
        )
        return Array.from(new Set(waiting.map(({ eventId }) => eventId ?? wholeInitiative)))
      },
    ),
  ]
}

/** Every field that the invitations of an initiative can be looked at, sorted and narrowed by. */
export const invitationListFields = (context: DatedListContext): readonly Field[] => {
  const { view, m, initiativeId, today } = context
  const { columns, ...words } = m.invitations
  const events = eventsOf(view, initiativeId)
  const marks = { overdue: words.overdue, late: words.late } as const
  const markOf = ({ invitation }: InvitationRow): keyof typeof marks | '' =>
    isOverdue(invitation, today) ? 'overdue' : isLateAnswer(invitation) ? 'late' : ''

  return [
    textField({ key: 'institution', name: columns.institution, width: 200, grow: 3 }, ({ institution }) =>
      institution === undefined ? words.unknownInstitution : institution.name,
    ),
    {
      key: 'state',
      name: columns.state,
      type: 'choice',
      width: 124,
      value: ({ state }) => state,
      text: ({ state }) => m.words.invitationStates[state],
      sortBy: ({ state }) => invitationStates.indexOf(state),
      choices: () => invitationStates.map((id) => ({ id, label: m.words.invitationStates[id] })),
    },
    {
      key: 'mark',
      name: columns.mark,
      type: 'choice',
      width: 132,
      value: markOf,
      text: (row) => {
        const mark = markOf(row)
        return mark === '' ? '' : marks[mark]
      },
      choices: () => (['overdue', 'late'] as const).map((id) => ({ id, label: marks[id] })),
    },
    {
      key: 'target',
      name: columns.target,
      type: 'choice',
      width: 130,
      grow: 1,
      value: ({ invitation }) => invitation.eventId ?? wholeInitiative,
      text: ({ event }) => (event === undefined ? words.toInitiative : eventName(event, m)),
      sortBy: ({ invitation }) => events.findIndex(({ id }) => id === invitation.eventId),
      choices: () => [
        { id: wholeInitiative, label: words.toInitiative },
        ...events.map((event) => ({ id: event.id, label: eventNameAndTitle(event, m) })),
      ],
    },
    ...courseFields(context),
    ...institutionFields(context),
    ...outcomeFields(context),
  ]
}

const nominatedBy = (view: DatabaseView, invitationId: Id): readonly Id[] =>
  view.by('nominations', 'invitationId', invitationId).map(({ personId }) => personId)

/** The invitations of an initiative. */
export const invitationList: DeclaredRecordList<InvitationRow> = {
  name: 'invitations',
  fields: invitationListFields,
  usual: [
    'institution',
    'state',
    'mark',
    'target',
    'deadline',
    'answeredOn',
    'sentOn',
    'reminders',
    'channel',
    'referenceNumber',
  ],
  idOf: ({ invitation }) => invitation.id,
  gathers: ['nominations'],
  rowOf: ({ view }, id) => {
    const invitation = view.get('invitations', id)
    return invitation && invitationRow(view, invitation)
  },
  personsOf: ({ view }, { invitation }, columns) => [
    ...(columns.includes('person') ? [invitation.personId] : []),
    ...(columns.includes('nominated') ? nominatedBy(view, invitation.id) : []),
  ],
}
