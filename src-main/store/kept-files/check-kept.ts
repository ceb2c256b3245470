import type { AnyRecord, Collections } from '@shared/domain/database/database'
import type { Store } from '../store'
import type { KeptFiles } from './kept-files'

type KeptFile = Collections['files']

/** A file whose content is not there, or not as it was taken in. */
export type UnsoundFile = Pick<KeptFile, 'id' | 'name' | 'sum'> & { readonly code: string }

/** The files among records, those that lie in the trash too. */
const filesAmong = function* (collection: 'files' | 'trash', records: Iterable<AnyRecord>): Generator<KeptFile> {
  for (const record of records)
    if (collection === 'files') yield record as KeptFile
    // safe: the records of a collection are of its type
    else
      for (const kept of (record as Collections['trash']).records)
        if (kept.collection === 'files') yield kept.record as KeptFile // safe: it was one when it was removed
}

/** Every file that the database holds, with what lies in the trash. */
const keptFilesOf = async function* (store: Pick<Store, 'recordsOf'>): AsyncGenerator<KeptFile> {
  for (const collection of ['files', 'trash'] as const)
    for await (const records of store.recordsOf(collection)) yield* filesAmong(collection, records)
}

/** Looks at the content of every file, each once: thoroughly at each byte, otherwise at its length. */
export const unsoundFiles = async (
  store: Pick<Store, 'recordsOf'>,
  kept: KeptFiles,
  how: { readonly isThorough: boolean },
): Promise<readonly UnsoundFile[]> => {
  const found: UnsoundFile[] = []
  for await (const { id, name, sum, bytes } of keptFilesOf(store)) {
    const looked = await kept.lookAt({ sum, bytes }, how)
    if (!looked.ok) found.push({ id, name, sum, code: looked.failure.code })
  }
  return found
}
