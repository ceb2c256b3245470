import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [svelte()],
  resolve: { alias: { '@shared': resolve(import.meta.dirname, '../src-main/shared') } },
  test: {
    include: ['test/**/*.test.ts'],
    // Limits catch what hangs. They measure nothing: a test that takes a second takes twenty beside other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // One process a core: by itself vitest leaves one to who watches.
    maxWorkers: '100%',
  },
})
