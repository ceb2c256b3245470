import type { AnswerRow } from '@shared/domain/importing/import-actions'
import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { Evidence, FieldChange, RowReason } from '@shared/domain/importing/report'
import type { Institution } from '@shared/domain/directory/institution'
import { deadlineOf } from '@shared/domain/invitations/deadline'
import type { Invitation } from '@shared/domain/invitations/invitation'
import { fullName } from '@shared/domain/directory/person'
import { isActive } from '@shared/domain/events/registration'
import { answerCells, linesOf, type AnswerCells } from '../cells/answer-cells'
import type { NamedPerson } from '../cells/answer-people'
import { fieldChanges, filledFields, onlyFields, withKnownContacts } from './field-changes'
import { withoutPost } from './other-post'
import { kindByName } from '@shared/domain/directory/kind-by-name'
import type { MappedRow } from './mapped-rows'
import { ownEdits } from './record-edits'
import { ownFieldsOn } from '@shared/domain/settings/own-values'
import { likeness, type Match } from '../matching/institution-match'
import { findPlace, placeAndDistrict } from '../matching/place-match'
import { unsureOf } from './person-place'
import { proposal, type Matching, type ProposedCandidate, type RowProposal } from './row-proposal'

/** A row that says yes or no, and on which day; without a day that can be understood it is the one of writing it down. */
type Understood = AnswerCells & {
  readonly value: NonNullable<AnswerCells['value']>
  readonly on: NonNullable<AnswerCells['on']>
}

const understood = (cells: AnswerCells, { today }: Matching): Understood | null =>
  cells.value === null ? null : { ...cells, value: cells.value, on: cells.on ?? today }

/** A note beside a refusal is the reason of it. */
const notesOf = ({ value, note, way }: Understood): Pick<AnswerRow, 'note' | 'refusalReason'> =>
  value === 'declined'
    ? { note: way, refusalReason: note.slice(0, 2000) }
    : { note: linesOf(note, way), refusalReason: '' }

const invitationOf = ({ view, target }: Matching, institutionId: Id): Invitation | undefined =>
  view
    .by('invitations', 'institutionId', institutionId)
    .find(({ initiativeId, eventId }) => initiativeId === target.initiativeId && eventId === null)

/** Whether the institution has given this very answer already; a new file rarely repeats it by chance. */
const hasAnswered = (cells: Understood, invitation: Invitation | undefined): boolean => {
  const answer = invitation?.answer
  if (!answer) return false
  const { note, refusalReason } = notesOf(cells)
  return (
    answer.value === cells.value &&
    answer.on === cells.on &&
    answer.channel === cells.channel &&
    answer.note === note &&
    answer.refusalReason === refusalReason
  )
}

const evidenceOf =
  (cells: Understood, matching: Matching) =>
  ({ id }: Institution): readonly Evidence[] => {
    const invitation = invitationOf(matching, id)
    return [
      ...(invitation?.sentOn ? (['invited'] as const) : []),
      ...(hasAnswered(cells, invitation) ? (['same-answer'] as const) : []),
    ]
  }

type Person = AnswerRow['persons'][number] & { readonly changes: readonly FieldChange[] }

/** A person of the institution, with what the row says anew; else a new one. */
const personOf = (named: NamedPerson, institutionId: Id | null, { persons }: Matching): Person => {
  const { isSubstitute, ...fields } = named
  const role = isSubstitute ? { isSubstitute } : {}
  const known = institutionId === null ? undefined : persons.at(named, institutionId)
  if (known === undefined)
    return { fields, ...role, changes: [{ field: 'person', before: '', after: fullName(named) }] }
  const { position, email, phone, otherEmails, otherPhones } = named
  const said = withKnownContacts({ position, email, phone, otherEmails, otherPhones }, known)
  const all = fieldChanges(known, said)
  const changes = known.institutionId === institutionId ? all : withoutPost(all)
  return { id: known.id, fields: onlyFields(said, changes), ...role, changes }
}

/** Events that the row accepts and for which somebody of the row is not signed up yet, or no place is held. */
const newEvents = (
  { yes }: Understood,
  persons: readonly Person[],
  invitation: Invitation | undefined,
  { view }: Matching,
): readonly Id[] => {
  const coming = persons.filter(({ isSubstitute }) => isSubstitute !== true)
  if (coming.length === 0) {
    const held = new Set(invitation?.answer?.heldEventIds)
    return yes.filter((eventId) => !held.has(eventId))
  }
  const isSignedUp = (eventId: Id, personId: Id | undefined): boolean =>
    personId !== undefined &&
    view.by('registrations', 'personId', personId).some((each) => each.eventId === eventId && isActive(each))
  return yes.filter((eventId) => coming.some(({ id }) => !isSignedUp(eventId, id)))
}

/**
 * What a row says beside an answer that is written down already: one of an earlier day is no news where it says the same, and
 * neither is a note of which the answer holds every line, nor a way without a name.
 */
const beside = (cells: Understood, invitation: Invitation | undefined): Understood => {
  const answer = invitation?.answer
  if (!answer || answer.value !== cells.value) return cells
  const { note, refusalReason } = notesOf(cells)
  const lines = new Set(`${answer.note}\n${answer.refusalReason}`.split('\n'))
  const isKnown = `${note}\n${refusalReason}`.split('\n').every((line) => lines.has(line) || line === '')
  const kept = cells.value === 'declined' ? answer.refusalReason : answer.note
  const day = cells.on < answer.on ? { on: answer.on } : {}
  const isNewWay = cells.on >= answer.on && cells.channel !== 'other'
  const way = isNewWay ? {} : { channel: answer.channel }
  return {
    ...cells,
    ...day,
    ...way,
    ...(isKnown ? { note: kept, way: cells.value === 'declined' ? answer.note : '' } : {}),
  }
}

const answerChanges = (cells: Understood, invitation: Invitation | undefined): readonly FieldChange[] => {
  const { note, refusalReason } = notesOf(cells)
  const said = { answer: cells.value, answeredOn: cells.on, channel: cells.channel, note, refusalReason }
  const answer = invitation?.answer
  if (!answer) return filledFields(said)
  const { value, on, channel } = answer
  const known = { answer: value, answeredOn: on, channel, note: answer.note, refusalReason: answer.refusalReason }
  return fieldChanges(known, said)
}

const newPresentation = (title: string, institutionId: Id | null, { view, target }: Matching): string => {
  if (title === '' || institutionId === null) return title
  const offered = view.by('presentations', 'institutionId', institutionId)
  const isKnown = offered.some((each) => each.initiativeId === target.initiativeId && fold(each.title) === fold(title))
  return isKnown ? '' : title
}

/** People of the institution who are signed up for an event that the row declines: said, for nobody is signed off by a list. */
const stillRegistered = (cells: Understood, institutionId: Id, { view }: Matching): readonly RowReason[] =>
  view
    .by('registrations', 'institutionId', institutionId)
    .filter((each) => isActive(each) && cells.no.includes(each.eventId) && !cells.yes.includes(each.eventId))
    .map(({ personId }) => ({
      code: 'still-registered',
      name: fullName(view.get('persons', personId) ?? { titleBefore: '', firstName: '', lastName: '', titleAfter: '' }),
    }))

const remarksOn = (
  cells: Understood,
  invitation: Invitation | undefined,
  { view, target }: Matching,
): readonly RowReason[] => {
  const deadline =
    invitation === undefined ? view.get('initiatives', target.initiativeId)?.deadline : deadlineOf(view, invitation)
  const isNobodyNamed = cells.held.length === 0 && cells.persons.every(({ isSubstitute }) => isSubstitute)
  return [
    ...(deadline && cells.on > deadline ? [{ code: 'answer-late', deadline } as const] : []),
    ...(cells.yes.length > 0 && isNobodyNamed ? [{ code: 'nobody-named' } as const] : []),
    ...(cells.value === 'accepted' ? cells.held.map((text) => ({ code: 'place-held', text }) as const) : []),
    ...cells.reasons,
  ]
}

type Outcome = {
  readonly verdict: 'new' | 'changed' | 'same'
  readonly reasons: readonly RowReason[]
  readonly changes: readonly FieldChange[]
  readonly take: AnswerRow | null
}

type Answering =
  { readonly id: Id } | { readonly fields: { readonly name: string; readonly district: string }; readonly key?: string }

/** What the answer would do if it is of that institution. */
const outcomeFor = (row: MappedRow, given: Understood, answering: Answering, matching: Matching): Outcome => {
  const institutionId = 'id' in answering ? answering.id : null
  const invitation = institutionId === null ? undefined : invitationOf(matching, institutionId)
  const cells = beside(given, invitation)
  const persons = cells.persons.map((named) => personOf(named, institutionId, matching))
  const events = newEvents(cells, persons, invitation, matching)
  const presentation = newPresentation(cells.presentation, institutionId, matching)
  const { announced } = cells
  const ofOwn = ownEdits(row, invitation ?? null, ownFieldsOn(matching.view, 'invitations'))
  const isAnnounced = announced !== null && announced !== (invitation?.announced ?? 0)
  const changes: readonly FieldChange[] = [
    ...answerChanges(cells, invitation),
    ...persons.flatMap((person) => person.changes),
    ...filledFields({ events, presentation }),
    ...ofOwn.said.changes,
    ...(isAnnounced
      ? [{ field: 'announced', before: invitation?.announced ? String(invitation.announced) : '', after: String(announced) }] // prettier-ignore
      : []),
  ]
  const reasons = [
    ...remarksOn(cells, invitation, matching),
    ...ofOwn.reasons,
    ...(institutionId === null ? [] : stillRegistered(cells, institutionId, matching)),
  ]
  if (changes.length === 0) return { verdict: 'same', reasons, changes, take: null }
  const institution =
    'id' in answering
      ? answering
      : { ...answering, fields: { ...answering.fields, kind: kindByName(answering.fields.name) } }
  const { value, on, channel, yes } = cells
  const take: AnswerRow = {
    ...{ institution, value, on, channel, presentation, eventIds: [...yes] },
    ...notesOf(cells),
    ...(cells.held.length > 0 ? { heldEventIds: [...yes] } : {}),
    ...(announced === null ? {} : { announced }),
    ...(ofOwn.own && { own: ofOwn.own }),
    persons: persons.map(({ changes: _changes, ...person }) => person),
  }
  return { verdict: invitation?.answer ? 'changed' : 'new', reasons, changes, take }
}

const districtOf = ({ district, region }: Institution): string => [district, region].filter(Boolean).join(', ')

/** What a row would do if it is of the institution that somebody chose for it. */
export const answerCandidate = (
  row: MappedRow,
  matching: Matching,
  { record, score, evidence }: { record: Institution; score: number; evidence: readonly Evidence[] },
): ProposedCandidate | null => {
  const cells = understood(answerCells(row, matching.chosenAnswers), matching)
  if (cells === null) return null
  const outcome = outcomeFor(row, cells, { id: record.id }, matching)
  const { changes, take } = outcome
  return {
    id: record.id,
    name: record.name,
    detail: districtOf(record),
    score,
    evidence,
    changes,
    take,
    otherRow: null,
  }
}

/** What a row with an answer would do: written down for the institution, with its people, events and presentation. */
export const proposeAnswer = (row: MappedRow, matching: Matching): RowProposal => {
  const text = row.value('institution')
  const { name, district } =
    matching.institutions.named(text).length > 0 ? { name: text, district: '' } : placeAndDistrict(text)
  const read = answerCells(row, matching.chosenAnswers)
  const detail = read.persons.map(fullName).join(', ')
  if (name === '') return proposal({ verdict: 'wrong', detail, reasons: [{ code: 'no-name' }, ...read.reasons] })
  if (read.isSilent)
    return proposal({ verdict: 'wrong', name: text, detail, reasons: [{ code: 'no-answer' }, ...read.reasons] })
  const cells = understood(read, matching)
  if (cells === null) return proposal({ verdict: 'doubtful', name: text, detail, reasons: read.reasons })
  const answer = cells.value
  const place = {
    name,
    district: row.value('district') || district,
    ico: row.value('ico'),
    emails: cells.persons.map(({ email }) => email),
    persons: cells.persons,
  }
  const chosen = matching.chosenInstitutions.get(fold(text.trim()))
  const byHand = matching.view.get('institutions', chosen ?? null)
  const found = findPlace(place, { ...matching, more: evidenceOf(cells, matching) })
  const match: Match<Institution> =
    byHand === undefined ? found : { kind: 'sure', record: byHand, ...likeness(['by-hand']) }
  const sure = match.kind === 'sure' ? match.record : null
  const earlierRow = matching.duplicates.noteKey(
    sure?.id ?? `${fold(name)}|${fold(place.district)}|${row.row}`,
    row.row,
  )
  if (match.kind === 'sure') {
    const { verdict, reasons, changes, take } = outcomeFor(row, cells, { id: match.record.id }, matching)
    const { score, evidence } = match
    const { id, name: known } = match.record
    if (earlierRow === null || verdict === 'same')
      return proposal({
        ...{ verdict, name: known, detail, reasons, changes, take, answer },
        ...{ recordId: id, likeness: { score, evidence } },
      })
    const candidate = answerCandidate(row, matching, match)
    return proposal({
      ...{ verdict: 'doubtful', name: known, detail, answer },
      reasons: [{ code: 'duplicate-in-file', row: earlierRow }, ...reasons],
      candidates: candidate ? [candidate] : [],
    })
  }
  const candidates = (match.kind === 'possible' ? match.candidates : []).flatMap(
    (each) => answerCandidate(row, matching, each) ?? [],
  )
  const key = `${fold(name)}|${fold(place.district)}`.slice(0, 400)
  const isMade = chosen === null || (chosen === undefined && found.kind === 'none' && matching.makesInstitutions)
  const fresh = outcomeFor(
    row,
    cells,
    { fields: { name, district: place.district }, ...(isMade ? { key } : {}) },
    matching,
  )
  if (isMade)
    return proposal({ ...fresh, verdict: 'new', name: text, detail, makes: text, answer, reasons: fresh.reasons })
  const [best, ...others] = candidates
  const reason: RowReason =
    best === undefined
      ? { code: 'unknown-institution', name: text }
      : others.length > 0
        ? { code: 'several-matches', count: candidates.length }
        : { code: 'possible-duplicate', id: best.id, name: best.name }
  return proposal({
    ...{ verdict: 'doubtful', name: text, detail, candidates, canBeNew: true, take: fresh.take, answer },
    place: unsureOf(text, match.kind === 'possible' ? match.candidates.map(({ record }) => record) : []),
    ...(best === undefined ? { makes: text } : {}),
    reasons: [reason, ...fresh.reasons],
  })
}
