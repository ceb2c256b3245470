import { fold } from '@shared/domain/values/fold'
import type { EditedInvitation } from '@shared/domain/importing/invitation-import-actions'
import type { RowReason } from '@shared/domain/importing/report'
import type { ImportField } from '@shared/domain/importing/kinds'
import { ownFieldsOn } from '@shared/domain/settings/own-values'
import { isToCancelled } from '@shared/domain/invitations/invitation-rows'
import type { Invitation } from '@shared/domain/invitations/invitation'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Fields } from '@shared/fields/field'
import { answerFields, invitationRecord, type Answer, type Channel } from '@shared/fields/invitation'
import { messages } from '@shared/messages'
import { answerText } from '../cells/answer-text'
import { cellFor, type CellField } from '../cells/cell-values'
import { invitationById } from '../matching/record-by-id'
import type { MappedRow } from '../rows/mapped-rows'
import { EditedRecord, type FieldEdits, type RecordEdits } from '../rows/record-edits'
import { proposal, type Matching, type RowProposal } from '../rows/row-proposal'
import { editedRow } from './edited-row'
import { proposeEdited } from './propose-edited'

/** What the list shows of an invitation and takes back: its own fields, and the parts of its answer beside them. */
type Face = Pick<Invitation, 'deadline' | 'referenceNumber' | 'own' | 'note' | 'sentOn'> & {
  readonly sendingChannel: Channel | null
  readonly answer: Answer['value'] | null
  readonly answeredOn: Answer['on'] | null
  readonly answerChannel: Channel | null
  readonly refusalReason: string
  readonly answerNote: string
  readonly recordedBy: string
}

const faceOf = ({ deadline, referenceNumber, own, note, sentOn, channel, answer }: Invitation): Face => ({
  ...{ deadline, referenceNumber, own, note, sentOn, sendingChannel: channel },
  answer: answer?.value ?? null,
  answeredOn: answer?.on ?? null,
  answerChannel: answer?.channel ?? null,
  refusalReason: answer?.refusalReason ?? '',
  answerNote: answer?.note ?? '',
  recordedBy: answer?.recordedBy ?? '',
})

const cellsOf = (fields: Fields): readonly (readonly [ImportField, CellField])[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const column = field.importedAs as ImportField | undefined // safe: the columns are made of the declarations
    const cell = column && cellFor(column, key === 'channel' ? 'sendingChannel' : key, field)
    return cell ? [[column, cell] as const] : []
  })

const cells = new Map([...cellsOf(invitationRecord), ...cellsOf(answerFields)])

/** What was sent stays sent, whatever a list leaves out. */
const neverEmptied = ({ field, read }: CellField): CellField => ({ field, read })

/** The answer by the word of a state, or in the words that people write; another state is none that a list can bring. */
const answerOfState = (text: string): Answer['value'] | RowReason => {
  const plain = fold(text).trim()
  for (const { words } of [messages.cs, messages.en])
    for (const [state, word] of Object.entries(words.invitationStates)) {
      if (fold(word) !== plain) continue
      return state === 'accepted' || state === 'declined' ? state : { code: 'state-follows', text }
    }
  const { word } = answerText(text)
  return word === 'yes' ? 'accepted' : word === 'no' ? 'declined' : { code: 'answer-unclear', text }
}

const readAnswer = (row: MappedRow, edited: EditedRecord): void => {
  const text = row.value('answer')
  if (text === '') return edited.leaveEmpty('answer', { field: 'answer', value: undefined })
  const answer = answerOfState(text)
  if (typeof answer === 'string') edited.set({ field: 'answer', value: answer })
  else edited.doubt(answer)
}

/** What the edited cells of a row do to the invitation of its id. */
const editsOf = (row: MappedRow, invitation: Invitation, view: DatabaseView): RecordEdits => {
  const edited = new EditedRecord(row, faceOf(invitation))
  readAnswer(row, edited)
  for (const [column, cell] of cells)
    if (row.fields.has(column)) edited.readCell(column, column === 'sent-on' ? neverEmptied(cell) : cell)
  edited.readOwn(ownFieldsOn(view, 'invitations'))
  return edited.result()
}

const partsOfAnswer = ['answer', 'answeredOn', 'answerChannel', 'refusalReason', 'answerNote', 'recordedBy'] as const
const partsOfSending = ['sentOn', 'sendingChannel'] as const

type Said = Partial<Face>
type Edited = { readonly invitation: Invitation; readonly said: Said; readonly view: DatabaseView }

const says = (said: Said, parts: readonly (keyof Face)[]): boolean => parts.some((part) => said[part] !== undefined)

/** What the rules of the domain say against the edits, and what they fill in where the row says too little. */
const remarksOn = ({ invitation, said, view }: Edited): readonly RowReason[] => {
  const after: Face = { ...faceOf(invitation), ...said }
  const isSentNow = invitation.sentOn === null && after.sentOn !== null
  const isAnswered = says(said, partsOfAnswer)
  return [
    ...(isAnswered && after.answer === null ? [{ code: 'answer-of-nothing' } as const] : []),
    ...(after.answer !== null && after.answeredOn === null ? [{ code: 'no-day' } as const] : []),
    ...(after.answer !== null && after.answerChannel === null ? [{ code: 'no-channel' } as const] : []),
    ...(says(said, partsOfSending) && after.sentOn === null ? [{ code: 'sending-of-nothing' } as const] : []),
    ...(isSentNow && isToCancelled(view, invitation) ? [{ code: 'event-cancelled' } as const] : []),
    ...(isSentNow && after.sendingChannel === null ? [{ code: 'no-sending-channel' } as const] : []),
  ]
}

/** The confirmed row that makes the edits; null where there are none. */
const takeOf = (fields: FieldEdits['fields'], invitation: Invitation, { today }: Matching): EditedInvitation | null => {
  const said = fields as Said // safe: set by the cells of the face
  if (Object.keys(said).length === 0) return null
  const after: Face = { ...faceOf(invitation), ...said }
  const { deadline, referenceNumber, own, note } = said
  const sending = after.sentOn !== null && says(said, partsOfSending)
  const answer = after.answer !== null && says(said, partsOfAnswer) ? after.answer : null
  return {
    id: invitation.id,
    fields: {
      ...(deadline === undefined ? {} : { deadline }),
      ...(referenceNumber === undefined ? {} : { referenceNumber }),
      ...(own === undefined ? {} : { own }),
      ...(note === undefined ? {} : { note }),
    },
    ...(sending ? { sent: { on: after.sentOn ?? today, channel: after.sendingChannel ?? 'other' } } : {}),
    ...(answer === null ? {} : { answer: answerAfter(after, answer, today) }),
  }
}

const answerAfter = (after: Face, value: Answer['value'], today: string): NonNullable<EditedInvitation['answer']> => ({
  value,
  on: after.answeredOn ?? today,
  channel: after.answerChannel ?? 'other',
  recordedBy: after.recordedBy,
  refusalReason: after.refusalReason,
  note: after.answerNote,
})

const detailOf = ({ initiativeId, eventId }: Invitation, view: DatabaseView): string =>
  [view.get('initiatives', initiativeId)?.code, view.get('events', eventId)?.title].filter(Boolean).join(', ')

/** What the cells of a row would do to an invitation. */
export const invitationOutcome = (row: MappedRow, invitation: Invitation, matching: Matching) => {
  const { view, shown } = matching
  const edited = editedRow(row, (column, cell) => shown.isOfInvitation(column, cell, invitation))
  const { said: edits, reasons } = editsOf(edited, invitation, view)
  const said = edits.fields as Said // safe: set by the cells of the face
  return {
    changes: edits.changes,
    reasons: [...edited.doubts.map(({ reason }) => reason), ...reasons, ...remarksOn({ invitation, said, view })],
    take: takeOf(edits.fields, invitation, matching),
  }
}

/** An institution that was edited where the invitation says whose it is. */
const otherInstitution = (edited: MappedRow): readonly RowReason[] => {
  const text = edited.value('institution')
  return text === '' ? [] : [{ code: 'value-unclear', field: 'institution', text }]
}

/** What a row of the list of invitations would do to the one of its id; `byName` says it of a row without one. */
export const proposeInvitation = (
  row: MappedRow,
  matching: Matching,
  byName: (row: MappedRow, matching: Matching, reason: RowReason) => RowProposal,
): RowProposal => {
  const { view, target, shown } = matching
  const refuse = (reason: RowReason, name = ''): RowProposal => proposal({ verdict: 'wrong', name, reasons: [reason] })
  if (row.value('id') === '') return byName(row, matching, { code: 'id-missing' })
  const found = invitationById(view, row.value('id'))
  if ('reason' in found) return byName(row, matching, found.reason)
  const { record } = found
  const name = view.get('institutions', record.institutionId)?.name ?? ''
  if (target.initiativeId !== null && target.initiativeId !== record.initiativeId)
    return refuse({ code: 'other-initiative', name: view.get('initiatives', record.initiativeId)?.code ?? '' }, name)
  const edited = editedRow(row, (column, cell) => shown.isOfInvitation(column, cell, record))
  const edits = editsOf(edited, record, view)
  const said = edits.said.fields as Said // safe: set by the cells of the face
  return proposeEdited({
    ...{ id: record.id, name, detail: detailOf(record, view) },
    edits: { ...edits, reasons: [...edits.reasons, ...remarksOn({ invitation: record, said, view })] },
    doubts: [...edited.doubts.map(({ reason }) => reason), ...otherInstitution(edited)],
    earlierRow: matching.duplicates.noteKey(record.id, row.row),
    takeOf: ({ fields }) => takeOf(fields, record, matching),
  })
}
