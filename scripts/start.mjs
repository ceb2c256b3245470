import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/**
 * `npm start -- WORDS`: sets up what is missing, builds, opens the app; the words go to the app.
 * `--prepare-only` as the first word stops before the window.
 */
await endWith(async () => {
  requireNode()
  const words = process.argv.slice(2)
  const { prepareWindow } = await import('./setup/prepare.mjs')
  const runtime = await prepareWindow()
  if (words[0] === '--prepare-only') return 0
  const { openApp } = await import('./setup/open-app.mjs')
  return openApp(runtime, words)
})
