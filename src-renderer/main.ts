import { mount } from 'svelte'
import './app.css'
import App from './App.svelte'
import { request } from './bridge.svelte'
import { leaveField } from './components/fields/field-focus'
import { AppState } from './state/app-state.svelte'

const start = await request('app:start', null)
if (!start.ok) throw new Error(start.failure.code)

const app = new AppState(start.value)
if (start.value.database !== null) await app.enter(start.value.database)

const target = document.querySelector('#app')
if (target === null) throw new Error('the page has no #app')
mount(App, { target, props: { app } })

// A field saves when it is left; closing the window is leaving it, and main waits for what was asked before.
addEventListener('beforeunload', () => {
  leaveField()
  app.preferences.flush()
})
