import type { HandlersOf } from '@shared/contract'
import type { appRequests } from '@shared/contract/app'
import type { StoreFailure } from '@shared/failures/store-failure'
import { preferencesSchema } from '@shared/preferences'
import { ok } from '@shared/result'
import type { Services } from '../session/services'

/** Start of the window and what this computer remembers of its user; `opening` says why the last database could not be opened. */
export const appHandlers = (
  services: Services,
  opening: Promise<StoreFailure | null>,
): HandlersOf<typeof appRequests> => ({
  'app:start': async () => {
    const problem = await opening
    return ok({
      version: services.version,
      platform: services.platform,
      preferences: services.settings.current.preferences,
      database: services.database.store?.info ?? null,
      problem,
    })
  },

  'preferences:set': async (changes) => {
    const preferences = preferencesSchema.parse({ ...services.settings.current.preferences, ...changes })
    await services.settings.set({ preferences })
    if (changes.lang !== undefined) services.onLanguage(changes.lang)
    return ok(preferences)
  },
})
