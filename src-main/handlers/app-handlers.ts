import type { StoreFailure } from '@shared/failures/store-failure'
import type { Preferences } from '@shared/preferences'
import { ok } from '@shared/result'
import type { Handlers } from './handler'
import type { Services } from './services'

/** Why the database was not opened at the start, told to the window when it asks. */
export type StartProblem = { failure: StoreFailure | null; readonly settled: Promise<void> }

/** Start of the window and what this computer remembers of its user. */
export const appHandlers = (services: Services, problem: StartProblem): Handlers<'app:start' | 'preferences:set'> => ({
  'app:start': async () => {
    await problem.settled
    return ok({
      version: services.version,
      platform: services.platform,
      preferences: services.settings.current.preferences,
      database: services.database.store?.info ?? null,
      problem: problem.failure,
    })
  },

  'preferences:set': async (changes) => {
    const preferences: Preferences = { ...services.settings.current.preferences, ...changes }
    await services.settings.set({ preferences })
    if (changes.lang !== undefined) services.onLanguage(changes.lang)
    return ok(preferences)
  },
})
