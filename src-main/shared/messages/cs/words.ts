import type { ActionFailure } from '../../failures/action-failure'
import type { CollectionName } from '../../domain/database/database'
import { plural } from '../plural'
import { codes } from './fields'

type NotFound = Extract<ActionFailure, { code: 'not-found' }>

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
    merged: 'sloučeno s jinou přihláškou téže osoby',
  },
  collections: {
    institutions: (n: number) => plural('cs', n, { one: 'instituce', few: 'instituce', other: 'institucí' }),
    persons: (n: number) => plural('cs', n, { one: 'osoba', few: 'osoby', many: 'osoby', other: 'osob' }),
    initiatives: (n: number) =>
      plural('cs', n, { one: 'iniciativa', few: 'iniciativy', many: 'iniciativy', other: 'iniciativ' }),
    events: (n: number) => plural('cs', n, { one: 'akce', few: 'akce', other: 'akcí' }),
    invitations: (n: number) =>
      plural('cs', n, { one: 'pozvánka', few: 'pozvánky', many: 'pozvánky', other: 'pozvánek' }),
    nominations: (n: number) => plural('cs', n, { one: 'nominace', few: 'nominace', other: 'nominací' }),
    registrations: (n: number) =>
      plural('cs', n, { one: 'přihláška', few: 'přihlášky', many: 'přihlášky', other: 'přihlášek' }),
    attendances: (n: number) =>
      plural('cs', n, { one: 'záznam účasti', few: 'záznamy účasti', many: 'záznamu účasti', other: 'záznamů účasti' }),
    presentations: (n: number) => plural('cs', n, { one: 'prezentace', few: 'prezentace', other: 'prezentací' }),
    outcomes: (n: number) => plural('cs', n, { one: 'výstup', few: 'výstupy', many: 'výstupu', other: 'výstupů' }),
    recommendations: (n: number) => plural('cs', n, { one: 'doporučení', other: 'doporučení' }),
    publications: (n: number) => plural('cs', n, { one: 'publikace', few: 'publikace', other: 'publikací' }),
    communications: (n: number) =>
      plural('cs', n, {
        one: 'záznam o jednání',
        few: 'záznamy o jednání',
        many: 'záznamu o jednání',
        other: 'záznamů o jednání',
      }),
    distinctions: (n: number) => plural('cs', n, { one: 'rozlišení', other: 'rozlišení' }),
    letterTemplates: (n: number) =>
      plural('cs', n, { one: 'vzor dopisu', few: 'vzory dopisů', many: 'vzoru dopisu', other: 'vzorů dopisů' }),
    savedViews: (n: number) =>
      plural('cs', n, {
        one: 'uložený pohled',
        few: 'uložené pohledy',
        many: 'uloženého pohledu',
        other: 'uložených pohledů',
      }),
    importMappings: (n: number) => plural('cs', n, { one: 'rozvržení sloupců', other: 'rozvržení sloupců' }),
    settings: (n: number) => plural('cs', n, { one: 'nastavení', other: 'nastavení' }),
    exports: (n: number) =>
      plural('cs', n, {
        one: 'vydaný dokument',
        few: 'vydané dokumenty',
        many: 'vydaného dokumentu',
        other: 'vydaných dokumentů',
      }),
    erasures: (n: number) => plural('cs', n, { one: 'vymazání', other: 'vymazání' }),
    trash: (n: number) =>
      plural('cs', n, { one: 'položka koše', few: 'položky koše', many: 'položky koše', other: 'položek koše' }),
  } satisfies Record<CollectionName, (n: number) => string>,
  missing: {
    institutions: 'instituce',
    persons: 'osoba',
    initiatives: 'iniciativa',
    events: 'akce',
    invitations: 'pozvánka',
    nominations: 'nominace',
    registrations: 'přihláška',
    attendances: 'záznam účasti',
    presentations: 'prezentace',
    outcomes: 'výstup',
    recommendations: 'doporučení',
    publications: 'publikace',
    communications: 'záznam o jednání',
    distinctions: 'rozlišení podobných záznamů',
    letterTemplates: 'vzor dopisu',
    savedViews: 'uložený pohled',
    importMappings: 'rozvržení sloupců',
    settings: 'nastavení',
    exports: 'vydaný dokument',
    erasures: 'vymazání',
    trash: 'položka koše',
  } satisfies Record<NotFound['collection'], string>,
}
