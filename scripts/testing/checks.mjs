/** @typedef {{ name: string, command: string, words: readonly string[] }} Check  One command: passes with exit code 0. */

const plainWorlds = ['src-main/shared', 'src-main', 'test', 'scripts', '.']

/**
 * The type check of every world: each has its own idea of what exists (DOM, Node, neither). The longest comes first.
 * @param {string} root
 * @returns {readonly Check[]}
 */
export function typeChecks(root) {
  // Only from its own folder does it find the components that it has turned into TypeScript.
  const window = ['--workspace', 'src-renderer', '--tsconfig', 'tsconfig.json', '--tsgo', '--fail-on-warnings']
  return [
    nodeCheck('types of src-renderer', `${root}/node_modules/svelte-check/bin/svelte-check`, window),
    ...plainWorlds.map((world) =>
      nodeCheck(`types of ${world}`, `${root}/node_modules/@typescript/native/bin/tsc`, ['-p', world]),
    ),
  ]
}

/**
 * Every rule that a machine can check, and the formatting. The longest comes first.
 * @param {string} root
 * @returns {readonly Check[]}
 */
export function lintChecks(root) {
  const tools = `${root}/node_modules`
  const caches = `${tools}/.cache`
  const eslintCache = ['--cache', '--cache-location', `${caches}/eslint/`]
  return [
    nodeCheck('rules of components and rooms (ESLint)', `${tools}/eslint/bin/eslint.js`, [
      ...eslintCache,
      '--max-warnings=0',
      '.',
    ]),
    nodeCheck('formatting (Prettier)', `${tools}/prettier/bin/prettier.cjs`, [
      '--check',
      '--cache',
      '--log-level=warn',
      '.',
    ]),
    nodeCheck('rules of the language (oxlint)', `${tools}/oxlint/bin/oxlint`, ['--deny-warnings']),
  ]
}

/**
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} words
 * @returns {Check}
 */
const nodeCheck = (name, script, words) => ({ name, command: process.execPath, words: [script, ...words] })
