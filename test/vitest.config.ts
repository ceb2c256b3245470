import { resolve } from 'node:path'
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

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [svelte()],
  resolve: { alias: { '@shared': resolve(import.meta.dirname, '../src-main/shared') } },
  test: {
    include: ['test/**/*.test.ts'],
    // Limits catch what hangs. They measure nothing: a test that takes a second takes twenty beside other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // One process a core: by itself vitest leaves one to who watches.
    maxWorkers: '100%',
  },
})
