import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, isBuilt } from '../../../scripts/setup/build.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  const products = [
    'out/main/main.cjs',
    'out/main/cli.cjs',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/THIRD-PARTY.md',
  ]
  for (const file of ['src-main/main.ts', 'src-renderer/App.svelte', 'package.json', ...products]) put(file)
  put('out/built-from', fingerprint(root))
})

afterEach(() => rmSync(root, { recursive: true }))

describe('a build', () => {
  it('is up to date right after it was made', () => {
    expect(isBuilt(root)).toBe(true)
  })

  it.each<[string, () => void]>([
    ['has another size', () => put('src-main/main.ts', 'changed')],
    ['was saved with the same size', () => utimesSync(join(root, 'src-main/main.ts'), 1, 1)],
    ['is new', () => put('src-renderer/views/New.svelte')],
    ['is gone', () => rmSync(join(root, 'src-renderer/App.svelte'))],
    ['was renamed', () => renameSync(join(root, 'src-main/main.ts'), join(root, 'src-main/other.ts'))],
  ])('is stale when a source %s', (_case, change) => {
    change()
    expect(isBuilt(root)).toBe(false)
  })

  it('is stale when one of its files is gone', () => {
    rmSync(join(root, 'out/main/cli.cjs'))
    expect(isBuilt(root)).toBe(false)
  })

  it('does not depend on tests, on itself or on what tools leave among the sources', () => {
    put('test/some.test.ts')
    put('src-renderer/.svelte-check/App.svelte.tsx')
    put('out/main/more.cjs')
    expect(isBuilt(root)).toBe(true)
  })
})

function put(file: string, text = ''): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
