import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal, sentenceFor } from '../../../scripts/refusal.mjs'
import { chooseDisplay } from '../../../scripts/setup/display.mjs'
import { requireNode } from '../../../scripts/setup/node-version.mjs'
import { requireIntegrity } from '../../../scripts/setup/pinned-runtime.mjs'
import { findGiven } from '../../../scripts/setup/runtime.mjs'

const scripts = resolve(import.meta.dirname, '../../../scripts')
let folder = ''

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'set up ř-'))))
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
})

/** One line, one sentence, and it says what to do. */
const oneSentence = /^[A-Z].*: (install|connect|run|make|free|correct|mend|restore) [^\n]*\.$/

describe('the set-up ends in one sentence', () => {
  it('with a Node that is too old', () => {
    expect(() => requireNode('18.15.0')).toThrow(/^Node 18\.15\.0 is too old: install Node 20\.19\.0 or newer/)
  })

  it('without a display and without Xvfb', () => {
    const place = { platform: 'linux', env: {}, hasXvfb: false }
    expect(() => chooseDisplay(place)).toThrow(/^There is no display and no Xvfb .*: install the package "xvfb"/)
  })

  it('when what was downloaded is not what was recorded', async () => {
    const file = join(folder, 'runtime.tgz')
    writeFileSync(file, 'something else')
    await expect(requireIntegrity(file, 'sha512-AAAA')).rejects.toThrow(/does not match its recorded checksum/)
  })

  it('when the named runtime is not there', () => {
    expect(() => findGiven(folder)).toThrow(/^ELECTRON_OVERRIDE_DIST_PATH names .*, where there is no Electron/)
  })

  it.each([
    ['EACCES', 'folder-read-only'],
    ['EROFS', 'folder-read-only'],
    ['ENOSPC', 'disk-full'],
  ] as const)('when a file cannot be written (%s)', (code, expected) => {
    const error = Object.assign(new Error('x'), { code, path: '/project/out' })
    expect(sentenceFor(error)).toBe(refusal(expected, { folder: '/project' }).message)
  })

  it('when something happens that nobody thought of', () => {
    expect(sentenceFor(new Error('first line\nsecond line'))).toMatch(/\(first line\): run it again with/)
  })
})

describe('"npm start" really ends with exit code 1, one sentence and no stack', () => {
  it('without a network', () => {
    makeProject({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-AAAA' } })
    // Port 9 of this machine is closed; an empty cache has nothing to offer instead.
    const { status, lastLine } = start({ npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' })
    expect(lastLine).toMatch(oneSentence)
    expect({ status, lastLine }).toMatchObject({
      status: 1,
      lastLine: expect.stringMatching(/does not answer: connect/),
    })
  })

  it('without a lock file', () => {
    cpSync(scripts, join(folder, 'scripts'), { recursive: true })
    const { status, lastLine } = start({})
    expect({ status, lastLine }).toMatchObject({ status: 1, lastLine: expect.stringMatching(oneSentence) })
  })

  it('in a folder that cannot be written to', () => {
    makeProject({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-AAAA' } })
    letOthersRead(folder)
    chmodSync(folder, 0o555)
    const { status, lastLine } = start({}, ordinaryUser)
    expect({ status, lastLine }).toMatchObject({ status: 1, lastLine: expect.stringMatching(/cannot be written to/) })
  })
})

/** Root may write everywhere, so that one test runs as somebody else. */
const ordinaryUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** A strict umask would keep the other user from reading the scripts, which is not what this is about. */
function letOthersRead(path: string): void {
  spawnSync('chmod', ['-R', 'a+rX', path])
}

function makeProject(packages: Record<string, unknown>): void {
  cpSync(scripts, join(folder, 'scripts'), { recursive: true })
  const root = { name: 'p', version: '1.0.0', dependencies: { a: '1.0.0' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...root, type: 'module' }))
  const lock = { name: 'p', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': root, ...packages } }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
}

function start(
  env: Record<string, string>,
  user: { uid?: number; gid?: number } = {},
): { status: number | null; lastLine: string } {
  const cache = join(tmpdir(), `${folder.split('/').at(-1)}-npm`)
  mkdirSync(cache)
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', '--prepare-only'], {
    ...user,
    cwd: folder,
    env: { ...process.env, npm_config_cache: cache, ...env },
    encoding: 'utf8',
  })
  rmSync(cache, { recursive: true })
  expect(stderr).not.toMatch(/^\s+at /m)
  return { status, lastLine: stderr.trimEnd().split('\n').at(-1) ?? '' }
}
