import type { Communication } from '../directory/communication'
import type { Channel } from '../../fields/invitation'
import type { RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { KeptLetter } from './kept-letter'

type Sent = Pick<Communication, 'institutionId' | 'personId' | 'initiativeId' | 'about' | 'referenceNumber'> & {
  readonly on: Day
  readonly channel: Channel
  readonly letter: KeptLetter | undefined
}

/** Writes what went out into the log of contacts, and with the letter when that was; one with nobody in it is left out. */
export const logSent = (tx: Transaction, { letter, on, channel, ...about }: Sent, { newId, by }: RuleContext): void => {
  if (about.institutionId === null && about.personId === null) return
  if (letter !== undefined) tx.update('letters', letter, { sentOn: on, channel })
  tx.insert('communications', {
    id: newId(),
    ...about,
    on,
    channel,
    direction: 'out',
    text: '',
    letterId: letter?.id ?? null,
    by,
  })
}

/** The last letter to each invitation that was made and not marked as sent yet. */
export const unsentLetters = (tx: Transaction): ReadonlyMap<Id, KeptLetter> => {
  const last = new Map<Id, KeptLetter>()
  for (const letter of tx.all('letters')) {
    if (letter.invitationId === null || letter.sentOn !== null) continue
    const other = last.get(letter.invitationId)
    if (other === undefined || other.at <= letter.at) last.set(letter.invitationId, letter)
  }
  return last
}
