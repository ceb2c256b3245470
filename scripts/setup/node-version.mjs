import { refusal } from '../refusal.mjs'

/** The oldest Node that the tools run on; package.json says the same under `engines`. */
const oldestNode = '20.19.0'

/**
 * Refuses a Node that is too old. Called before anything newer is imported, so this file uses old syntax only.
 * @param {string} [found]
 */
export function requireNode(found = process.versions.node) {
  if (isOlder(found, oldestNode)) throw refusal('node-too-old', { found, wanted: oldestNode })
}

/**
 * Compares `major.minor.patch` numbers; anything behind a hyphen is left out.
 * @param {string} found
 * @param {string} wanted
 */
export function isOlder(found, wanted) {
  const have = numbers(found)
  const want = numbers(wanted)
  for (let place = 0; place < 3; place++) {
    const difference = (have[place] ?? 0) - (want[place] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

/** @param {string} version */
function numbers(version) {
  return (version.split('-')[0] ?? '').split('.').map(Number)
}
