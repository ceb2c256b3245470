import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('./run-kind.mjs').Kind} Kind */

/** What takes longest, begun first; the whole takes as long as the longest lane. */
const longest = ['second-writer', 'mixtures', 'long-journal', 'failing-calls', 'killed-process']

const ending = '.test.ts'

/** What happens to a database under the eyes of a person: the app itself on damaged folders and on one that is taken away. */
const inTheApp = ['rescue.spec.ts', 'folder-gone.spec.ts']

/**
 * One kind of fault for each test file of test/faults, and the app; those alone whose names bear one of the words.
 * @param {string} root
 * @param {readonly string[]} words
 * @param {number} limitMs
 * @returns {Kind[]}
 */
export function kindsOf(root, words, limitMs) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const files = readdirSync(join(root, 'test/faults')).filter((file) => file.endsWith(ending))
  const kinds = files.map((file) => ({
    name: file.slice(0, -ending.length),
    words: [vitest, 'run', '--config', 'test/vitest.config.ts', `test/faults/${file}`],
  }))
  return [...kinds, { name: 'app', words: [join(root, 'scripts/test.mjs'), 'e2e', ...inTheApp] }]
    .filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
    .sort((one, other) => rankOf(one.name) - rankOf(other.name))
    .map(({ name, words: all }) => ({ name, command: process.execPath, words: all, limitMs }))
}

/** @param {string} name */
function rankOf(name) {
  const rank = longest.indexOf(name)
  return rank === -1 ? longest.length : rank
}
