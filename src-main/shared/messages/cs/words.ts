import { namesOf } from '../noun-words'
import { nouns } from './nouns'
import { codes } from './fields'

/** Names of the things and of their states; one word per idea, everywhere. */
export const words = {
  ...codes,
  erasedPerson: '(vymazaná osoba)',
  invitationStates: {
    prepared: 'připravena',
    exported: 'dopis vytvořen',
    sent: 'odeslána',
    reminded: 'upomenuta',
    accepted: 'přijata',
    declined: 'odmítnuta',
  },
  answers: { accepted: 'přijímá', declined: 'odmítá' },
  statusReasons: {
    full: 'kvóta je plná',
    'walk-in': 'přihláška na místě',
    queue: 'čekají jiní dříve přihlášení',
    'came-waiting': 'dostavil(a) se z čekací listiny',
    merged: 'sloučeno s jinou přihláškou téže osoby',
  },
  collections: namesOf(nouns, 'count'),
  missing: namesOf(nouns, 'one'),
}
