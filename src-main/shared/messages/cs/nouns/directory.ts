import { oneOrMany } from '../../plural'
import { counted, counts } from '../counted'

/** The words of institutions, persons and what was agreed with them. */
export const institutions = {
  one: 'instituce',
  many: 'Instituce',
  begin: 'Nová instituce',
  count: counts.institutions,
  fields: {
    name: 'Název',
    kind: 'Druh',
    ico: 'IČO',
    code: 'Kód obce',
    dataBoxes: 'Datové schránky',
    street: 'Ulice',
    city: 'Obec',
    postcode: 'PSČ',
    district: 'Okres',
    region: 'Kraj',
    country: 'Země',
    email: 'E-mail',
    otherEmails: 'Další e-maily',
    addresses: 'Další adresy',
    phone: 'Telefon',
    parentId: 'Nadřízená instituce',
    tags: 'Štítky',
    own: 'Vlastní údaje',
    note: 'Poznámka',
  },
  inForms: { street: 'Ulice a číslo', country: 'Kód země' },
  actions: {
    'institution:create': 'přidání instituce',
    'institution:edit': 'úprava instituce',
    'institution:remove': 'odstranění institucí',
    'institution:edit-many': 'hromadná úprava institucí',
    'institution:merge': 'sloučení institucí',
  },
  counted: {
    'institution:remove': (n: number) => `odstranění ${oneOrMany('cs', n, 'instituce', 'institucí')}`,
    'institution:edit-many': (n: number) => `hromadná úprava ${oneOrMany('cs', n, 'instituce', 'institucí')}`,
  },
}

export const persons = {
  one: 'osoba',
  many: 'Osoby',
  begin: 'Nová osoba',
  count: counts.persons,
  fields: {
    institutionId: 'Instituce',
    titleBefore: 'Titul před jménem',
    firstName: 'Jméno',
    lastName: 'Příjmení',
    titleAfter: 'Titul za jménem',
    position: 'Funkce',
    positionFrom: 'Ve funkci od',
    positionUntil: 'Ve funkci do',
    email: 'E-mail',
    privateEmail: 'Osobní e-mail',
    phone: 'Telefon',
    gender: 'Pohlaví',
    language: 'Jazyk',
    salutation: 'Oslovení',
    isSalutationChecked: 'Oslovení ověřeno',
    photoWish: 'Fotografování',
    doNotInvite: 'Nezvat',
    tags: 'Štítky',
    own: 'Vlastní údaje',
    note: 'Poznámka',
    erasedAt: 'Vymazáno',
  },
  inForms: { language: 'Jazyk dopisů' },
  actions: {
    'person:create': 'přidání osoby',
    'person:edit': 'úprava osoby',
    'person:remove': 'odstranění osob',
    'person:edit-many': 'hromadná úprava osob',
    'person:erase': 'vymazání osoby',
    'person:keep-salutations': 'ověření oslovení',
    'person:merge': 'sloučení osob',
  },
  counted: {
    'person:remove': (n: number) => `odstranění ${oneOrMany('cs', n, 'osoby', 'osob')}`,
    'person:edit-many': (n: number) => `hromadná úprava ${oneOrMany('cs', n, 'osoby', 'osob')}`,
  },
}

export const communications = {
  one: 'záznam o jednání',
  many: 'Záznamy o jednání',
  count: counted('záznam o jednání', 'záznamy o jednání', 'záznamů o jednání'),
  fields: {
    institutionId: 'Instituce',
    personId: 'Osoba',
    initiativeId: 'Iniciativa',
    on: 'Dne',
    channel: 'Způsob',
    direction: 'Směr',
    text: 'Zápis',
    by: 'Kdo zapsal',
  },
  actions: {
    'communication:create': 'zapsání jednání',
    'communication:edit': 'úprava záznamu o jednání',
    'communication:remove': 'odstranění záznamů o jednání',
  },
}

export const distinctions = {
  one: 'rozlišení podobných záznamů',
  many: 'Rozlišení podobných záznamů',
  count: counted('rozlišení', 'rozlišení'),
  fields: { institutionIds: 'Instituce', personIds: 'Osoby', at: 'Kdy', by: 'Kdo' },
  actions: { 'distinction:keep': 'rozlišení podobných záznamů' },
}
