import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type Rolldown } from 'vite'

/**
 * Builds a module as the window gets it and loads it here. Vitest itself compiles Svelte's modules for a server, where a
 * derived value is worked out at every look, so that what follows what cannot be seen.
 */
export const builtForWindow = async <Module>(file: string): Promise<Module> => {
  const entry = resolve(import.meta.dirname, file)
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    resolve: { alias: { '@shared': resolve(import.meta.dirname, '../../src-main/shared') } },
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  })) as Rolldown.RolldownOutput[] // safe: a build without watching gives what it wrote, one for each format
  const code = output[0]?.output[0].code
  if (code === undefined) throw new Error(`${file} was not built`)
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Module
}
