import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectRoot, say } from '../project.mjs'
import { runtimeEnvironment } from '../setup/runtime.mjs'
import { ordinaryEnvironment, ordinaryUser } from './ordinary-user.mjs'

/**
 * @typedef {import('../setup/runtime.mjs').Runtime} Runtime
 * @typedef {import('./ordinary-user.mjs').Ids} Ids
 */

/** What the tests do not need in their copy of the project. */
const leftBehind = ['.git', 'dist', 'test-results']

/**
 * Prepares, as root, a place where an ordinary user can run the end-to-end tests: a home, a temporary folder and a
 * folder for results of its own, and, when the project lies where this user cannot read (in root's home, or made with a
 * strict umask), a readable copy of the project.
 * @param {Runtime} runtime
 */
export function ordinaryPlace(runtime) {
  const ids = ordinaryUser()
  // A short path: Chromium keeps a socket below TMPDIR, and the name of a socket has at most 107 characters.
  const base = mkdtempSync('/tmp/dp-e2e-')
  chmodSync(base, 0o755)
  const [home, temp, results] = ['home', 'tmp', 'results'].map((name) => ownFolder(join(base, name), ids))
  if (!home || !temp || !results) throw new Error('three folders were asked for')
  makeSocketFolder()

  const node = readableNode(base, ids)
  const root = isReadable(node, [projectRoot, runtime.executable], ids) ? projectRoot : copyOfProject(base)
  const env = ordinaryEnvironment(runtimeEnvironment(readableRuntime(runtime, root)), {
    home,
    temp,
  })
  say(`End-to-end tests run as an ordinary user (uid ${ids.uid}), because root has no sandbox.`)
  return {
    root,
    node,
    results,
    surroundings: { env, ...ids },
    remove: () => rmSync(base, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/**
 * @param {string} folder
 * @param {Ids} ids
 */
function ownFolder(folder, { uid, gid }) {
  mkdirSync(folder, { mode: 0o700 })
  chownSync(folder, uid, gid)
  return folder
}

/** X servers put their sockets here; only root can make the folder as they want it. */
function makeSocketFolder() {
  if (existsSync('/tmp/.X11-unix')) return
  mkdirSync('/tmp/.X11-unix')
  chmodSync('/tmp/.X11-unix', 0o1777)
}

/**
 * The Node that runs us, copied when it lies in root's home (as version managers have it).
 * @param {string} base
 * @param {Ids} ids
 */
function readableNode(base, ids) {
  if (isReadable(process.execPath, [], ids)) return process.execPath
  const copy = join(base, 'node')
  copyFileSync(process.execPath, copy)
  chmodSync(copy, 0o755)
  return copy
}

/**
 * Asks as that user whether it can read everything below these paths that the tests will touch.
 * @param {string} node
 * @param {readonly string[]} paths
 * @param {Ids} ids
 */
function isReadable(node, paths, ids) {
  const places = paths.flatMap((path) => [path, ...samples.map((sample) => join(path, sample))]).filter(existsSync)
  const read = 'for (const path of process.argv.slice(1)) fs.accessSync(path, fs.constants.R_OK)'
  return spawnSync(node, ['-e', read, ...places], { ...ids, cwd: '/', stdio: 'ignore' }).status === 0
}

/** A strict umask can differ from one tool to the next, so one file of each is asked for. */
const samples = [
  'package.json',
  'test/e2e/launch.ts',
  'out/main/main.cjs',
  'out/renderer/index.html',
  'node_modules/@playwright/test/cli.js',
  'node_modules/.package-lock.json',
]

/** @param {string} base */
function copyOfProject(base) {
  say(`An ordinary user cannot read this folder: the tests run in a readable copy of it below ${base}.`)
  const copy = join(base, 'project')
  mkdirSync(copy)
  const entries = readdirSync(projectRoot).filter((name) => !leftBehind.includes(name))
  const words = ['-a', '--reflink=auto', ...entries.map((name) => join(projectRoot, name)), copy]
  const steps = [spawnSync('cp', words, { stdio: 'inherit' }), spawnSync('chmod', ['-R', 'a+rX', copy])]
  if (steps.some((step) => step.status !== 0)) throw new Error('the project could not be copied')
  return copy
}

/**
 * The runtime as that user sees it: inside the copy of the project when it is part of the project.
 * @param {Runtime} runtime
 * @param {string} root of the project as that user sees it
 * @returns {Runtime}
 */
function readableRuntime(runtime, root) {
  const inside = relative(projectRoot, runtime.dist)
  if (inside.startsWith('..')) return runtime
  return { ...runtime, dist: join(root, inside), executable: join(root, relative(projectRoot, runtime.executable)) }
}
