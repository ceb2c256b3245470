import { endWith, refusal } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm run bench -- WORDS`: sets up, builds and measures; see test/bench. */
await endWith(async () => {
  requireNode()
  const { prepareWindow } = await import('./setup/prepare.mjs')
  const runtime = await prepareWindow()
  const { existsSync } = await import('node:fs')
  const { projectRoot } = await import('./project.mjs')
  const { onSomeDisplay } = await import('./setup/open-app.mjs')
  const { runtimeEnvironment } = await import('./setup/runtime.mjs')
  const { runShown } = await import('./processes.mjs')

  const script = `${projectRoot}/test/bench/run.mjs`
  if (!existsSync(script)) throw refusal('script-missing', { script })
  const line = onSomeDisplay({ command: process.execPath, words: [script, ...process.argv.slice(2)] })
  return runShown(line.command, line.words, { cwd: projectRoot, env: runtimeEnvironment(runtime) })
})
