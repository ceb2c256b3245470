import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { build } from 'vite'

/**
 * Bundles the benchmark with the sources that it measures and runs it; started by `npm run bench`. The bundle and everything
 * that is measured lie in one folder on the project's own disk, because a folder for temporary files is often memory, where
 * flushing costs nothing.
 */
const root = resolve(import.meta.dirname, '../..')
const cache = resolve(root, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(resolve(cache, 'bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143))

const engine = resolve(folder, 'engine')
await bundle(engine)
for (const name of ['fonts', 'data'])
  cpSync(resolve(root, 'out/main', name), resolve(engine, name), { recursive: true })
const { bench } = createRequire(import.meta.url)(resolve(engine, 'bench.cjs'))
process.exitCode = await bench(process.argv.slice(2), { root, folder })

/**
 * The sources that are measured, as the product bundles them: CommonJS for Node, packages included.
 * @param {string} outDir
 */
async function bundle(outDir) {
  const here = (/** @type {string} */ path) => resolve(import.meta.dirname, path)
  await build({
    configFile: false,
    root: here('.'),
    logLevel: 'warn',
    resolve: { alias: { '@shared': resolve(root, 'src-main/shared') } },
    ssr: { noExternal: true, external: ['@playwright/test', 'electron'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      rollupOptions: {
        input: {
          bench: here('bench.ts'),
          subject: here('subjects/main.ts'),
          worker: resolve(root, 'src-main/worker.ts'),
          'start-hook': here('window/start-hook.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  })
}
