import { readFile } from 'node:fs/promises'
import { UsageError } from './expected'

/** JSON from the command line, or from a file when it begins with `@`. */
export const jsonInput = async (text: string, name: string): Promise<unknown> => {
  const source = text.startsWith('@') ? await textOf(text.slice(1)) : text
  try {
    return JSON.parse(source) as unknown
  } catch {
    throw new UsageError(`--${name} is not JSON`)
  }
}

/** The text of a file, without the byte order mark that Windows tools begin with; one that cannot be read is a mistake of the call. */
export const textOf = async (path: string): Promise<string> => {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch {
    throw new UsageError(`cannot read ${path}`)
  }
}
