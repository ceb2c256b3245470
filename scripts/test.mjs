import { endWith } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm test -- PART… [WORDS]`: sets up, then runs all parts or those named; see testing/arguments.mjs. */
await endWith(async () => {
  requireNode()
  const { testAll } = await import('./testing/test-all.mjs')
  return testAll(process.argv.slice(2))
})
