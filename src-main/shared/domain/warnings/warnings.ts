import type { AnyRecord, Change, CollectionName, Collections } from '../database/database'
import type { DatabaseView } from '../database/state'
import { institutionWarnings, personWarnings, postWarnings, relationWarnings } from '../directory/directory-warnings'
import { attendanceWarnings, eventWarnings, registrationWarnings } from '../events/event-warnings'
import { invitationWarnings } from '../invitations/invitation-warnings'
import { nominationWarnings } from '../invitations/nomination-warnings'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { Around, RecordWarning, Warn } from './record-warning'

const warnings: { readonly [Name in CollectionName]?: Warn<Name> } = {
  institutions: institutionWarnings,
  persons: personWarnings,
  posts: postWarnings,
  relations: relationWarnings,
  events: eventWarnings,
  invitations: invitationWarnings,
  nominations: nominationWarnings,
  registrations: registrationWarnings,
  attendances: attendanceWarnings,
}

/** What is seldom meant in a record or a draft of the noun; nothing of it is refused. */
export const warningsOf = <Name extends CollectionName>(
  collection: Name,
  record: Partial<Collections[Name]>,
  around: Around,
): readonly RecordWarning[] => (warnings[collection] as Warn<Name> | undefined)?.(record, around) ?? [] // safe: the table ties each to its collection

export const hasWarnings = (collection: CollectionName): boolean => warnings[collection] !== undefined

export type WarnedRecord = RecordWarning & { readonly collection: CollectionName; readonly id: Id }

/** The same with the record that each is about. */
export const warnedOf = (collection: CollectionName, record: AnyRecord, around: Around): readonly WarnedRecord[] =>
  warningsOf(collection, record, around).map((warning) => ({ collection, id: record.id, ...warning }))

/** The same of all records of a database. */
export const allWarnings = (view: DatabaseView, today: Day): readonly WarnedRecord[] =>
  (Object.keys(warnings) as (keyof typeof warnings)[]).flatMap((collection) =>
    // safe: the keys of a constant
    Array.from<AnyRecord>(view.all(collection)).flatMap((record) => warnedOf(collection, record, { view, today })),
  )

/** The same of the records that a step made or changed. */
export const warningsOfStep = (changes: readonly Change[], around: Around): readonly WarnedRecord[] =>
  changes.flatMap(({ collection, id, after }) =>
    after === null ? [] : warningsOf(collection, after, around).map((warning) => ({ collection, id, ...warning })),
  )
