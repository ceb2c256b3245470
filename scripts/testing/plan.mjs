import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changedFiles } from './changed-files.mjs'
import { lintChecks, typeChecks } from './checks.mjs'
import { recipeFiles } from './recipe-files.mjs'
import { allWorlds, touchedBy } from './touched.mjs'

/**
 * @typedef {import('./arguments.mjs').Part} Part
 * @typedef {import('./checks.mjs').Check} Check
 * @typedef {{ checks: readonly Check[], units: readonly string[] | null, endToEnd: readonly string[] | null }} Plan
 *   what to run; the words for the runners of unit and end-to-end tests, null where they are not to run
 */

/**
 * The plan for the parts that were named.
 * @param {string} root
 * @param {{ parts: readonly Part[], rest: readonly string[] }} asked
 * @returns {Plan}
 */
export function planOfParts(root, { parts, rest }) {
  const has = (/** @type {Part} */ part) => parts.includes(part)
  return {
    checks: [...(has('types') ? typeChecks(root, allWorlds) : []), ...(has('lint') ? lintChecks(root, 'all') : [])],
    units: has('unit') ? ['run', ...rest] : null,
    endToEnd: has('e2e') ? rest : null,
  }
}

/**
 * The plan for what a change can touch, and the sentence that says it.
 * @param {string} root
 * @returns {Plan & { told: string }}
 */
export function planOfChange(root) {
  const changed = changedFiles(root)
  const endToEnd = endToEndFiles(root)
  const { worlds, linted, units, specs } = touchedBy(changed, endToEnd, recipeFiles(root))
  const allSpecs = [...endToEnd.keys()].filter((file) => file.endsWith('.spec.ts'))
  const chosen = specs === 'all' ? allSpecs : specs
  return {
    told: `${changed.length} changed files touch ${chosen.length} of ${allSpecs.length} end-to-end files: ${chosen.join(' ')}`,
    checks: [...typeChecks(root, worlds), ...lintChecks(root, linted)],
    units: units === 'all' ? ['run'] : units.length === 0 ? null : ['related', '--run', '--passWithNoTests', ...units],
    endToEnd: specs === 'all' ? [] : specs.length === 0 ? null : specs,
  }
}

/**
 * @param {string} root
 * @returns {ReadonlyMap<string, string>}
 */
function endToEndFiles(root) {
  const files = readdirSync(join(root, 'test/e2e'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/e2e/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}
