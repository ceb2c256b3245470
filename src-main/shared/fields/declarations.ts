import { agendaItemFields } from './agenda-item'
import { attendanceRecord } from './attendance'
import { communicationRecord } from './communication'
import { distinctionRecord } from './distinction'
import { erasureRecord } from './erasure'
import { eventRecord } from './event'
import { exportRecord } from './export-note'
import type { Field, Fields } from './field'
import { handoutRecord } from './handout'
import { importRecord } from './import'
import { importMappingRecord } from './import-mapping'
import { initiativeFields } from './initiative'
import { institutionFields } from './institution'
import { invitationRecord } from './invitation'
import { keptFileRecord } from './kept-file'
import { keptLetterRecord } from './kept-letter'
import { letterTemplateRecord } from './letter-template'
import { nominationRecord } from './nomination'
import { outcomeRecord } from './outcome'
import { personRecord } from './person'
import { postRecord } from './post'
import { presentationRecord } from './presentation'
import { publicationRecord } from './publication'
import { recommendationRecord } from './recommendation'
import { relationFields } from './relation'
import { registrationRecord } from './registration'
import { savedViewFields } from './saved-view'
import { scheduleVersionRecord } from './schedule-version'
import { settingsFields } from './settings'
import { taskRecord } from './task'
import { trashRecord } from './trash'
import { venueFields } from './venue'

/** The fields of every noun, by its collection. */
export const declarations = {
  institutions: institutionFields,
  persons: personRecord,
  posts: postRecord,
  relations: relationFields,
  initiatives: initiativeFields,
  venues: venueFields,
  events: eventRecord,
  tasks: taskRecord,
  scheduleVersions: scheduleVersionRecord,
  invitations: invitationRecord,
  nominations: nominationRecord,
  registrations: registrationRecord,
  attendances: attendanceRecord,
  presentations: presentationRecord,
  agendaItems: agendaItemFields,
  handouts: handoutRecord,
  files: keptFileRecord,
  outcomes: outcomeRecord,
  recommendations: recommendationRecord,
  publications: publicationRecord,
  communications: communicationRecord,
  distinctions: distinctionRecord,
  letterTemplates: letterTemplateRecord,
  letters: keptLetterRecord,
  savedViews: savedViewFields,
  importMappings: importMappingRecord,
  imports: importRecord,
  settings: settingsFields,
  exports: exportRecord,
  erasures: erasureRecord,
  trash: trashRecord,
} as const satisfies Record<string, Fields>
export type Declarations = typeof declarations
export type DeclaredName = keyof Declarations

/** The declaration of a field; undefined for one that this version does not know. */
export const declarationOf = (collection: DeclaredName, key: string): Field | undefined => {
  const fields: Fields = declarations[collection]
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}
