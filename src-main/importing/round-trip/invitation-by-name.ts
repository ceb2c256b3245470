import type { EditedInvitation } from '@shared/domain/importing/invitation-import-actions'
import type { RowReason } from '@shared/domain/importing/report'
import type { Institution } from '@shared/domain/directory/institution'
import { deadlineOfTarget } from '@shared/domain/invitations/deadline'
import { unsent } from '@shared/domain/invitations/invitation-actions'
import type { Invitation } from '@shared/domain/invitations/invitation'
import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import { likeness, type Alike } from '../matching/institution-match'
import { findPlace, placeAndDistrict } from '../matching/place-match'
import type { MappedRow } from '../rows/mapped-rows'
import { unsureOf } from '../rows/person-place'
import { proposal, type Matching, type ProposedCandidate, type RowProposal } from '../rows/row-proposal'
import { invitationOutcome } from './invitation-by-id'

/** The invitation of an institution to the whole initiative, or one that is prepared along with the row. */
const invitationFor = (
  { id: institutionId }: Institution,
  initiativeId: Id,
  { view, today }: Matching,
): { readonly invitation: Invitation; readonly isMade: boolean } => {
  const known = view
    .by('invitations', 'institutionId', institutionId)
    .find((each) => each.initiativeId === initiativeId && each.eventId === null && each.personId === null)
  if (known !== undefined) return { invitation: known, isMade: false }
  const to = { initiativeId, eventId: null, institutionId, deadline: deadlineOfTarget(view, { initiativeId, eventId: null }) } // prettier-ignore
  return { invitation: { ...unsent, id: '', preparedOn: today, preparedBy: '', ...to }, isMade: true }
}

type Outcome = Pick<RowProposal, 'changes' | 'reasons'> & {
  readonly take: EditedInvitation | null
  readonly isMade: boolean
}

const outcomeFor = (row: MappedRow, institution: Institution, initiativeId: Id, matching: Matching): Outcome => {
  const { invitation, isMade } = invitationFor(institution, initiativeId, matching)
  const { changes, reasons, take } = invitationOutcome(row, invitation, matching)
  if (!isMade) return { changes, reasons, take, isMade }
  const { id: _id, ...edits } = take ?? { id: '', fields: {} }
  return { changes, reasons, isMade, take: { ...edits, to: { initiativeId, institutionId: institution.id } } }
}

const placeOf = ({ district, region }: Institution): string => [district, region].filter(Boolean).join(', ')

/** What a row of the list would do if it is of the institution that somebody chose for it; null where it goes to no initiative. */
export const invitationCandidate = (
  row: MappedRow,
  matching: Matching,
  { record, score, evidence }: Alike<Institution>,
): ProposedCandidate | null => {
  const { initiativeId } = matching.target
  if (initiativeId === null) return null
  const { changes, take } = outcomeFor(row, record, initiativeId, matching)
  const { id, name } = record
  return { id, name, detail: placeOf(record), score, evidence, changes, take, otherRow: null }
}

/** A row of the list without an invitation of its own: somebody says whose it is, and it is that one's invitation, or a new one. */
export const invitationByName = (row: MappedRow, matching: Matching, reason: RowReason): RowProposal => {
  const text = row.value('institution').trim()
  const { initiativeId } = matching.target
  if (text === '' || initiativeId === null) return proposal({ verdict: 'wrong', name: text, reasons: [reason] })
  const chosen = matching.view.get('institutions', matching.chosenInstitutions.get(fold(text)) ?? null)
  if (chosen !== undefined) {
    const { changes, reasons, take, isMade } = outcomeFor(row, chosen, initiativeId, matching)
    const earlierRow = matching.duplicates.noteKey(chosen.id, row.row)
    const byHand = { recordId: chosen.id, likeness: likeness(['by-hand']) }
    return proposal({
      ...{ name: chosen.name, detail: placeOf(chosen), changes, take },
      reasons: [...(earlierRow === null ? [] : [{ code: 'duplicate-in-file', row: earlierRow } as const]), ...reasons],
      ...(isMade ? {} : byHand),
      verdict: isMade ? 'new' : take === null ? 'same' : 'changed',
    })
  }
  const named = matching.institutions.named(text)
  const { name, district } = named.length > 0 ? { name: text, district: '' } : placeAndDistrict(text)
  const found = findPlace({ name, district, ico: '', emails: [], persons: [] }, matching)
  const alike = found.kind === 'possible' ? found.candidates : found.kind === 'sure' ? [found] : []
  return proposal({
    ...{ verdict: 'doubtful', name: text, reasons: [reason] },
    candidates: alike.flatMap((each) => invitationCandidate(row, matching, each) ?? []),
    place: { ...unsureOf(text, alike.map(({ record }) => record)), isKnownOnly: true },
  }) // prettier-ignore
}
