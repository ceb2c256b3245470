import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../refusal.mjs'
import { runKept } from '../processes.mjs'
import { say } from '../project.mjs'
import { writeThirdParty } from '../licences/write.mjs'
import { alone } from './alone.mjs'

/** Everything that a build depends on. */
const sources = [
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'scripts/vite-fonts.ts',
  'scripts/licences',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** What a build must have left behind. */
const products = [
  'out/main/main.cjs',
  'out/main/cli.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/THIRD-PARTY.md',
]

/**
 * Builds the app when the sources are not the ones it was last built from.
 * @param {string} root
 * @returns {Promise<boolean>} whether it had to be built
 */
export async function ensureBuilt(root) {
  if (isBuilt(root)) return false
  return alone(join(root, 'node_modules/.cache/building'), async () => {
    if (isBuilt(root)) return false
    await build(root)
    return true
  })
}

/**
 * Whether out/ was built from exactly these sources.
 * @param {string} root
 */
export function isBuilt(root) {
  return products.every((file) => existsSync(join(root, file))) && readStamp(root) === fingerprint(root)
}

/**
 * Makes the next command build again.
 * @param {string} root
 */
export function forgetBuild(root) {
  rmSync(stampFile(root), { force: true })
}

/**
 * One hash over path, size and time of every source: reads no file and takes some milliseconds, and sees a removed
 * file as well, which the newest time alone does not.
 * @param {string} root
 */
export function fingerprint(root) {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, root, source)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addTo(hash, root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) {
    hash.update(`${path}\n${found.size}\n${found.mtimeMs}\n`)
    return
  }
  // What begins with a dot is left there by tools, not written by anybody.
  const names = readdirSync(join(root, path)).filter((name) => !name.startsWith('.'))
  for (const name of names.sort()) addTo(hash, root, `${path}/${name}`)
}

/** @param {string} root */
async function build(root) {
  say('Building …')
  // Taken before the build, so that a source saved while it runs makes the result stale.
  const stamp = fingerprint(root)
  const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { code, output } = await runKept(process.execPath, [script, 'build', '--logLevel', 'warn'], { cwd: root })
  if (code !== 0) {
    say(withoutStack(output))
    throw refusal('build-failed')
  }
  writeThirdParty(root)
  writeFileSync(stampFile(root), stamp)
}

/**
 * The bundler's own message names file and line; where in the bundler it was noticed helps nobody.
 * @param {string} output
 */
function withoutStack(output) {
  const lines = output.split('\n').filter((line) => !/^\s+at .+:\d+:\d+\)?$/.test(line))
  return lines.join('\n').trimEnd()
}

/** @param {string} root */
const stampFile = (root) => join(root, 'out/built-from')

/** @param {string} root */
function readStamp(root) {
  try {
    return readFileSync(stampFile(root), 'utf8')
  } catch {
    return undefined
  }
}
