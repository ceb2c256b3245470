import { endWith, refusal } from './refusal.mjs'
import { requireNode } from './setup/node-version.mjs'

/** `npm run third-party`: writes THIRD-PARTY.md; with `--check` only says whether it is up to date. */
await endWith(async () => {
  requireNode()
  const { readFileSync, writeFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const { projectRoot } = await import('./project.mjs')
  const { shippedPackages } = await import('./licences/packages.mjs')
  const { thirdPartyDocument } = await import('./licences/document.mjs')

  const electron = join(projectRoot, 'node_modules/electron')
  const text = thirdPartyDocument(shippedPackages(projectRoot), {
    electronLicence: readFileSync(join(electron, 'LICENSE'), 'utf8'),
    electronVersion: JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version,
  })
  const file = join(projectRoot, 'THIRD-PARTY.md')
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text)
    return 0
  }
  if (readFileSync(file, 'utf8') !== text) throw refusal('third-party-stale')
  return 0
})
