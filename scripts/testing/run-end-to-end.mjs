import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot, runKept, runShown } from '../processes.mjs'
import { projectRoot } from '../project.mjs'
import { hasXvfb, onInvisibleDisplay } from '../setup/display.mjs'
import { runtimeEnvironment } from '../setup/runtime.mjs'
import { judge, oneFailure } from './counts.mjs'
import { ordinaryPlace } from './ordinary-place.mjs'
import { countFile, countPlaywright } from './reports.mjs'

/**
 * @typedef {import('../setup/runtime.mjs').Runtime} Runtime
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {import('../processes.mjs').Surroundings} Surroundings
 * @typedef {{ root: string, node: string, results: string, surroundings: Surroundings }} Place
 *   where the tests run: the project (or a copy of it), the Node to use, the folder for results, user and environment
 */

const ownResults = join(projectRoot, 'test-results/e2e')

/**
 * Runs the end-to-end tests in real windows, always with Chromium's sandbox. Root may not have that sandbox, so root
 * runs them as an ordinary user in a place that this user can read.
 * @param {Runtime} runtime
 * @param {readonly string[]} words for Playwright
 * @returns {Promise<Counts>}
 */
export async function runEndToEnd(runtime, words) {
  rmSync(ownResults, { recursive: true, force: true })
  if (!isRoot()) return runIn(ownPlace(runtime), words)

  const place = ordinaryPlace(runtime)
  try {
    return await runIn(place, words)
  } finally {
    if (existsSync(place.results)) keepResults(place.results)
    place.remove()
  }
}

/**
 * @param {Runtime} runtime
 * @returns {Place}
 */
function ownPlace(runtime) {
  return {
    root: projectRoot,
    node: process.execPath,
    results: ownResults,
    surroundings: { env: runtimeEnvironment(runtime) },
  }
}

/**
 * @param {Place} place
 * @param {readonly string[]} words
 */
async function runIn({ root, node, results, surroundings }, words) {
  if (!(await hasUserNamespaces(surroundings))) {
    const reason = 'the kernel refuses user namespaces here, so Chromium has no sandbox'
    return oneFailure(`end-to-end tests: ${reason}`)
  }
  const report = join(results, 'report.json')
  const env = { ...surroundings.env, DOBRA_PRAXE_TEST_RESULTS: results }
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  const all = [playwright, 'test', '--config', 'test/e2e/playwright.config.ts', ...words]
  const line = display({ command: node, words: all })
  const code = await runShown(line.command, line.words, {
    ...surroundings,
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return judge('end-to-end tests', countFile(report, countPlaywright), code)
}

/**
 * An invisible display wherever there is one, so that windows do not open over somebody's work.
 * @param {import('../setup/display.mjs').CommandLine} line
 */
const display = (line) => (process.platform === 'linux' && hasXvfb() ? onInvisibleDisplay(line) : line)

/** @param {Surroundings} surroundings */
async function hasUserNamespaces(surroundings) {
  if (process.platform !== 'linux') return true
  return (await runKept('unshare', ['--user', '--map-root-user', 'true'], surroundings)).code === 0
}

/** @param {string} results */
function keepResults(results) {
  mkdirSync(ownResults, { recursive: true })
  cpSync(results, ownResults, { recursive: true })
}
