import { z } from 'zod'
import {
  backupPlaces,
  type BackupComparison,
  type BackupMade,
  type BackupOverview,
  type SecondPlace,
} from '../domain/database/backup'
import type { ChangeSetSummary } from '../domain/history/change-set-summary'
import type { BackupTrouble } from '../failures/backup-failure'
import { givenSecret } from './handed-over'
import { answer, nothing, request, signal, token } from './request'

const place = z.enum(backupPlaces)
const name = z.string().max(100)
const text = givenSecret

/** A name is looked up among ours, a path never comes from the window. */
export const backupRequests = {
  'backup:list': request(nothing, answer<BackupOverview>()),
  'backup:make': request(nothing, answer<BackupMade>()),
  'backup:compare': request(z.strictObject({ name, place }), answer<BackupComparison>()),
  /** A backup file from anywhere, by a dialog; null when it was closed. */
  'backup:choose': request(nothing, answer<BackupComparison | null>()),
  /** The backup that was refused last with `backup-other-key`, compared by the password or recovery code that it was made under. */
  'backup:compare-encrypted': request(z.strictObject({ text }), answer<BackupComparison>()),
  'backup:restore': request(z.strictObject({ token, isLargeAgreed: z.boolean() }), answer<ChangeSetSummary | null>()),
  'backup:show-folder': request(z.strictObject({ place }), answer<null>()),
  'backup:choose-second': request(nothing, answer<SecondPlace | null>()),
  'backup:forget-second': request(nothing, answer<null>()),
  /** The second place where it is due, else null. */
  'backup:reminder': request(nothing, answer<SecondPlace | null>()),
}

export const backupSignals = {
  'backup:trouble': signal<BackupTrouble>(),
}
