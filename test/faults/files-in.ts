import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

export type Files = ReadonlyMap<string, Buffer>

/** Every file below a folder with its bytes, by its name in the folder. */
export const filesIn = (folder: string): Files => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]))
}
