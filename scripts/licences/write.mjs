import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { thirdPartyDocument } from './document.mjs'
import { listFiles, shippedPackages } from './packages.mjs'

/**
 * Makes `out/THIRD-PARTY.md` of the lists that the bundler has just put into `out`.
 * @param {string} root
 */
export function writeThirdParty(root) {
  const electron = join(root, 'node_modules/electron')
  const text = thirdPartyDocument(shippedPackages(root), {
    electronLicence: readFileSync(join(electron, 'LICENSE'), 'utf8'),
    electronVersion: JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version,
  })
  writeFileSync(join(root, 'out/THIRD-PARTY.md'), text)
  for (const file of listFiles(root)) rmSync(file)
}
