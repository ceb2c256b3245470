import type { ReasonCode, RowReason } from '@shared/domain/importing/report'
import type { RowProposal } from './row-proposal'

/** Reasons for which nothing is taken in as sure, although the row says what it would do. */
const offering: ReadonlySet<ReasonCode> = new Set([
  'name-order',
  'name-left-over',
  'name-of-person',
  'more-cells',
  'institution-above',
  'option-new',
  'letters-lost',
  'letters-garbled',
  'letters-guessed',
  'letters-unsure',
  'day-offered',
  'day-unclear',
  'no-day',
  'answer-unclear',
  'nights-offered',
])

/** Whether the reason leaves it to a person to say that the row is right. */
export const isOfferOnly = ({ code }: RowReason): boolean => offering.has(code)

/** A row that was sure, as one that a person decides on: new only on request, or the record that it surely means. */
export const asOffer = (row: RowProposal): RowProposal => {
  if (row.verdict !== 'new' && row.verdict !== 'changed') return row
  const { recordId, name, detail, changes, take } = row
  const doubtful = {
    ...row,
    verdict: 'doubtful',
    recordId: null,
    likeness: null,
    emptied: [],
    takeEmptied: null,
  } as const
  if (recordId === null || row.likeness === null) return { ...doubtful, canBeNew: true }
  const only = { ...row.likeness, id: recordId, name, detail, changes, take, otherRow: null }
  return { ...doubtful, changes: [], take: null, candidates: [only] }
}
