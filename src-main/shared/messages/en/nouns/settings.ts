import type * as cs from '../../cs/nouns/settings'
import { counted } from '../counted'

export const settings: typeof cs.settings = {
  one: 'settings',
  many: 'Settings',
  count: counted('setting', 'settings'),
  fields: {
    institutionKinds: 'Own kinds of institutions',
    ownFields: 'Own fields',
    trashDays: 'Days in the trash',
    terms: 'Terms of keeping',
    automatic: 'Erased without asking',
    sender: 'Sender on letters',
  },
  actions: {
    'institution-kind:create': 'addition of a kind of institutions',
    'institution-kind:rename': 'renaming of a kind of institutions',
    'institution-kind:remove': 'removal of a kind of institutions',
    'own-field:create': 'addition of an own field',
    'own-field:rename': 'renaming of an own field',
    'own-field:retype': 'change of the type of an own field',
    'own-field:set-options': 'change of the options of an own field',
    'own-field:remove': 'removal of an own field',
    'settings:edit': 'change of the database settings',
  },
}

export const savedViews: typeof cs.savedViews = {
  one: 'saved view',
  many: 'Saved views',
  count: counted('saved view', 'saved views'),
  fields: { list: 'List', search: 'Searched text', conditions: 'Conditions', sort: 'Sorting' },
  actions: {
    'saved-view:create': 'saving of a view',
    'saved-view:edit': 'change of a view',
    'saved-view:remove': 'removal of a view',
  },
}

export const importMappings: typeof cs.importMappings = {
  one: 'column layout',
  many: 'Column layouts',
  count: counted('column layout', 'column layouts'),
  fields: {
    kind: 'Kind of file',
    headings: 'Headings',
    constants: 'Constant values',
    reading: 'Reading of the file',
    usedAt: 'Used',
  },
  actions: { 'import-mapping:keep': 'remembering the columns of a file' },
}

export const imports: typeof cs.imports = {
  one: 'imported file',
  many: 'Imported files',
  count: counted('imported file', 'imported files'),
  fields: { source: 'File', at: 'Time', institutionIds: 'Institutions of the file', personIds: 'Persons of the file' },
}

export const exports: typeof cs.exports = {
  one: 'document',
  many: 'Documents',
  count: counted('document that left the app', 'documents that left the app'),
  fields: { kind: 'Document', fileName: 'File name', personIds: 'Persons in the document', at: 'Time' },
  actions: { 'export:note': 'writing of a document' },
}

export const erasures: typeof cs.erasures = {
  one: 'erasing',
  many: 'Erasings',
  count: counted('erasing', 'erasings'),
  fields: {
    diets: 'Registrations without a diet',
    photos: 'Persons without a wish about photographs',
    contacts: 'Persons without contacts',
    positions: 'Persons without positions',
    notes: 'Records without notes',
    answers: 'Answers without words',
    names: 'Persons erased after their term',
    isAutomatic: 'The app erased by itself',
    cleared: 'What was due',
    totals: 'Counts before and after',
    left: 'Mentions that stayed',
    mark: 'Mark in place of mentions',
    counts: 'Counts',
    waiting: 'Where it still lies',
  },
}

export const trash: typeof cs.trash = {
  one: 'trash item',
  many: 'Trash',
  count: counted('trash item', 'trash items'),
  fields: {
    removedAt: 'Removed',
    collection: 'Kind',
    ids: 'Removed records',
    records: 'Records',
    cleared: 'Links that were cut',
    dangling: 'Links that led nowhere',
  },
  actions: {
    'trash:restore': 'restoring from the trash',
    'trash:empty': 'emptying the trash',
    'trash:purge': 'emptying the trash of what was due',
  },
}
