import type { Id } from '@shared/domain/values/ids'
import { answerCandidate } from './answer-rows'
import { likeness } from './institution-match'
import type { Proposal, ProposedRow } from './proposal'

/** The proposal with one more institution that a row of answers may mean, as somebody chose it by hand; null where it cannot. */
export const offerCandidate = (
  proposal: Proposal,
  rowNumber: number,
  id: Id,
): { readonly proposal: Proposal; readonly row: ProposedRow } | null => {
  const row = proposal.rows.find((each) => each.row === rowNumber)
  const mapped = proposal.mapped.get(rowNumber)
  const record = proposal.matching.view.get('institutions', id)
  if (proposal.kind !== 'answers' || row?.verdict !== 'doubtful' || !mapped || !record) return null
  if (row.candidates.some((each) => each.id === id)) return { proposal, row }
  const candidate = answerCandidate(mapped, proposal.matching, { record, ...likeness(['by-hand']) })
  if (candidate === null) return null
  const offered = { ...row, candidates: [...row.candidates, candidate] }
  return { proposal: { ...proposal, rows: proposal.rows.map((each) => (each === row ? offered : each)) }, row: offered }
}
