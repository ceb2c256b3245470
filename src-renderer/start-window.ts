import { mount } from 'svelte'
import App from './App.svelte'
import { heedHurriedHand } from './components/buttons/hurried-hand'
import { leaveField } from './components/fields/field-focus'
import type { FirstAnswers } from './database-bytes'
import { AppState } from './state/app-state.svelte'
import LockLayer from './views/password/LockLayer.svelte'
import { Screens } from './views/screens.svelte'

/** Puts the app into the page, with the database that main has opened, if any. */
export const startWindow = async ({ start, database }: FirstAnswers): Promise<void> => {
  if (!start.ok) throw new Error(start.failure.code)
  const app = new AppState(start.value)
  const screens = new Screens()
  if (start.value.database !== null && database !== null) {
    const screen = screens.load(app.navigation.route.view)
    await app.enter(start.value.database, database)
    await screen
  }

  const target = document.querySelector('#app')
  const lock = document.querySelector('#lock')
  if (target === null || lock === null) throw new Error('the page has no #app or #lock')
  heedHurriedHand(window)
  mount(App, { target, props: { app, screens } })
  mount(LockLayer, { target: lock, props: { app } })

  // The first frame comes before everything that it does without.
  requestAnimationFrame(() => setTimeout(() => void app.readRest()))
  requestIdleCallback(() => void screens.loadAll())

  // A field saves when it is left; closing the window is leaving it, and main waits for what was asked before.
  addEventListener('beforeunload', () => {
    leaveField()
    app.preferences.flush()
  })
}
