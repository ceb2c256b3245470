import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, license?: string, dev?: boolean }} LockedPackage
 * @typedef {{ name: string, version: string, licence: string, author: string, texts: readonly string[] }} Package
 */

/**
 * Every package of the lock file that is not for development only: what a build can contain, and a little more.
 * @param {string} root
 * @returns {readonly Package[]} by name and version; a package that lies in several places once
 */
export function shippedPackages(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const entries = /** @type {[string, LockedPackage][]} */ (Object.entries(lock.packages))
  const packages = entries
    .filter(([place, locked]) => place !== '' && !locked.dev)
    .map(([place, locked]) => readPackage(join(root, place), nameAt(place), locked))
  return withoutDoubles(packages).sort((one, other) => compare(title(one), title(other)))
}

/** @param {Package} entry */
export const title = ({ name, version }) => `${name} ${version}`

/**
 * The name of the package that lies at a place of the lock file.
 * @param {string} place for example `node_modules/a/node_modules/@b/c`
 */
export const nameAt = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/**
 * @param {string} folder
 * @param {string} name
 * @param {LockedPackage} locked
 * @returns {Package}
 */
function readPackage(folder, name, locked) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => /^(un)?licen[cs]e|^copying|^notice/i.test(file) && !/\.(js|ts|json)$/.test(file))
    .sort(compare)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  return {
    name,
    version: locked.version ?? manifest.version,
    licence: licenceName(locked.license ?? manifest.license ?? manifest.licenses?.[0]?.type, texts),
    author: typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? ''),
    texts,
  }
}

/**
 * @param {string | undefined} declared
 * @param {readonly string[]} texts
 */
function licenceName(declared, texts) {
  if (declared) return /^EUPL v1\.2/.test(declared) ? 'EUPL-1.2' : declared
  return texts.some((text) => /Permission is hereby granted, free of charge/.test(text)) ? 'MIT' : 'not declared'
}

/** @param {readonly Package[]} packages */
function withoutDoubles(packages) {
  return [...new Map(packages.map((entry) => [title(entry), entry])).values()]
}

/**
 * By code unit, so that the order does not depend on the machine's language.
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  if (one === other) return 0
  return one < other ? -1 : 1
}
