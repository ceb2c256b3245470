import type * as cs from '../../cs/nouns/directory'
import { counted, counts } from '../counted'
import { doneWith } from './done-with'

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
    addresses: 'Other addresses',
    parentId: 'Belongs to',
    parentSince: 'Belongs there since',
  },
  inForms: { street: 'Street and number' },
  ...doneWith({
    noun: 'institution',
    one: 'an institution',
    many: 'institutions',
    actions: {
      'institution:create': 'new institution',
      'institution:even-places': 'giving regions and districts one name',
      'institution:merge': 'merging of institutions',
    },
  }),
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
  ...doneWith({
    noun: 'person',
    one: 'a person',
    many: 'persons',
    actions: {
      'person:create': 'new person',
      'person:erase': 'erasing of a person',
      'person:keep-salutations': 'checking of salutations',
      'person:merge': 'merging of persons',
    },
  }),
}

export const posts: typeof cs.posts = {
  one: 'post',
  many: 'Posts',
  count: counted('post', 'posts'),
  fields: { from: 'From', until: 'Until' },
  actions: {
    'post:create': 'new post',
    'post:edit': 'change of a post',
    'post:change': 'change of the post held',
    'post:make-first': 'change of the first post',
    'post:remove': 'removal of posts',
  },
}

export const relations: typeof cs.relations = {
  one: 'relation of institutions',
  many: 'Relations of institutions',
  count: counted('relation of institutions', 'relations of institutions'),
  fields: { kind: 'Relation', otherId: 'Other institution', beganOn: 'Since', endedOn: 'Until' },
  actions: {
    'relation:create': 'new relation of institutions',
    'relation:edit': 'change of a relation of institutions',
    'relation:end': 'end of what an institution belonged to',
    'relation:remove': 'removal of relations of institutions',
  },
}

export const communications: typeof cs.communications = {
  one: 'noted contact',
  many: 'Contacts noted',
  count: counted('contact noted', 'contacts noted'),
  fields: {
    channel: 'Channel',
    direction: 'Direction',
    about: 'What went out',
    referenceNumber: 'Ref. no.',
    letterId: 'Letter',
    text: 'Note',
    by: 'Who noted it',
  },
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
