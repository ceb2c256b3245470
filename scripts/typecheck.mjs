import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm run typecheck`: every world of the sources, side by side. */
await endWith(async () => {
  requireNode()
  const { ensureDependencies } = await import('./setup/dependencies.mjs')
  const { projectRoot } = await import('./project.mjs')
  const { typeChecks } = await import('./testing/checks.mjs')
  const { allWorlds } = await import('./testing/touched.mjs')
  const { runChecks } = await import('./testing/run-checks.mjs')

  await ensureDependencies(projectRoot)
  const { failures } = await runChecks(typeChecks(projectRoot, allWorlds))
  return failures.length === 0 ? 0 : 1
})
