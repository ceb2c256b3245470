import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

/**
 * What the recipes of `test/recipes` are about, as paths without an ending: the files that they edit and those that their new files
 * use. The recipes are kept as texts, so no import tells.
 * @param {string} root
 * @returns {ReadonlySet<string>}
 */
export function recipeFiles(root) {
  const folder = join(root, 'test/recipes')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const texts = names
    .filter((name) => /\.(?:txt|json)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  return new Set(texts.flatMap(({ name, text }) => (name.endsWith('.json') ? editedBy(text) : usedBy(name, text))))
}

/** @param {string} file */
export const withoutEnding = (file) => file.replace(/(?:\.svelte)?\.ts$|\.svelte$/, '').replace(/\/index$/, '')

/** @param {string} text */
const editedBy = (text) => [...text.matchAll(/"file": "([^"]+)"/g)].map(([, file = '']) => withoutEnding(file))

/**
 * @param {string} name as `noun/new/src-main/shared/fields/venue.ts.txt`
 * @param {string} text
 */
const usedBy = (name, text) => {
  const stands = dirname(name.replace(/^[^/]+\/new\//, ''))
  return [...text.matchAll(/from '([^']+)'/g)].flatMap(([, used = '']) => {
    if (used.startsWith('@shared/')) return [withoutEnding(used.replace('@shared', 'src-main/shared'))]
    return used.startsWith('.') ? [withoutEnding(join(stands, used).replace(/\.svelte$/, ''))] : []
  })
}
