import { describe, expect, it } from 'vitest'
import { isInstalled } from '../../../scripts/setup/dependencies.mjs'
import { npmRefusal } from '../../../scripts/setup/npm.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/only-mac': { version: '2.0.0', integrity: 'sha512-m', optional: true },
  },
}
const a = wanted.packages['node_modules/a']

describe('node_modules', () => {
  it('is whole without the optional packages of other systems', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': a } })).toBe(true)
  })

  it.each([
    ['is missing or was broken off', undefined],
    ['lacks a package', { packages: {} }],
    ['holds another version', { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } }],
    ['holds other bytes of the same version', { packages: { 'node_modules/a': { ...a, integrity: 'sha512-x' } } }],
    ['holds a package that the lock file no longer has', { packages: { 'node_modules/a': a, 'node_modules/old': a } }],
  ])('is installed again when it %s', (_case, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false)
  })
})

describe('a failed npm', () => {
  const place = { what: 'The packages', folder: '/project' }

  it.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', 'no-network'],
    ['npm error code EAI_AGAIN', 'no-network'],
    ['npm error code ECONNREFUSED', 'no-network'],
    ['npm error code ENOTCACHED', 'no-network'],
    ['npm error code EINTEGRITY\nnpm error sha512-x integrity checksum failed', 'integrity-mismatch'],
    ["npm error code EACCES\nnpm error path '/project'", 'folder-read-only'],
    ['npm error code EROFS', 'folder-read-only'],
    ['npm error nospc ENOSPC: no space left on device', 'disk-full'],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when in sync', 'install-failed'],
  ])('is understood: %j', (output, code) => {
    expect(npmRefusal(output, place).code).toBe(code)
  })

  it('is quoted in one line when the reason is unknown', () => {
    expect(npmRefusal('npm error code EUSAGE\nnpm error not in sync\nnpm error more', place).message).toContain(
      '(not in sync)',
    )
  })
})
