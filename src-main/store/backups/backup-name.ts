import { backupReasons, type BackupReason } from '@shared/domain/database/backup'

/** What the name of a backup says; the generation is part of every checksum inside. */
export type BackupName = {
  readonly name: string
  /** ISO, to the second. */
  readonly at: string
  readonly generation: number
  readonly reason: BackupReason
}

export const backupsFolder = 'backups'

const form = /^backup-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-g(\d{10})-([a-z-]+)\.json$/

/** A name with the time in UTC, `backup-20261124T140300Z-g0000000042-start.json`: one that no clock in any country repeats. */
export const backupName = ({ at, generation, reason }: Omit<BackupName, 'name'>): string => {
  const time = at.slice(0, 19).replace(/[-:]/g, '')
  return `backup-${time}Z-g${String(generation).padStart(10, '0')}-${reason}.json`
}

/** Reads a name; null for a file that is none of ours. */
export const readBackupName = (name: string): BackupName | null => {
  const [, year, month, day, hour, minute, second, generation, word] = form.exec(name) ?? []
  const reason = backupReasons.find((each) => each === word)
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  if (reason === undefined || Number.isNaN(Date.parse(at))) return null
  return { name, at, generation: Number(generation), reason }
}

/** The backups among the names of a folder, newest first: by generation, because a clock may be wrong. */
export const backupNames = (names: readonly string[]): BackupName[] =>
  names
    .flatMap((name) => readBackupName(name) ?? [])
    .sort((a, b) => b.generation - a.generation || (a.name < b.name ? 1 : -1))
