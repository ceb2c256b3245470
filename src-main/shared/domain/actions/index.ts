import { type z } from 'zod'
import type { Action } from './action'
import { attendanceActions } from './attendance-actions'
import { communicationActions } from './communication-actions'
import { directoryActions } from './directory-actions'
import { doubleActions } from './double-actions'
import { directoryCodeActions } from './directory-code-actions'
import { eventActions } from './event-actions'
import { exportActions } from './export-actions'
import { importActions } from './import-actions'
import { importMappingActions } from './import-mapping-actions'
import { initiativeActions } from './initiative-actions'
import { institutionActions } from './institution-actions'
import { invitationActions } from './invitation-actions'
import { letterActions } from './letter-actions'
import { outcomeActions } from './outcome-actions'
import { personActions } from './person-actions'
import { presentationActions } from './presentation-actions'
import { privacyActions } from './privacy-actions'
import { publicationActions } from './publication-actions'
import { quickAnswerActions } from './quick-answer-actions'
import { recommendationActions } from './recommendation-actions'
import { registrationActions } from './registration-actions'
import { salutationActions } from './salutation-actions'
import { savedViewActions } from './saved-view-actions'
import { settingsActions } from './settings-actions'
import { trashActions } from './trash-actions'

/** Every way to change the database. The contract, the headless `act` and the wording of the history derive from it. */
export const actions = {
  ...initiativeActions,
  ...institutionActions,
  ...personActions,
  ...directoryActions,
  ...importActions,
  ...importMappingActions,
  ...communicationActions,
  ...directoryCodeActions,
  ...savedViewActions,
  ...eventActions,
  ...invitationActions,
  ...letterActions,
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
  ...doubleActions,
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

export const actionNames = Object.keys(actions) as ActionName[] // safe: the keys of a constant

/** Whether the text names an action; own keys only, so that `constructor` is none. */
export const isActionName = (name: string): name is ActionName => Object.hasOwn(actions, name)
