import { counted, counts } from '../counted'
import { doneWith } from './done-with'

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
    addresses: 'Další adresy',
    parentId: 'Nadřízená instituce',
    parentSince: 'Podřízena od',
  },
  inForms: { street: 'Ulice a číslo' },
  ...doneWith({
    noun: 'institution',
    one: 'instituce',
    many: 'institucí',
    actions: {
      'institution:create': 'přidání instituce',
      'institution:even-places': 'sjednocení názvů krajů a okresů',
      'institution:merge': 'sloučení institucí',
    },
  }),
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
  ...doneWith({
    noun: 'person',
    one: 'osoby',
    many: 'osob',
    actions: {
      'person:create': 'přidání osoby',
      'person:erase': 'vymazání osoby',
      'person:keep-salutations': 'ověření oslovení',
      'person:merge': 'sloučení osob',
    },
  }),
}

export const posts = {
  one: 'působení',
  many: 'Působení',
  count: counted('působení', 'působení'),
  fields: { from: 'Od', until: 'Do' },
  actions: {
    'post:create': 'přidání působení',
    'post:edit': 'úprava působení',
    'post:change': 'změna působení',
    'post:make-first': 'změna hlavního působení',
    'post:remove': 'odstranění působení',
  },
}

export const relations = {
  one: 'vztah institucí',
  many: 'Vztahy institucí',
  count: counted('vztah institucí', 'vztahy institucí', 'vztahů institucí', 'vztahu institucí'),
  fields: { kind: 'Vztah', otherId: 'Druhá instituce', beganOn: 'Od', endedOn: 'Do' },
  actions: {
    'relation:create': 'přidání vztahu institucí',
    'relation:edit': 'úprava vztahu institucí',
    'relation:end': 'ukončení podřízenosti instituce',
    'relation:remove': 'odstranění vztahů institucí',
  },
}

export const communications = {
  one: 'záznam o jednání',
  many: 'Záznamy o jednání',
  count: counted('záznam o jednání', 'záznamy o jednání', 'záznamů o jednání'),
  fields: {
    channel: 'Způsob',
    direction: 'Směr',
    text: 'Zápis',
    about: 'Co odešlo',
    referenceNumber: 'Č. j.',
    letterId: 'Dopis',
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
  fields: { institutionIds: 'Instituce', personIds: 'Osoby', at: 'Kdy' },
  actions: { 'distinction:keep': 'rozlišení podobných záznamů' },
}
