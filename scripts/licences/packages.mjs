import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ name: string, version: string, identifier?: string, text?: string }} Bundled  as the bundler lists it
 * @typedef {{ name: string, version: string, licence: string, author: string, texts: readonly string[] }} Package
 */

/** What lies in a build as files or only as styles; no bundle lists them. */
const copied = [
  '@expo-google-fonts/source-sans-3',
  '@expo-google-fonts/source-serif-4',
  '@gov-design-system-ce/fonts',
  '@gov-design-system-ce/icons',
  '@gov-design-system-ce/styles',
]

/**
 * Every package of which something is in the build that lies in `out`.
 * @param {string} root
 * @returns {readonly Package[]} by name and version, each once
 */
export function shippedPackages(root) {
  /** @type {readonly Bundled[]} */
  const listed = listFiles(root).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')))
  const bundled = listed.map((entry) => ofBundle(root, entry))
  const packages = [...copied.map((name) => ofFolder(root, name)), ...bundled]
  return [...new Map(packages.map((entry) => [title(entry), entry])).values()].sort((one, other) =>
    compare(title(one), title(other)),
  )
}

/**
 * The lists that the bundler puts beside each bundle.
 * @param {string} root
 */
export const listFiles = (root) =>
  ['main', 'preload', 'renderer'].map((part) => join(root, 'out', part, 'licences.json'))

/** @param {Package} entry */
export const title = ({ name, version }) => `${name} ${version}`

/**
 * @param {string} root
 * @param {Bundled} entry
 * @returns {Package}
 */
function ofBundle(root, { name, version, identifier, text }) {
  const texts = text === undefined ? [] : [text]
  return { name, version, texts, licence: licenceName(identifier, texts), author: authorOf(manifestOf(root, name)) }
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {Package}
 */
function ofFolder(root, name) {
  const folder = join(root, 'node_modules', name)
  const manifest = manifestOf(root, name)
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file))
  const texts = files.sort(compare).map((file) => readFileSync(join(folder, file), 'utf8'))
  const licence = licenceName(manifest.license, texts)
  return { name, version: manifest.version, texts, licence, author: authorOf(manifest) }
}

/**
 * @param {string} root
 * @param {string} name
 */
const manifestOf = (root, name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))

/** @param {{ author?: string | { name?: string } }} manifest */
const authorOf = ({ author }) => (typeof author === 'string' ? author : (author?.name ?? ''))

/**
 * @param {string | undefined} declared
 * @param {readonly string[]} texts
 */
function licenceName(declared, texts) {
  if (declared) return /^EUPL v1\.2/.test(declared) ? 'EUPL-1.2' : declared
  return texts.some((text) => /Permission is hereby granted, free of charge/.test(text)) ? 'MIT' : 'not declared'
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
