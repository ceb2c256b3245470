import { no, yes } from '../domain/lists/conditions'
import { daysBetween } from '../domain/values/day'
import { namedInstitutions } from '../domain/overview/due-items'
import { eventsInOrder } from '../domain/events/event-order'
import { isWithoutSlides } from '../domain/events/presentation'
import { hasNamed } from '../domain/events/held-places'
import type { Id } from '../domain/values/ids'
import { deadlineOf, isLateAnswer, isOverdue } from '../domain/invitations/deadline'
import { invitationStates, isWaiting } from '../domain/invitations/invitation'
import { channels, type Answer } from '../fields/invitation'
import { invitationRow, type InvitationRow } from '../domain/invitations/invitation-rows'
import { once } from '../domain/values/once'
import { fullName, isKnown } from '../domain/directory/person'
import type { DatabaseView } from '../domain/database/state'
import { eventName, eventNameAndTitle } from '../messages/event-name'
import { listFieldsOf } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { codeField, countField, dayField, numberField, yesNoField } from './field-kinds'
import { institutionColumns } from './institution-columns'
import { textField, wordsField, type DatedListContext, type ListContext, type ListField } from './list-field'
import { textChoices } from './text-choices'

type Field = ListField<InvitationRow>

/** Stands for the whole initiative among the targets, whose other ids are events. */
export const wholeInitiative = 'initiative'

/** Days from the deadline to the answer, or to today while it is waited for; null where there is no deadline or nothing to wait for. */
const daysPastDeadline = ({ invitation }: InvitationRow, { view, today }: DatedListContext): number | null => {
  const { answer } = invitation
  const deadline = deadlineOf(view, invitation)
  if (deadline === null || (answer === null && !isWaiting(invitation))) return null
  return daysBetween(deadline, answer?.on ?? today)
}

/** The fields that only tell how the invitation goes: what happened on which day, and by whom. */
const courseFields = (context: DatedListContext): readonly Field[] => {
  const { view, m, lang } = context
  const { columns } = m.invitations
  const shorter: { readonly [key: string]: string } = columns
  const answerText = (key: string, name: string, textOf: (answer: Answer) => string, width: number): Field =>
    textField({ key, name, width, grow: 1 }, ({ invitation: { answer } }) => (answer === null ? '' : textOf(answer)))

  return [
    ...listFieldsOf<InvitationRow, 'invitations'>({
      context,
      collection: 'invitations',
      recordOf: ({ invitation }) => invitation,
    })
      .map((field) => ({ ...field, name: shorter[field.key] ?? field.name }))
      // What is shown is the deadline that is valid, also where the invitation has none of its own.
      .map((field) =>
        field.key === 'deadline'
          ? dayField<InvitationRow>({ key: field.key, name: field.name, width: field.width }, ({ invitation }) =>
              deadlineOf(view, invitation),
            )
          : field,
      ),
    dayField({ key: 'answeredOn', name: columns.answeredOn }, ({ invitation }) => invitation.answer?.on),
    yesNoField(
      { key: 'toCancelled', name: columns.toCancelled, width: 120 },
      m,
      ({ event }) => event?.status === 'cancelled',
    ),
    countField({ key: 'reminders', name: columns.reminders }, lang, ({ invitation }) => invitation.reminders.length),
    dayField({ key: 'remindedOn', name: columns.remindedOn }, ({ invitation }) => invitation.reminders.at(-1)?.on),
    numberField({ key: 'daysLeft', name: columns.daysLeft }, lang, (row) => {
      const past = isWaiting(row.invitation) ? daysPastDeadline(row, context) : null
      return past === null || past > 0 ? null : -past
    }),
    numberField({ key: 'daysLate', name: columns.daysLate }, lang, (row) => {
      const past = daysPastDeadline(row, context)
      return past === null || past <= 0 ? null : past
    }),
    codeField(
      { key: 'answerChannel', name: columns.answerChannel },
      channels,
      m.words.channels,
      ({ invitation }) => invitation.answer?.channel,
    ),
    answerText('refusalReason', columns.refusalReason, ({ refusalReason }) => refusalReason, 180),
    answerText('answerNote', columns.answerNote, ({ note }) => note, 180),
    answerText('recordedBy', columns.recordedBy, ({ recordedBy }) => recordedBy, 130),
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
        const waiting = offered(row).filter(isWithoutSlides)
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
    isOverdue(view, invitation, today) ? 'overdue' : isLateAnswer(view, invitation) ? 'late' : ''

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
