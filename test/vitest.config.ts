import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, by its folder or file; begun last, one of them would run on alone when all else is done. */
const longest = [
  'test/faults/failing-calls',
  'test/main/importing/proposal',
  'test/recipes/',
  'table/bombs',
  'test/faults/',
]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((part) => moduleId.includes(part))
  return rank === -1 ? longest.length : rank
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

const root = resolve(import.meta.dirname, '..')

const all = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts'))

/** Test files that put something else in the place of modules, timers or globals, by `vi`. */
const replacing = all.filter((name) => /\bvi\b/.test(readFileSync(join(root, name), 'utf8')))

export default defineConfig({
  root,
  plugins: [svelte()],
  resolve: { alias: { '@shared': resolve(import.meta.dirname, '../src-main/shared') } },
  test: {
    // Reading the modules costs more than most tests, so that files share what a process has read; what replaces modules has its own.
    projects: [
      {
        extends: true,
        test: { name: 'shared modules', include: ['test/**/*.test.ts'], exclude: replacing, isolate: false },
      },
      { extends: true, test: { name: 'own modules', include: replacing } },
    ],
    // Limits catch what hangs. They measure nothing: a test that takes a second takes twenty beside other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // One process a core: by itself vitest leaves one to who watches.
    maxWorkers: '100%',
  },
})
