import { z } from 'zod'
import { mostPasswordLength } from '@shared/domain/privacy/password'
import { backupPlaces, type BackupRequests } from '@shared/contracts/backups'

const nothing = z.null()
const place = z.enum(backupPlaces)

/** What the requests about backups may carry; a name is looked up among ours, a path never comes from the window. */
export const backupInputs: { readonly [Name in keyof BackupRequests]: z.ZodType<BackupRequests[Name]['input']> } = {
  'backup:list': nothing,
  'backup:make': nothing,
  'backup:compare': z.strictObject({ name: z.string().max(100), place }),
  'backup:choose': nothing,
  'backup:compare-encrypted': z.strictObject({ text: z.string().max(mostPasswordLength) }),
  'backup:restore': z.strictObject({ token: z.uuid(), isLargeAgreed: z.boolean() }),
  'backup:show-folder': z.strictObject({ place }),
  'backup:choose-second': nothing,
  'backup:forget-second': nothing,
  'backup:reminder': nothing,
}
