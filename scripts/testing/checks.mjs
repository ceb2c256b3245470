import { npmCommand } from '../setup/npm.mjs'

/** @typedef {{ name: string, command: string, words: readonly string[] }} Check  One command: passes with exit code 0. */

const plainWorlds = ['src-main/shared', 'src-main', 'test', 'scripts']

/**
 * The type check of every world: each has its own idea of what exists (DOM, Node, neither).
 * @param {string} root
 * @returns {readonly Check[]}
 */
export function typeChecks(root) {
  const tsc = `${root}/node_modules/typescript/bin/tsc`
  const svelteCheck = `${root}/node_modules/svelte-check/bin/svelte-check`
  const rendererWords = ['--tsconfig', 'src-renderer/tsconfig.json', '--fail-on-warnings']
  return [
    { name: 'types of src-renderer', command: process.execPath, words: [svelteCheck, ...rendererWords] },
    ...plainWorlds.map((world) => ({
      name: `types of ${world}`,
      command: process.execPath,
      words: [tsc, '-p', world],
    })),
  ]
}

/**
 * Lint and formatting, exactly as `npm run lint` has them.
 * @returns {Check}
 */
export function lintCheck() {
  const { command, first } = npmCommand()
  return { name: 'lint', command, words: [...first, 'run', '--silent', 'lint'] }
}
