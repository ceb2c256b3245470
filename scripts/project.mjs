import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = resolve(fileURLToPath(new URL('..', import.meta.url)))

/**
 * Where the set-up keeps what it can make again. Inside node_modules, so that `npm ci` clears it as well.
 * @param {string} root
 */
export const cacheFolder = (root) => resolve(root, 'node_modules/.cache')

/**
 * Tells the person what is being done. On stderr, because stdout of the headless command belongs to its JSON.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
