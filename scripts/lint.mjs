import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm run lint`: rules and formatting, side by side. */
await endWith(async () => {
  requireNode()
  const { ensureDependencies } = await import('./setup/dependencies.mjs')
  const { projectRoot } = await import('./project.mjs')
  const { lintChecks } = await import('./testing/checks.mjs')
  const { runChecks } = await import('./testing/run-checks.mjs')

  await ensureDependencies(projectRoot)
  const { failures } = await runChecks(lintChecks(projectRoot, 'all'))
  return failures.length === 0 ? 0 : 1
})
