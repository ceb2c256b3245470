import type { Result } from '../result'
import { appRequests, appSignals } from './app'
import { backupRequests, backupSignals } from './backups'
import { databaseRequests, databaseSignals } from './database'
import { documentRequests, documentSignals } from './documents'
import { historyRequests } from './history'
import { importRequests } from './importing'
import { letterRequests } from './letters'
import { listRequests } from './lists'
import { passwordRequests, passwordSignals } from './password'
import { privacyRequests } from './privacy'
import type { Answer, InputOf, OutputOf, Request } from './request'
import { rescueRequests } from './rescue'

/** Every request of the window. The check of its input, the handlers' types and the names that the preload knows follow from it. */
export const requests = {
  ...appRequests,
  ...backupRequests,
  ...databaseRequests,
  ...documentRequests,
  ...historyRequests,
  ...importRequests,
  ...letterRequests,
  ...listRequests,
  ...passwordRequests,
  ...privacyRequests,
  ...rescueRequests,
} satisfies Record<string, Request>

/** Every signal that main sends to the window: name → data. */
export const signals = { ...appSignals, ...backupSignals, ...databaseSignals, ...documentSignals, ...passwordSignals }

/** The functions that answer the requests of one area: while one of them is missing, it does not compile. */
export type HandlersOf<Area extends Record<string, Request>> = {
  readonly [Name in keyof Area]: (input: InputOf<Area[Name]>) => Promise<Result<OutputOf<Area[Name]>>>
}

export type RequestName = keyof typeof requests
export type RequestInput<Name extends RequestName> = InputOf<(typeof requests)[Name]>
export type RequestOutput<Name extends RequestName> = OutputOf<(typeof requests)[Name]>
export type RequestAnswer<Name extends RequestName> = Result<RequestOutput<Name>>

/** Whether the text names a request; own keys only, so that `constructor` is none. */
export const isRequestName = (name: string): name is RequestName => Object.hasOwn(requests, name)

export type SignalName = keyof typeof signals
export type SignalData<Name extends SignalName> = (typeof signals)[Name] extends Answer<infer Data> ? Data : never
