import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fontSources } from '../../../scripts/vite-fonts'

/** A folder with the font files as the build puts them, made anew for the tests of one file. */
export const fontFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  fontSources().forEach(({ fileName, path }) => copyFileSync(path, join(folder, fileName)))
  return folder
}
