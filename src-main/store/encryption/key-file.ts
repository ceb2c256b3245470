import { join } from 'node:path'
import type { Codec } from '../codec'
import { createFile, type FileSystem } from '../file-system'
import { keyFileName, keyFileText } from './keys'

/** Writes `key.json` anew. It only repeats what every header says; between its going and its coming nothing is lost. */
export const placeKeyFile = async (fs: FileSystem, folder: string, { keyWraps }: Codec): Promise<void> => {
  const path = join(folder, keyFileName)
  await fs.unlink(path).catch(() => undefined)
  if (keyWraps !== null) await createFile(fs, path, [Buffer.from(keyFileText(keyWraps))])
}
