import type { Registration } from '../domain/events/registration'
import type { Messages } from './messages'

/** Why a registration stands where it stands: the words of a code that a rule wrote, or what a person wrote. */
export const reasonInWords = ({ statusReason }: Pick<Registration, 'statusReason'>, m: Messages): string => {
  const { statusReasons } = m.words
  const known: { readonly [reason: string]: string } = statusReasons
  return known[statusReason] ?? statusReason
}
