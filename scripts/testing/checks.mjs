import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../setup/build.mjs'
import { runKept } from '../processes.mjs'
import { dropGoneComponents } from './gone-components.mjs'

/**
 * @typedef {{ name: string, run: () => Promise<import('../processes.mjs').Finished> }} Check
 *   One thing that passes with exit code 0 and says something only where it does not.
 */

/**
 * The type check of these worlds: each has its own idea of what exists (DOM, Node, neither).
 * @param {string} root
 * @param {readonly string[]} worlds
 * @returns {readonly Check[]}
 */
export function typeChecks(root, worlds) {
  const tools = `${root}/node_modules`
  // Only from its own folder does it find the components that it has turned into TypeScript.
  const window = ['--workspace', 'src-renderer', '--tsconfig', 'tsconfig.json', '--tsgo', '--fail-on-warnings']
  return worlds.map((world) =>
    world === 'src-renderer'
      ? windowCheck(root, nodeCheck(root, `types of ${world}`, `${tools}/svelte-check/bin/svelte-check`, window))
      : nodeCheck(root, `types of ${world}`, `${tools}/@typescript/native/bin/tsc`, ['-p', world]),
  )
}

/**
 * Every rule that a machine can check, and the formatting; of all files or of those that are named and still there.
 * @param {string} root
 * @param {'all' | readonly string[]} linted
 * @returns {readonly Check[]}
 */
export function lintChecks(root, linted) {
  const tools = `${root}/node_modules`
  const files = linted === 'all' ? ['.'] : linted.filter((file) => existsSync(join(root, file)))
  const code = files.filter((file) => linted === 'all' || /\.(ts|mjs|cjs|js|svelte)$/.test(file))
  const check = (/** @type {string} */ name, /** @type {string} */ script, /** @type {readonly string[]} */ words) =>
    nodeCheck(root, name, `${tools}/${script}`, words)
  const eslint = ['--max-warnings=0', '--cache', '--cache-location', `${tools}/.cache/eslint/`]
  const prettier = ['--check', '--ignore-unknown', '--cache', '--log-level=warn']
  // Only sources have rooms.
  const rooms = code.filter((file) => linted === 'all' || /^src-|\.svelte\.ts$/.test(file))
  return [
    ...some(rooms, check('rules of rooms and components (ESLint)', 'eslint/bin/eslint.js', [...eslint, ...rooms])),
    ...some(code, check('rules of the language (oxlint)', 'oxlint/bin/oxlint', ['--deny-warnings', ...code])),
    ...some(code, check('what nothing uses (knip)', 'knip/bin/knip.js', ['--no-progress', '--cache'])),
    ...some(files, check('formatting (Prettier)', 'prettier/bin/prettier.cjs', [...prettier, ...files])),
  ]
}

/**
 * The check, unless there is nothing for it to look at.
 * @param {readonly string[]} files
 * @param {Check} check
 */
const some = (files, check) => (files.length === 0 ? [] : [check])

/**
 * That the sources build, where they are not the ones that were built last.
 * @param {string} root
 * @returns {Check}
 */
export const buildCheck = (root) => ({
  name: 'build',
  run: async () => {
    await ensureBuilt(root)
    return { code: 0, output: '' }
  },
})

/**
 * @param {string} root
 * @param {Check} check
 * @returns {Check}
 */
const windowCheck = (root, { name, run }) => ({
  name,
  run: () => {
    dropGoneComponents(join(root, 'src-renderer'))
    return run()
  },
})

/**
 * @param {string} root
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} words
 * @returns {Check}
 */
const nodeCheck = (root, name, script, words) => ({
  name,
  run: () => runKept(process.execPath, [script, ...words], { cwd: root }),
})
