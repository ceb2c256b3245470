import { join } from 'node:path'
import type { DatabaseView } from '@shared/domain/database/state'
import type { KeptFileFailure } from '@shared/failures/kept-file-failure'
import type { Result } from '@shared/result'
import type { Random } from '../encryption/cipher'
import type { FileSystem } from '../file-system'
import { bringBack, bringContents } from './bring-contents'
import { giveFile, lookAtKept } from './give-file'
import { keptFilePath, keptFilesFolder, namesOfKept, unfinishedEnd } from './kept-files-folder'
import { takeFile, type KeptContent } from './take-file'

/** The contents of files in the folder of a database. */
export class KeptFiles {
  readonly #place: { readonly fs: FileSystem; readonly folder: string; readonly random: Random }

  /** What was taken in since the folder was opened. */
  readonly #taken = new Set<string>()

  constructor(place: { readonly fs: FileSystem; readonly folder: string; readonly random: Random }) {
    this.#place = place
  }

  /** Takes a file in; when it returns its content is on the disk, and a record may name it. */
  async take(path: string): Promise<Result<KeptContent, KeptFileFailure>> {
    const taken = await takeFile(this.#place, path)
    if (taken.ok) this.#taken.add(taken.value.sum)
    return taken
  }

  /** Writes a content as it once was to a path that is free. */
  give(content: KeptContent, path: string): Promise<Result<null, KeptFileFailure>> {
    return giveFile(this.#place, content, path)
  }

  /** Whether a content is there; thoroughly also whether each byte is as it was. */
  lookAt(
    content: Pick<KeptContent, 'sum' | 'bytes'>,
    how: { readonly isThorough: boolean },
  ): Promise<Result<null, KeptFileFailure>> {
    const { fs, folder } = this.#place
    return lookAtKept(fs, folder, content, how)
  }

  /** Copies those that are not there yet to another place. */
  copyTo(place: string, sums: Iterable<string>): Promise<void> {
    const { fs, folder } = this.#place
    return bringContents({ fs, from: folder, to: place }, sums)
  }

  /** Brings those of a backup back. */
  bringBack(backup: { readonly file: string; readonly records: DatabaseView }): Promise<void> {
    return bringBack(this.#place.fs, this.#place.folder, backup)
  }

  /** Removes a content that this run took in and that no record came to name. */
  async forget(sum: string): Promise<void> {
    const { fs, folder } = this.#place
    if (this.#taken.delete(sum)) await fs.unlink(keptFilePath(folder, sum)).catch(() => undefined)
  }

  /** Removes what a cut-off taking has left; nothing can name it. */
  async tidy(): Promise<void> {
    const { fs, folder } = this.#place
    const names = await namesOfKept(fs, folder).catch(() => [])
    for (const name of names.filter((each) => each.endsWith(unfinishedEnd)))
      await fs.unlink(join(keptFilesFolder(folder), name)).catch(() => undefined)
  }
}
