import { ClockState } from '../../../src-renderer/state/clock-state.svelte'
import type { AppState } from '../../../src-renderer/state/app-state.svelte'
import { PreferencesState } from '../../../src-renderer/state/preferences-state.svelte'
import { ReadingState } from '../../../src-renderer/state/reading-state.svelte'
import { AppLists } from '../../../src-renderer/lists/app-lists.svelte'
import { defaultPreferences } from '@shared/preferences'

export { watched } from '../watched-reading.svelte'

/** The lists of a window that reads a database, with its preferences; what needs main is not there. */
export const listsOver = (initiativeId: string) => {
  const reading = new ReadingState()
  const preferences = new PreferencesState({ ...defaultPreferences, initiativeId })
  const app = {
    clock: new ClockState(),
    reading,
    preferences,
    get initiative() {
      return reading.get('initiatives', initiativeId)
    },
  }
  const lists = new AppLists(app as unknown as AppState) // safe: the lists read nothing else of it
  return { reading, preferences, lists }
}
