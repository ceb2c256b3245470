import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Text that a recipe puts into a file that stands already, behind other text that is there once. */
export type Insertion = { readonly file: string; readonly after: string; readonly insert: string }

export const recipeNames = ['field', 'action', 'request', 'document', 'noun'] as const
export type RecipeName = (typeof recipeNames)[number]

const projectRoot = resolve(import.meta.dirname, '../..')
const copied = ['src-main', 'src-renderer', 'resources/sample', 'tsconfig.json', 'package.json']
const copiedTests = ['tsconfig.json', 'vitest.config.ts', 'domain/acted-database.ts']

/** A copy of what a recipe can touch, in a folder of its own, with the libraries of this project. */
export const projectCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'recipes-'))
  const files = [...copied, ...copiedTests.map((file) => join('test', file))]
  for (const file of files) cpSync(join(projectRoot, file), join(folder, file), { recursive: true })
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** What a recipe edits in files that stand already. */
export const insertionsOf = (name: RecipeName): readonly Insertion[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, name, 'standing.json'), 'utf8')) as readonly Insertion[] // safe: written by hand beside this file

/** The standing files that a recipe edits. */
export const standingFiles = (name: RecipeName): readonly string[] =>
  Array.from(new Set(insertionsOf(name).map(({ file }) => file)))

/** The text with the insertion; throws where its place is not found once. */
export const inserted = (text: string, { file, after, insert }: Insertion): string => {
  const [before, behind, ...others] = text.split(after)
  if (before === undefined || behind === undefined || others.length > 0) {
    throw new Error(
      `A recipe finds its place in ${file} no more: this stands there not once, but ${text.split(after).length - 1} times: ${after}`,
    )
  }
  return before + after + insert + behind
}

/** The new files of a recipe. They are kept as texts, for in this project they would not compile. */
const newFiles = (name: RecipeName): readonly string[] =>
  readdirSync(join(import.meta.dirname, name, 'new'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))

/** Does a recipe in a copy, the whole of it where nothing else is said. */
export const applyRecipe = (folder: string, name: RecipeName, insertions = insertionsOf(name)): void => {
  for (const file of newFiles(name)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), readFileSync(join(import.meta.dirname, name, 'new', `${file}.txt`), 'utf8'))
  }
  for (const insertion of insertions) {
    const path = join(folder, insertion.file)
    writeFileSync(path, inserted(readFileSync(path, 'utf8'), insertion))
  }
}
