import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm run headless -- COMMAND`: the engine without a window, in plain Node, with its own exit code. */
await endWith(async () => {
  requireNode()
  const { prepareHeadless } = await import('./setup/prepare-headless.mjs')
  await prepareHeadless()
  const { projectRoot } = await import('./project.mjs')
  const { runShown } = await import('./processes.mjs')
  return runShown(process.execPath, [`${projectRoot}/out/main/cli.cjs`, ...process.argv.slice(2)])
})
