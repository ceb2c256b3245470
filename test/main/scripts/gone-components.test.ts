import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dropGoneComponents } from '../../../scripts/testing/gone-components.mjs'

let window = ''
beforeEach(() => {
  window = mkdtempSync(join(tmpdir(), 'dp-gone-'))
  mkdirSync(join(window, 'lists'))
})
afterEach(() => rmSync(window, { recursive: true }))

it('drops what the check has kept of a component that is gone, and nothing else', () => {
  const kept = join(window, '.svelte-check/svelte/lists')
  mkdirSync(kept, { recursive: true })
  writeFileSync(join(window, 'lists/Here.svelte'), '')
  const files = ['++Here.svelte.ts', 'Here.d.svelte.ts', '++Gone.svelte.ts', 'Gone.d.svelte.ts']
  for (const file of files) writeFileSync(join(kept, file), '')

  dropGoneComponents(window)

  expect(readdirSync(kept).sort()).toEqual(['++Here.svelte.ts', 'Here.d.svelte.ts'])
})

it('does nothing where nothing was checked yet', () => {
  expect(() => dropGoneComponents(window)).not.toThrow()
})
