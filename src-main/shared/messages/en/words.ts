import { namesOf } from '../noun-words'
import { nouns } from './nouns'
import { codes } from './fields'
import type { words as cs } from '../cs/words'

export const words: typeof cs = {
  ...codes,
  erasedPerson: '(erased person)',
  invitationStates: {
    prepared: 'prepared',
    exported: 'letter made',
    sent: 'sent',
    reminded: 'reminded',
    accepted: 'accepted',
    declined: 'declined',
  },
  answers: { accepted: 'accepts', declined: 'declines' },
  statusReasons: {
    full: 'the quota is full',
    'walk-in': 'signed up on the spot',
    queue: 'others were waiting before',
    'came-waiting': 'came from the waiting list',
    merged: 'merged with another registration of the same person',
  },
  collections: namesOf(nouns, 'count'),
  missing: namesOf(nouns, 'one'),
}
