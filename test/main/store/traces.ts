import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The forms in which a text may lie in a file; base64 in each of its three alignments, without what its neighbours decide. */
const formsOf = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
        .toString('base64')
        .slice(shift === 0 ? 0 : 4, -4),
    ),
  ),
]

/** Where below a folder any of the texts lies, plain, in UTF-16 or in base64: `text in path`. */
export const tracesOf = (texts: readonly string[], folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      return texts
        .filter((text) => formsOf(text).some((form) => bytes.includes(form)))
        .map((text) => `${text} in ${path}`)
    })
