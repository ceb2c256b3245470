import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { LetterFailure } from '@shared/failures/letter-failure'
import type { KeptLetter } from '@shared/domain/letters/kept-letter'
import { fail, ok, type Result } from '@shared/result'
import { fileName, freeName } from '../files/file-name'
import { sumOf } from './sums'
import type { LetterAttachment } from './write'

/** Mail servers of offices refuse more than this. */
const mostAttachedBytes = 25 * 1024 * 1024

/** What is kept of the files that went along: their names, sizes and sums. */
export const keptAttachments = (files: readonly LetterAttachment[]): Promise<KeptLetter['attachments']> =>
  Promise.all(files.map(async ({ path, name, bytes }) => ({ name, bytes, sum: sumOf(await readFile(path)) })))

/** Files that go along with every letter, each under a name of its own. */
export const attachmentsAt = async (
  paths: readonly string[],
): Promise<Result<readonly LetterAttachment[], LetterFailure>> => {
  const files: LetterAttachment[] = []
  let bytes = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (found === null || !found.isFile()) return fail({ code: 'letter-attachment-gone', fileName: basename(path) })
    bytes += found.size
    const extension = extname(path).slice(1)
    const safe = fileName(basename(path, extname(path)), extension || 'bin')
    files.push({ path, name: freeName(safe, (name) => files.some((each) => each.name === name)), bytes: found.size })
  }
  if (bytes > mostAttachedBytes) return fail({ code: 'letter-attachments-too-large', limit: mostAttachedBytes })
  return ok(files)
}
