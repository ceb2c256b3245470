import type { Id } from '@shared/domain/values/ids'
import type { RowReason } from '@shared/domain/importing/report'
import { likeness } from '../matching/institution-match'
import type { FieldEdits, RecordEdits } from '../rows/record-edits'
import { proposal, type RowProposal, type Take } from '../rows/row-proposal'

type Edited = {
  readonly id: Id
  readonly name: string
  readonly detail: string
  readonly edits: RecordEdits
  /** What the checks of the cells say. */
  readonly doubts: readonly RowReason[]
  /** An earlier row of the same id. */
  readonly earlierRow: number | null
  readonly takeOf: (edits: FieldEdits) => Take | null
}

/** Doubts that keep a row out: it names a record or a kind that does not exist, or several, or the domain refuses what it says. */
const refusing: ReadonlySet<string> = new Set([
  'unknown-kind',
  'unknown-founder',
  'unknown-institution',
  'several-matches',
  'state-follows',
  'answer-unclear',
  'answer-of-nothing',
  'sending-of-nothing',
  'event-cancelled',
])

/** What a row of a list that was written here would do to the record of its id. */
export const proposeEdited = ({ id, name, detail, edits, doubts, earlierRow, takeOf }: Edited): RowProposal => {
  const { said, whole, emptied } = edits
  const reasons = [...doubts, ...edits.reasons]
  if (edits.reasons.some(({ code }) => refusing.has(code))) return proposal({ verdict: 'wrong', name, detail, reasons })
  const { changes } = said
  const take = takeOf(said)
  const alike = likeness(['same-id'])
  if (earlierRow !== null && take !== null)
    return proposal({
      ...{ verdict: 'doubtful', name, detail, changes },
      reasons: [{ code: 'duplicate-in-file', row: earlierRow }, ...reasons],
      candidates: [{ id, name, detail, ...alike, changes, take, otherRow: earlierRow }],
    })
  if (take !== null && edits.reasons.some(({ code }) => code === 'post-unclear'))
    return proposal({
      ...{ verdict: 'doubtful', name, detail, changes, reasons },
      candidates: [{ id, name, detail, ...alike, changes, take, otherRow: null }],
    })
  return proposal({
    ...{ name, detail, reasons, changes, emptied, take, recordId: id, likeness: alike },
    verdict: take === null ? 'same' : 'changed',
    takeEmptied: emptied.length === 0 ? null : takeOf(whole),
  })
}
