import type { z } from 'zod'
import { attendanceSchema } from '../events/attendance'
import { communicationSchema } from '../directory/communication'
import { distinctionSchema } from '../directory/distinction'
import { eventSchema } from '../events/event'
import { erasureSchema } from '../privacy/erasure'
import { exportSchema } from '../privacy/export-note'
import { importMappingSchema } from '../importing/import-mapping'
import { initiativeSchema } from '../events/initiative'
import { institutionSchema } from '../directory/institution'
import { invitationSchema } from '../invitations/invitation'
import { letterTemplateSchema } from '../letters/letter-template'
import { nominationSchema } from '../invitations/nomination'
import { outcomeSchema } from '../outcomes/outcome'
import { personSchema } from '../directory/person'
import { presentationSchema } from '../events/presentation'
import { publicationSchema } from '../publication/publication'
import { recommendationSchema } from '../outcomes/recommendation'
import { registrationSchema } from '../events/registration'
import { savedViewSchema } from '../lists/saved-view'
import { settingsSchema } from '../settings/settings'
import { trashEntrySchema } from '../trash/trash'

/** The version of the shapes below; raised together with a migration. */
export const formatVersion = 3

/**
 * Every collection: the shape of its records and the fields that refer to records of another one. References are indexed
 * (`DatabaseState.by`), verified by `check`, and keep a record from being removed while something hangs on it.
 */
export const collections = {
  institutions: { schema: institutionSchema, references: { parentId: 'institutions' } },
  persons: { schema: personSchema, references: { institutionId: 'institutions' } },
  initiatives: { schema: initiativeSchema, references: {} },
  events: { schema: eventSchema, references: { initiativeId: 'initiatives' } },
  invitations: {
    schema: invitationSchema,
    references: {
      initiativeId: 'initiatives',
      eventId: 'events',
      institutionId: 'institutions',
      personId: 'persons',
    },
  },
  nominations: {
    schema: nominationSchema,
    references: {
      institutionId: 'institutions',
      eventId: 'events',
      personId: 'persons',
      invitationId: 'invitations',
      replacesId: 'nominations',
    },
  },
  registrations: {
    schema: registrationSchema,
    references: { eventId: 'events', personId: 'persons', institutionId: 'institutions', replacesId: 'registrations' },
  },
  attendances: { schema: attendanceSchema, references: { registrationId: 'registrations' } },
  presentations: {
    schema: presentationSchema,
    references: { initiativeId: 'initiatives', institutionId: 'institutions', eventId: 'events' },
  },
  outcomes: {
    schema: outcomeSchema,
    references: { initiativeId: 'initiatives', eventId: 'events', institutionId: 'institutions' },
  },
  recommendations: {
    schema: recommendationSchema,
    references: { initiativeId: 'initiatives', outcomeIds: 'outcomes' },
  },
  publications: { schema: publicationSchema, references: { initiativeId: 'initiatives' } },
  communications: {
    schema: communicationSchema,
    references: { institutionId: 'institutions', personId: 'persons', initiativeId: 'initiatives' },
  },
  distinctions: {
    schema: distinctionSchema,
    references: { institutionIds: 'institutions', personIds: 'persons' },
  },
  letterTemplates: {
    schema: letterTemplateSchema,
    references: { initiativeId: 'initiatives', counterpartId: 'letterTemplates' },
  },
  savedViews: { schema: savedViewSchema, references: {} },
  importMappings: { schema: importMappingSchema, references: {} },
  settings: { schema: settingsSchema, references: {} },
  // Neither keeps a record from being removed: they only tell what was.
  exports: { schema: exportSchema, references: {} },
  erasures: { schema: erasureSchema, references: {} },
  trash: { schema: trashEntrySchema, references: {} },
} as const satisfies Record<string, { schema: z.ZodType; references: Record<string, string> }>

export type Collections = { [Name in keyof typeof collections]: z.infer<(typeof collections)[Name]['schema']> }
export type CollectionName = keyof Collections
export type AnyRecord = Collections[CollectionName]
export type ReferenceField<Name extends CollectionName> = Extract<
  keyof (typeof collections)[Name]['references'],
  string
>

export const collectionNames = Object.keys(collections) as CollectionName[] // safe: the keys of a constant

/** The reference fields of a collection and the collection that each refers to. */
export const referencesOf = (name: CollectionName): readonly (readonly [field: string, target: CollectionName])[] =>
  Object.entries<CollectionName>(collections[name].references)

/** One record before and after; null stands for *was not there* or *is gone*. */
export type Change = {
  readonly collection: CollectionName
  readonly id: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}
