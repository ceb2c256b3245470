import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm run third-party`: builds where that is needed and says where the licences of all that the build contains are. */
await endWith(async () => {
  requireNode()
  const { join } = await import('node:path')
  const { projectRoot } = await import('./project.mjs')
  const { prepareHeadless } = await import('./setup/prepare-headless.mjs')
  await prepareHeadless()
  console.log(join(projectRoot, 'out/THIRD-PARTY.md'))
  return 0
})
