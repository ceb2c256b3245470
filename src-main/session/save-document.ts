import { basename } from 'node:path'
import { documentKinds, type DocumentForm, type DocumentKind } from '@shared/domain/documents/kinds'
import type { BackupLine } from '@shared/domain/database/backup'
import type { MadeDocument } from '@shared/domain/documents/made-document'
import { ok, type Result } from '@shared/result'
import { prepareDocument, type DocumentOrder } from '../documents/prepare-document'
import { storeOf, type Origin } from '../documents/source'
import { writeDocument } from '../documents/write-document'
import { asJob } from './as-job'
import { chosenTarget } from './chosen-target'
import type { Services } from './services'

type Job = { readonly job?: string }

const backupsOf = async ({ database: { backups } }: Services): Promise<readonly BackupLine[]> =>
  backups === null ? [] : (await backups.overview()).backups

/**
 * Saves a document where the person says: waits for what is being saved, asks for the place, writes the file apart with progress
 * and a way to give it up, and notes who is named in it. Null where the dialog was closed.
 */
export const saveDocument = async <Kind extends DocumentKind>(
  services: Services,
  origin: Origin,
  { job = '', ...order }: DocumentOrder<Kind> & Job,
): Promise<Result<MadeDocument | null>> => {
  // The field that was left by pressing the button is still being saved.
  await storeOf(origin)?.settled()
  const madeAt = services.storeSettings.world.now().toISOString()
  const prepared = prepareDocument(origin, order, madeAt, () => backupsOf(services))
  const forms: readonly DocumentForm[] = documentKinds[order.kind].forms
  const chosen = await chosenTarget(services, { ...prepared, forms })
  if (!chosen.ok) return chosen
  if (chosen.value === null) return ok(null)
  const { target, form } = chosen.value
  const made = await asJob(services, job, (around) => {
    around.onProgress(0, 0)
    return writeDocument({ ...prepared, form }, { target, startWorker: services.startWorker, ...around })
  })
  if (!made.ok) return made
  await prepared.note(basename(target), made.value.personIds)
  return ok({ token: services.tokens.files.keep(target), fileName: basename(target), count: made.value.count })
}
