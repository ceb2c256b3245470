import { oneOrMany } from '../../plural'
import { counted, counts } from '../counted'

/** The words of institutions, persons and what was agreed with them. */
export const institutions = {
  one: 'instituce',
  many: 'Instituce',
  begin: 'Nová instituce',
  count: counts.institutions,
  fields: {
    ico: 'IČO',
    code: 'Kód obce',
    dataBoxes: 'Datové schránky',
    street: 'Ulice',
    city: 'Obec',
    postcode: 'PSČ',
    district: 'Okres',
    region: 'Kraj',
    country: 'Země',
    otherEmails: 'Další e-maily',
    addresses: 'Další adresy',
    parentId: 'Nadřízená instituce',
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
    titleBefore: 'Titul před jménem',
    firstName: 'Jméno',
    lastName: 'Příjmení',
    titleAfter: 'Titul za jménem',
    positionFrom: 'Ve funkci od',
    positionUntil: 'Ve funkci do',
    privateEmail: 'Osobní e-mail',
    gender: 'Pohlaví',
    language: 'Jazyk',
    salutation: 'Oslovení',
    isSalutationChecked: 'Oslovení ověřeno',
    photoWish: 'Fotografování',
    doNotInvite: 'Nezvat',
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
  fields: { channel: 'Způsob', direction: 'Směr', text: 'Zápis', by: 'Kdo zapsal' },
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
  fields: { institutionIds: 'Instituce', personIds: 'Osoby', at: 'Kdy' },
  actions: { 'distinction:keep': 'rozlišení podobných záznamů' },
}
