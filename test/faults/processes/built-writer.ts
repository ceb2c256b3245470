import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { freshPlace } from '../place'

const root = resolve(import.meta.dirname, '../../..')

/** Where what must lie on a real disk is put; folders for temporary files are often memory. */
export const diskCache = (): string => {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  return cache
}

/** Bundles the writing process with the sources as they are now, and gives the path of its script. */
export const builtWriter = (): Promise<string> => builtProcess('writer')

/** The same for any process of this folder. */
export const builtProcess = async (name: string): Promise<string> => {
  const outDir = freshPlace(diskCache())
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src-main/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { [name]: resolve(import.meta.dirname, `${name}.ts`) },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return join(outDir, `${name}.mjs`)
}
