import { dirname, join } from 'node:path/posix'
import { withoutEnding } from './recipe-files.mjs'

/**
 * @typedef {{ worlds: readonly string[], linted: 'all' | readonly string[], units: 'all' | readonly string[], specs: 'all' | readonly string[] }} Touched
 *   what a change can touch: worlds of types, files to lint, files whose unit tests are to run, end-to-end files
 */

/** @type {readonly [begins: RegExp, worlds: readonly string[]][]} */
const usedIn = [
  [/^src-main\/shared\//, ['src-renderer', 'src-main/shared', 'src-main', 'test']],
  [/^src-main\//, ['src-main', 'test']],
  [/^src-renderer\//, ['src-renderer', 'test']],
  [/^test\//, ['test']],
  [/^scripts\//, ['scripts', 'test', '.']],
]

/** What tests read, and what the tools go by. */
const everything = /^(?:test\/fixtures|resources)\/|^[^/]+$|^scripts\/vite-|(?:\.config\.ts|tsconfig\.json)$/

/**
 * What a change can touch. Code is followed by its imports; screens and areas by their names, because a window shows
 * what no import tells. What everything depends on (a setting of a tool, what files are read from) touches everything.
 * @param {readonly string[]} changed
 * @param {ReadonlyMap<string, string>} endToEnd path → text of every file of the end-to-end tests
 * @param {ReadonlySet<string>} recipes what the recipes are about, as paths without an ending
 * @returns {Touched}
 */
export function touchedBy(changed, endToEnd, recipes) {
  const papers = changed.filter((file) => /\.md$|^LICENSE$|^docs\//.test(file))
  const files = changed.filter((file) => !papers.includes(file))
  if (files.some((file) => everything.test(file) || worldsOf(file).length === 0))
    return { worlds: allWorlds, linted: 'all', units: 'all', specs: 'all' }
  return {
    worlds: allWorlds.filter((world) => files.some((file) => worldsOf(file).includes(world))),
    linted: changed,
    units: [
      ...files,
      ...(papers.length === 0 ? [] : ['test/docs/papers.test.ts']),
      ...(files.some((file) => isOfRecipe(file, recipes)) ? ['test/recipes/recipes.test.ts'] : []),
    ],
    specs: specsFor(files, endToEnd),
  }
}

export const allWorlds = /** @type {const} */ (['src-renderer', 'src-main/shared', 'src-main', 'test', 'scripts', '.'])

/**
 * @param {string} file
 * @param {ReadonlySet<string>} recipes
 */
const isOfRecipe = (file, recipes) => file.startsWith('test/recipes/') || recipes.has(withoutEnding(file))

/** @param {string} file */
const worldsOf = (file) => usedIn.find(([begins]) => begins.test(file))?.[1] ?? []

/**
 * The end-to-end files for a change: those that import a changed one, those of the areas that a changed source belongs
 * to, and for any source the whole way of a user. A source of no area can be behind every screen.
 * @param {readonly string[]} files
 * @param {ReadonlyMap<string, string>} endToEnd
 * @returns {'all' | readonly string[]}
 */
function specsFor(files, endToEnd) {
  const sources = files.filter((file) => file.startsWith('src-'))
  const areas = sources.map(areaOf)
  if (areas.includes(undefined)) return 'all'
  const isTouched = (/** @type {string} */ spec) =>
    (sources.length > 0 && spec.endsWith('/whole-way.spec.ts')) ||
    importsOf(spec, endToEnd).some((file) => files.includes(file)) ||
    areas.some((area) => area !== undefined && isAbout(spec, area, endToEnd))
  return [...endToEnd.keys()].filter((file) => file.endsWith('.spec.ts') && isTouched(file)).sort()
}

const areaPaths = [
  /^src-renderer\/views\/([^/]+)\//,
  /^src-main\/shared\/(?:domain|fields)\/(?!actions|database|values)([^/]+)\//,
  /^src-main\/shared\/(?:contract|failures|messages\/[^/]+)\/(?!index|failures|words)([^/]+)\.ts$/,
  /^src-main\/shared\/(letters)\//,
  /^src-main\/handlers\/([^/]+)-handlers\.ts$/,
  /^src-main\/(headless|importing)\//,
  /^src-main\/documents\/(?!book|sheet|files)([^/]+)\//,
]

/**
 * The area that a source belongs to, in the singular, so that `event-handlers` and `views/events` are the same.
 * @param {string} file
 */
function areaOf(file) {
  const [area] = areaPaths.flatMap((pattern) => pattern.exec(file)?.[1] ?? [])
  return area?.replace(/ing$|s$/, '')
}

/**
 * Whether an end-to-end file is named after an area or uses the words on its screens.
 * @param {string} spec
 * @param {string} area
 * @param {ReadonlyMap<string, string>} endToEnd
 */
function isAbout(spec, area, endToEnd) {
  const camel = area.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase())
  const words = new RegExp(`(?:\\bcs|\\ben|messages\\.\\w+)\\.${camel}\\w*\\b`)
  return spec.includes(area) || words.test(endToEnd.get(spec) ?? '')
}

/**
 * The file itself and every end-to-end file that it imports, directly or not.
 * @param {string} file
 * @param {ReadonlyMap<string, string>} endToEnd
 * @param {Set<string>} [seen]
 * @returns {readonly string[]}
 */
function importsOf(file, endToEnd, seen = new Set()) {
  if (seen.has(file)) return []
  seen.add(file)
  const text = endToEnd.get(file) ?? ''
  for (const [, name = ''] of text.matchAll(/from '(\.[^']+)'/g))
    importsOf(`${join(dirname(file), name)}.ts`, endToEnd, seen)
  return [...seen]
}
