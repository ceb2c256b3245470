import type { RowReason } from '@shared/domain/importing/report'
import type { Messages } from '@shared/messages'

/** The sentence for why a row got its verdict. */
export const reasonWords = ({ reasons }: Messages['importing'], reason: RowReason): string => {
  const write = reasons[reason.code] as (reason: RowReason) => string // safe: keyed by the same code
  return write(reason)
}
