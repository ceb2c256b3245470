import { counted } from '../counted'

/** The words of what the app keeps beside the work. */
export const settings = {
  one: 'nastavení',
  many: 'Nastavení',
  count: counted('nastavení', 'nastavení'),
  fields: {
    institutionKinds: 'Vlastní druhy institucí',
    ownFields: 'Vlastní údaje',
    trashDays: 'Doba v koši (dny)',
    terms: 'Doby uchování',
    automatic: 'Maže se bez ptaní',
    sender: 'Odesílatel na dopisech',
  },
  actions: {
    'institution-kind:create': 'přidání druhu institucí',
    'institution-kind:rename': 'přejmenování druhu institucí',
    'institution-kind:remove': 'odstranění druhu institucí',
    'own-field:create': 'přidání vlastního údaje',
    'own-field:rename': 'přejmenování vlastního údaje',
    'own-field:retype': 'změna druhu vlastního údaje',
    'own-field:set-options': 'úprava možností vlastního údaje',
    'own-field:remove': 'odstranění vlastního údaje',
    'settings:edit': 'úprava nastavení databáze',
  },
}

export const savedViews = {
  one: 'uložený pohled',
  many: 'Uložené pohledy',
  count: counted('uložený pohled', 'uložené pohledy', 'uložených pohledů'),
  fields: { list: 'Seznam', search: 'Hledaný text', conditions: 'Podmínky', sort: 'Řazení' },
  actions: {
    'saved-view:create': 'uložení pohledu',
    'saved-view:edit': 'úprava pohledu',
    'saved-view:remove': 'odstranění pohledu',
  },
}

export const importMappings = {
  one: 'rozvržení sloupců',
  many: 'Rozvržení sloupců',
  count: counted('rozvržení sloupců', 'rozvržení sloupců'),
  fields: {
    kind: 'Druh souboru',
    headings: 'Záhlaví',
    constants: 'Stejné hodnoty',
    reading: 'Čtení souboru',
    usedAt: 'Použito',
  },
  actions: { 'import-mapping:keep': 'zapamatování sloupců souboru' },
}

export const imports = {
  one: 'načtený soubor',
  many: 'Načtené soubory',
  count: counted('načtený soubor', 'načtené soubory', 'načtených souborů'),
  fields: { source: 'Soubor', at: 'Čas', institutionIds: 'Instituce ze souboru', personIds: 'Osoby ze souboru' },
}

export const exports = {
  one: 'vydaný dokument',
  many: 'Vydané dokumenty',
  count: counted('vydaný dokument', 'vydané dokumenty', 'vydaných dokumentů'),
  fields: { kind: 'Dokument', fileName: 'Název souboru', personIds: 'Osoby v dokumentu', at: 'Čas' },
  actions: { 'export:note': 'vydání dokumentu' },
}

export const erasures = {
  one: 'vymazání',
  many: 'Vymazání',
  count: counted('vymazání', 'vymazání'),
  fields: {
    diets: 'Přihlášky bez diety',
    photos: 'Osoby bez přání o fotografování',
    contacts: 'Osoby bez kontaktů',
    positions: 'Osoby bez funkcí',
    notes: 'Záznamy bez poznámek',
    answers: 'Odpovědi bez slov',
    names: 'Osoby vymazané po době uchování',
    isAutomatic: 'Vymazala aplikace sama',
    cleared: 'Co mělo být vymazáno',
    totals: 'Počty před a po',
    left: 'Ponechané zmínky',
    mark: 'Značka místo zmínek',
    counts: 'Počty',
    waiting: 'Kde ještě zůstává',
  },
}

export const trash = {
  one: 'položka koše',
  many: 'Koš',
  count: counted('položka koše', 'položky koše', 'položek koše'),
  fields: {
    removedAt: 'Odstraněno',
    collection: 'Druh',
    ids: 'Odstraněné záznamy',
    records: 'Záznamy',
    cleared: 'Přerušené vazby',
    dangling: 'Vazby, které nikam nevedly',
  },
  actions: {
    'trash:restore': 'obnovení z koše',
    'trash:empty': 'vysypání koše',
    'trash:purge': 'vysypání koše po uplynutí doby',
  },
}
