import { refusal } from '../refusal.mjs'
import { hasCommand, isRoot, runKept } from '../processes.mjs'
import { say } from '../project.mjs'

/**
 * The Debian packages that Electron and a stand-in display need. Newer releases carry some under a second name.
 * @type {readonly (readonly [string, ...string[]])[]}
 */
const neededPackages = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
]

/**
 * Makes sure of the system libraries on Debian-like Linux: root installs what is missing, anybody else gets the line.
 * Other systems are left alone; there Electron itself says what it lacks.
 */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux' || !hasCommand('dpkg-query')) return
  const missing = missingPackages((await runKept('dpkg-query', dpkgQuery())).output)
  if (missing.length === 0) return
  if (!isRoot()) throw refusal('libraries-missing', { line: installLine(missing.map((names) => names[0])) })
  await install(missing)
}

/**
 * @param {string} listing lines of `package<TAB>status` as {@link dpkgQuery} asks for them
 * @param {typeof neededPackages} [needed]
 */
export function missingPackages(listing, needed = neededPackages) {
  const installed = new Set(listing.split('\n').flatMap((line) => /^([^\t:]+)[^\t]*\tii/.exec(line)?.[1] ?? []))
  return needed.filter((names) => !names.some((name) => installed.has(name)))
}

/**
 * The line a person (or root) runs.
 * @param {readonly string[]} names
 */
export function installLine(names) {
  return `${isRoot() ? '' : 'sudo '}apt-get install -y --no-install-recommends ${names.join(' ')}`
}

function dpkgQuery() {
  return ['-W', '-f=${Package}\t${db:Status-Abbrev}\n', ...neededPackages.flat()]
}

/** @param {typeof neededPackages} missing */
async function install(missing) {
  say('Installing the missing system libraries (apt-get) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A fresh image has no package lists. Without a network this fails, and so does the installation, which says why.
  await runKept('apt-get', ['update', '-q'], { env })
  const names = await Promise.all(missing.map(availableName))
  const { code, output } = await runKept('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    env,
  })
  if (code === 0) return
  const detail = /^E: (.+?)\.?$/m.exec(output)?.[1] ?? `apt-get ended with ${code}`
  throw refusal('libraries-not-installed', { line: installLine(names), detail })
}

/** @param {readonly [string, ...string[]]} names */
async function availableName([first, ...others]) {
  for (const name of others) {
    if ((await runKept('apt-cache', ['show', name])).code === 0) return name
  }
  return first
}
