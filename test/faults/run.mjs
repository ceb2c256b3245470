import { resolve } from 'node:path'
import { runnerImport } from 'vite'

/** The comparison of `npm run faults -- --compare`; it is no test, so it is loaded past the runner of tests. */
const root = resolve(import.meta.dirname, '../..')
const { module } = await runnerImport(resolve(import.meta.dirname, 'compare/compare.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
  resolve: { alias: { '@shared': resolve(root, 'src-main/shared') } },
})
await module.compare()
