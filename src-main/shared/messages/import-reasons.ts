import type { RowReason } from '../domain/importing/report'
import type { Messages } from './messages'

/** The sentence for why a row got its verdict, or what to know about it. */
export const reasonWords = ({ importing: { reasons } }: Messages, reason: RowReason): string => {
  const write = reasons[reason.code] as (reason: RowReason) => string // safe: keyed by the same code
  return write(reason)
}
