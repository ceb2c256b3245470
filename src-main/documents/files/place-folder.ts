import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentFailure } from '@shared/failures/document-failure'
import { fail, ok, type Result } from '@shared/result'
import { isInDatabase } from './database-folder'
import { freeName } from './file-name'
import { refusalOf } from './place-file'
import { forgetPart, notePart } from './noted-parts'
import { sweepParts } from './swept-parts'

/** A new folder and what was written into it. */
export type PlacedFolder<T> = { readonly path: string; readonly name: string; readonly written: T }

/**
 * Lets `write` fill a hidden folder inside `parent` and then gives it its name, so that a folder of letters is there whole or not at
 * all. An older folder of the name stays; the new one gets a number. Errors that are not the place's are thrown on.
 */
export const placeFolder = async <T>(
  parent: string,
  wantedName: string,
  write: (folder: string) => Promise<T>,
): Promise<Result<PlacedFolder<T>, DocumentFailure>> => {
  if (await isInDatabase(join(parent, wantedName)))
    return fail({ code: 'document-target-database', fileName: wantedName })
  const temporary = join(parent, `.${randomBytes(6).toString('hex')}.part`)
  await notePart(temporary)
  try {
    await mkdir(temporary, { mode: 0o700 })
    await sweepParts(parent, temporary)
    const written = await write(temporary)
    const name = freeFolder(parent, wantedName)
    await rename(temporary, join(parent, name))
    return ok({ path: join(parent, name), name, written })
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    const refusal = refusalOf(error, join(parent, wantedName))
    if (refusal === null) throw error
    return refusal
  } finally {
    await forgetPart(temporary)
  }
}

/** A dot in the name of a folder is no extension. */
const freeFolder = (parent: string, wanted: string): string =>
  freeName(`${wanted}.`, (name) => existsSync(join(parent, name.slice(0, -1)))).slice(0, -1)
