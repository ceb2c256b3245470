import type { Field, Fields } from '../../fields/field'
import { institutionFields } from '../../fields/institution'
import { answerFields, invitationRecord } from '../../fields/invitation'
import { personFields } from '../../fields/person'
import { registrationFields } from '../../fields/registration'
import { relationColumn, relationKinds } from '../../fields/relation'
import type { OwnFieldNoun } from '../../fields/own-fields'
import type { Id } from '../values/ids'

/**
 * What a file may bring; municipal police are institutions that name the town which founded them, and invitations come back in
 * the list of them that was written here.
 */
export const importKinds = ['institutions', 'persons', 'answers', 'sign-ups', 'invitations'] as const
export type ImportKind = (typeof importKinds)[number]

/** Where answers and sign-ups go: to one initiative, to one event. */
export type ImportTarget = { readonly initiativeId: Id | null; readonly eventId: Id | null }

export const nowhere: ImportTarget = { initiativeId: null, eventId: null }

type ColumnOf<Declared> = {
  [Key in keyof Declared]: Declared[Key] extends { readonly importedAs: infer Column extends string } ? Column : never
}[keyof Declared]

/** The columns that the declared fields are read from, in the order of the declarations. */
const columnsOf = <Declared extends Fields>(fields: Declared): readonly ColumnOf<Declared>[] =>
  Object.values(fields).flatMap(({ importedAs }) => importedAs ?? []) as unknown as readonly ColumnOf<Declared>[] // safe: the names that are declared

const person = [
  'person-name',
  'sorted-name',
  'title-before',
  'first-name',
  'last-name',
  'title-after',
  'position',
] as const
const contacts = ['person-email', 'person-phone'] as const
const place = ['institution', 'ico', 'district'] as const

/**
 * Fields that a column may feed, by kind of import: those that say so in their declarations, and columns to be taken apart.
 * `person-name` is a whole name with titles, `sorted-name` one with the surname first, and `address` a whole address;
 * `house-number` and `street-number` are the numbers of a house in columns of their own; `second-person` is one more of the
 * same institution. `id` is the
 * hidden column of a list that was written here, which may bring posts beside the first one too; `relation:…` names the institutions of a kind of relations.
 */
export const importFields = {
  institutions: [
    ...columnsOf(institutionFields),
    ...(['address', 'house-number', 'street-number'] as const),
    'person-name',
    ...contacts,
    ...(['second-person', 'second-email', 'second-phone'] as const),
    ...relationKinds.map(relationColumn),
    'id',
  ],
  persons: [
    ...(['person-name', 'sorted-name'] as const),
    ...columnsOf(personFields),
    ...(['ico', 'district', 'further-posts', 'earlier-posts', 'id'] as const),
  ],
  answers: [
    ...place,
    'answer',
    'answered-on',
    'channel',
    'person-name',
    'position',
    ...contacts,
    'presentation',
    'note',
  ],
  'sign-ups': ['event', ...person, ...place, ...contacts, ...columnsOf(registrationFields)],
  invitations: ['institution', 'answer', ...columnsOf(invitationRecord), ...columnsOf(answerFields), 'id'],
} as const satisfies Record<ImportKind, readonly string[]>

/** Columns whose names are those of the fields that are read from them. */
export type DeclaredColumn =
  | ColumnOf<typeof institutionFields>
  | ColumnOf<typeof personFields>
  | ColumnOf<typeof registrationFields>
  | ColumnOf<typeof invitationRecord>

const declared = new Map(
  [answerFields, invitationRecord, registrationFields, personFields, institutionFields].flatMap((fields: Fields) =>
    Object.entries(fields).flatMap(([key, field]) =>
      field.importedAs === undefined ? [] : [[field.importedAs, { key, field }] as const],
    ),
  ),
)

/** The field that is read from a column as it is declared; undefined for columns that are taken apart or looked up. */
export const declaredFor = (column: string): { readonly key: string; readonly field: Field } | undefined =>
  declared.get(column)

type PlainField = (typeof importFields)[ImportKind][number]
/** A column of answers to one event, by the id of the event. */
export type EventField = `event:${Id}`
/** A column of a field that the office made for itself, by the id of the field. */
export type OwnColumn = `own:${string}`
export type ImportField = PlainField | EventField | OwnColumn
/** Fields that every database has, with words of their own. */
export type NamedField = PlainField

export const ownColumn = (id: string): OwnColumn => `own:${id}`

/** The nouns whose own fields the rows of a kind of import may bring, the nearest first. */
export const ownNounsOf = {
  institutions: ['institutions'],
  persons: ['persons'],
  answers: ['invitations'],
  'sign-ups': ['registrations', 'persons'],
  invitations: ['invitations'],
} as const satisfies Record<ImportKind, readonly OwnFieldNoun[]>

/** The own field that a column feeds, or null for another one. */
export const ownFieldOf = (field: string): string | null => (field.startsWith('own:') ? field.slice(4) : null)

export const eventField = (eventId: Id): EventField => `event:${eventId}`

/** The event that a column answers, or null for another field. */
export const eventOfField = (field: string): Id | null => (field.startsWith('event:') ? field.slice(6) : null)

const plainFields = new Set<string>(Object.values(importFields).flat())

/** Whether a column can feed the field in some kind of import. */
export const isImportField = (field: string): field is ImportField =>
  plainFields.has(field) || /^event:[0-9a-f-]{36}$/.test(field) || /^own:[\w-]{1,50}$/.test(field)

/** Fields for which one value may be said for all rows: a sheet of one district, answers that all came by e-mail. */
export const constantFields = {
  institutions: ['kind', 'district', 'region', 'note'],
  persons: ['institution', 'position', 'note'],
  answers: ['answered-on', 'channel', 'note'],
  'sign-ups': ['event', 'institution', 'nights', 'meals', 'note'],
  invitations: [],
} as const satisfies Record<ImportKind, readonly ImportField[]>
