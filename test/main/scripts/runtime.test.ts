import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findOfficial, hasOfficialFailed, rememberOfficialFailed } from '../../../scripts/setup/official-runtime.mjs'
import { findPinned, isPinnedFor, pinned } from '../../../scripts/setup/pinned-runtime.mjs'
import { describeRuntime, findGiven, runtimeEnvironment } from '../../../scripts/setup/runtime.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runtime-'))
  put('node_modules/electron/package.json', '{ "version": "45.0.0" }')
})
afterEach(() => rmSync(root, { recursive: true }))

describe.skipIf(process.platform !== 'linux')('the runtime', () => {
  it('is the official one only when that is whole', () => {
    put('node_modules/electron/path.txt', 'electron')
    put('node_modules/electron/dist/version', 'v45.0.0')
    expect(findOfficial(root)).toBeUndefined()
    putExecutable('node_modules/electron/dist/electron')
    expect(findOfficial(root)).toMatchObject({ kind: 'official', version: '45.0.0' })
  })

  it('is the one that the environment names', () => {
    putExecutable('given/electron')
    expect(findGiven(join(root, 'given'))).toMatchObject({ kind: 'given', dist: join(root, 'given') })
    expect(findGiven(undefined)).toBeUndefined()
  })

  it('remembers a failed download for this version of Electron only', () => {
    expect(hasOfficialFailed(root)).toBe(false)
    rememberOfficialFailed(root)
    expect(hasOfficialFailed(root)).toBe(true)
    put('node_modules/electron/package.json', '{ "version": "46.0.0" }')
    expect(hasOfficialFailed(root)).toBe(false)
  })

  it('gets the present stand-in for the default app when an older one lies there', () => {
    const dist = `node_modules/.cache/electron-runtime/${pinned.electron}`
    putExecutable(`${dist}/electron`)
    put(`${dist}/resources/app/main.cjs`, 'old')
    expect(findPinned(root)).toMatchObject({ kind: 'pinned', version: pinned.electron })
    expect(readText(`${dist}/resources/app/main.cjs`)).toContain('process.defaultApp = true')
  })

  it('reaches the electron package, Playwright and electron-vite', () => {
    const env = runtimeEnvironment({ kind: 'given', version: '1', dist: '/d', executable: '/d/electron' })
    expect(env).toMatchObject({ ELECTRON_OVERRIDE_DIST_PATH: '/d', ELECTRON_EXEC_PATH: '/d/electron' })
  })
})

describe('the pinned runtime', () => {
  it('is for linux x64 only and is called a stand-in', () => {
    expect([isPinnedFor('linux', 'x64'), isPinnedFor('linux', 'arm64'), isPinnedFor('win32', 'x64')]).toEqual([
      true,
      false,
      false,
    ])
    expect(describeRuntime({ kind: 'pinned', version: '25.1.1', dist: '', executable: '' })).toMatch(/stand-in/)
  })
})

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function putExecutable(file: string): void {
  put(file, '')
  chmodSync(join(root, file), 0o755)
}

function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
