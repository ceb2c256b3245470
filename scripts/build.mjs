import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm run build`: builds the app and lists the licences of what the build contains, whatever was there before. */
await endWith(async () => {
  requireNode()
  const { ensureDependencies } = await import('./setup/dependencies.mjs')
  const { projectRoot } = await import('./project.mjs')
  const { ensureBuilt, forgetBuild } = await import('./setup/build.mjs')
  await ensureDependencies(projectRoot)
  forgetBuild(projectRoot)
  await ensureBuilt(projectRoot)
  return 0
})
