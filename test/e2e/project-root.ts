import { resolve } from 'node:path'

/** The folder with package.json: what Electron is told to start. */
export const projectRoot = resolve(import.meta.dirname, '../..')
