import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm run dev`: the app with reload on change. */
await endWith(async () => {
  requireNode()
  const { prepareMachine } = await import('./setup/prepare.mjs')
  const runtime = await prepareMachine()
  const { forgetBuild } = await import('./setup/build.mjs')
  const { onSomeDisplay } = await import('./setup/open-app.mjs')
  const { runtimeEnvironment } = await import('./setup/runtime.mjs')
  const { isRoot, runShown } = await import('./processes.mjs')
  const { projectRoot } = await import('./project.mjs')

  // Reloading leaves a development build in out/, which "npm start" must not take for its own.
  forgetBuild(projectRoot)
  const sandbox = isRoot() ? ['--noSandbox'] : []
  const tool = `${projectRoot}/node_modules/electron-vite/bin/electron-vite.js`
  const { command, words } = onSomeDisplay({
    command: process.execPath,
    words: [tool, 'dev', '--watch', ...sandbox, ...process.argv.slice(2)],
  })
  return runShown(command, words, { cwd: projectRoot, env: runtimeEnvironment(runtime) })
})
