import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { requests, signals } from './src-main/shared/contract'
import { documentFiles } from './scripts/vite-fonts'
import { preloadWindow } from './scripts/vite-preload'

const here = (path: string) => resolve(import.meta.dirname, path)
/** What each bundle contains of others; `scripts/licences` makes one paper of the three. */
const license = { fileName: 'licences.json' }

const alias = { '@shared': here('src-main/shared') }

/** What the preload knows of the contract: names alone, taken from it at every build. */
const contractNames = JSON.stringify({ requests: Object.keys(requests), signals: Object.keys(signals) })

/** A third less to parse at every start of the window; names stay, so that a stack in the log can be read. */
const minify = { compress: true, mangle: false, codegen: true } as const

/**
 * The window's code in few pieces, because each is a request that main answers while it opens the database: the first lines, what
 * every screen needs, what several need, and each screen.
 */
const codeSplitting = {
  groups: [
    { name: 'index', test: /src-renderer\/main\.ts$/, priority: 3 },
    { name: 'start-window', test: /src-renderer\/start-window\.ts$/, priority: 2 },
    { name: 'shared-screens', test: /./, minShareCount: 2, priority: 1 },
  ],
}

/** Main and preload run on Node 18 (the oldest runtime we test on) and Electron 45; both are CommonJS bundles. */
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [documentFiles()],
    build: {
      license,
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: here('src-main/main.ts'),
          cli: here('src-main/cli.ts'),
          worker: here('src-main/worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs', minify },
      },
    },
  },
  preload: {
    resolve: { alias },
    define: { contractNames },
    build: {
      license,
      outDir: 'out/preload',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: here('src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    resolve: { alias },
    plugins: [svelte(), preloadWindow()],
    build: {
      license,
      outDir: here('out/renderer'),
      target: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: here('src-renderer/index.html'), output: { minify, codeSplitting } },
    },
  },
})
