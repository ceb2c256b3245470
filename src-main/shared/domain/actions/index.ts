import { type z } from 'zod'
import type { Action } from './action'
import { agendaItemActions } from '../programme/agenda-item-actions'
import { attendanceActions } from '../events/attendance-actions'
import { communicationActions } from '../directory/communication-actions'
import { directoryActions } from '../directory/directory-actions'
import { duplicateActions } from '../directory/duplicate-actions'
import { customFieldActions } from '../directory/custom-field-actions'
import { eventSeriesActions } from '../programme/event-series-actions'
import { eventActions } from '../events/event-actions'
import { exportActions } from '../privacy/export-actions'
import { fileActions } from '../programme/file-actions'
import { importActions } from '../importing/import-actions'
import { importMappingActions } from '../importing/import-mapping-actions'
import { initiativeActions } from '../events/initiative-actions'
import { institutionActions } from '../directory/institution-actions'
import { invitationActions } from '../invitations/invitation-actions'
import { invitationImportActions } from '../importing/invitation-import-actions'
import { keptLetterActions } from '../letters/kept-letter-actions'
import { letterActions } from '../letters/letter-actions'
import { moveActions } from '../programme/move-actions'
import { outcomeActions } from '../outcomes/outcome-actions'
import { personActions } from '../directory/person-actions'
import { postActions } from '../directory/post-actions'
import { presentationActions } from '../events/presentation-actions'
import { privacyActions } from '../privacy/privacy-actions'
import { publicationActions } from '../publication/publication-actions'
import { quickAnswerActions } from '../invitations/quick-answer-actions'
import { recommendationActions } from '../outcomes/recommendation-actions'
import { relationActions } from '../directory/relation-actions'
import { registrationActions } from '../events/registration-actions'
import { salutationActions } from '../directory/salutation-actions'
import { savedViewActions } from '../lists/saved-view-actions'
import { settingsActions } from '../settings/settings-actions'
import { taskActions } from '../programme/task-actions'
import { trashActions } from '../trash/trash-actions'
import { venueActions } from '../programme/venue-actions'

/** Every way to change the database. The contract, the headless `act` and the wording of the history derive from it. */
export const actions = {
  ...initiativeActions,
  ...institutionActions,
  ...personActions,
  ...postActions,
  ...relationActions,
  ...directoryActions,
  ...importActions,
  ...importMappingActions,
  ...communicationActions,
  ...customFieldActions,
  ...savedViewActions,
  ...eventActions,
  ...eventSeriesActions,
  ...moveActions,
  ...venueActions,
  ...taskActions,
  ...agendaItemActions,
  ...fileActions,
  ...invitationActions,
  ...invitationImportActions,
  ...letterActions,
  ...keptLetterActions,
  ...registrationActions,
  ...attendanceActions,
  ...presentationActions,
  ...outcomeActions,
  ...recommendationActions,
  ...publicationActions,
  ...settingsActions,
  ...exportActions,
  ...privacyActions,
  ...trashActions,
  ...duplicateActions,
  ...salutationActions,
  ...quickAnswerActions,
} satisfies Record<string, Action<z.ZodType, never> | Action>

export type ActionName = keyof typeof actions
export type ActionInput<Name extends ActionName> = z.input<(typeof actions)[Name]['input']>
export type ActionOutput<Name extends ActionName> =
  ReturnType<(typeof actions)[Name]['rule']> extends infer Answer
    ? Answer extends { readonly ok: true; readonly value: infer Value }
      ? Value
      : never
    : never

/** One action with its input; nothing else changes data. */
export type ActRequest = {
  readonly [Name in ActionName]: { readonly action: Name; readonly input: ActionInput<Name> }
}[ActionName]

export const actionNames = Object.keys(actions) as ActionName[] // safe: the keys of a constant

/** Whether the text names an action; own keys only, so that `constructor` is none. */
export const isActionName = (name: string): name is ActionName => Object.hasOwn(actions, name)
