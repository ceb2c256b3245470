import type { DatabaseInfo } from '../domain/database/database-info'
import type { Failure } from '../failures'
import { preferencesSchema, type Preferences } from '../preferences'
import { answer, nothing, request, signal } from './request'

export type StartState = {
  readonly version: string
  readonly platform: 'windows' | 'linux' | 'mac'
  readonly preferences: Preferences
  readonly database: DatabaseInfo | null
  /** Why the database that should have been opened was not. */
  readonly problem: Failure | null
}

export type MenuCommand = 'undo' | 'redo' | 'search' | 'back' | 'forward' | 'settings' | 'lock' | 'close-database'

/** Start of the window, and what this computer remembers of its user. */
export const appRequests = {
  'app:start': request(nothing, answer<StartState>()),
  'preferences:set': request(preferencesSchema.partial(), answer<Preferences>()),
}

export const appSignals = {
  'menu:command': signal<{ readonly command: MenuCommand }>(),
}
