import type * as cs from '../../cs/nouns/directory'
import { oneOrMany } from '../../plural'
import { counted, counts } from '../counted'

export const institutions: typeof cs.institutions = {
  one: 'institution',
  many: 'Institutions',
  begin: 'New institution',
  count: counts.institutions,
  fields: {
    ico: 'Company no. (IČO)',
    code: 'Municipality code',
    dataBoxes: 'Data boxes',
    street: 'Street',
    city: 'City',
    postcode: 'Postcode',
    district: 'District',
    region: 'Region',
    country: 'Country',
    otherEmails: 'Other e-mail addresses',
    addresses: 'Other addresses',
    parentId: 'Belongs to',
  },
  inForms: { street: 'Street and number', country: 'Country code' },
  actions: {
    'institution:create': 'new institution',
    'institution:edit': 'change of institution',
    'institution:remove': 'removal of institutions',
    'institution:edit-many': 'change of many institutions',
    'institution:merge': 'merging of institutions',
  },
  counted: {
    'institution:remove': (n) => `removal of ${oneOrMany('en', n, 'an institution', 'institutions')}`,
    'institution:edit-many': (n) => `change of ${oneOrMany('en', n, 'an institution', 'institutions')}`,
  },
}

export const persons: typeof cs.persons = {
  one: 'person',
  many: 'Persons',
  begin: 'New person',
  count: counts.persons,
  fields: {
    titleBefore: 'Title before the name',
    firstName: 'First name',
    lastName: 'Surname',
    titleAfter: 'Title after the name',
    gender: 'Gender',
    language: 'Language',
    salutation: 'Salutation',
    photoWish: 'Photographs',
    positionFrom: 'In office from',
    positionUntil: 'In office until',
    privateEmail: 'Private e-mail',
    isSalutationChecked: 'Salutation checked',
    doNotInvite: 'Do not invite',
  },
  inForms: { language: 'Language of letters' },
  actions: {
    'person:create': 'new person',
    'person:edit': 'change of person',
    'person:remove': 'removal of persons',
    'person:edit-many': 'change of many persons',
    'person:erase': 'erasing of a person',
    'person:keep-salutations': 'checking of salutations',
    'person:merge': 'merging of persons',
  },
  counted: {
    'person:remove': (n) => `removal of ${oneOrMany('en', n, 'a person', 'persons')}`,
    'person:edit-many': (n) => `change of ${oneOrMany('en', n, 'a person', 'persons')}`,
  },
}

export const communications: typeof cs.communications = {
  one: 'noted contact',
  many: 'Contacts noted',
  count: counted('contact noted', 'contacts noted'),
  fields: { channel: 'Channel', direction: 'Direction', text: 'Note', by: 'Who noted it' },
  actions: {
    'communication:create': 'logging of a contact',
    'communication:edit': 'change of a contact',
    'communication:remove': 'removal of contacts',
  },
}

export const distinctions: typeof cs.distinctions = {
  one: 'pair told apart',
  many: 'Pairs told apart',
  count: counted('pair told apart', 'pairs told apart'),
  fields: { institutionIds: 'Institutions', personIds: 'Persons', at: 'When' },
  actions: { 'distinction:keep': 'telling similar records apart' },
}
