import type { Copy, CopiesWorld } from './copies-within-reach'
import { copiesWithinReach } from './copies-within-reach'
import { isGoodBackup, readBackupFile, withCodec } from './open-backup'

/** The backups within reach that cannot be opened, looked at anew; `isMeant` is asked about their bytes. */
export const damagedBackups = async (
  around: CopiesWorld,
  isMeant: (bytes: Buffer) => boolean,
): Promise<readonly Copy[]> => {
  const { store, fs, pause } = around
  const found: Copy[] = []
  for (const copy of await copiesWithinReach(around)) {
    if (await isGoodBackup(fs, copy.path, { codecFor: withCodec(store.codec, copy.path), pause })) continue
    const read = await readBackupFile(fs, copy.path)
    if (read.ok && isMeant(read.value)) found.push(copy)
  }
  return found
}
