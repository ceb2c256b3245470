import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { RecentDatabase } from '@shared/contract/database'
import type { RecentFolder } from '../store/preferences-file'

/** More would not be looked through. */
const mostKept = 8

/** Windows takes letters of either size for the same folder. */
const isSame = (a: string, b: string, platform: string): boolean =>
  platform === 'windows' ? a.toLowerCase() === b.toLowerCase() : a === b

/** The list without a folder. */
export const withoutFolder = (
  recent: readonly RecentFolder[],
  folder: string,
  platform: string,
): readonly RecentFolder[] => recent.filter((each) => !isSame(each.folder, folder, platform))

/** The list with the folder that was opened now at its head. */
export const withOpened = (
  recent: readonly RecentFolder[],
  opened: RecentFolder,
  platform: string,
): readonly RecentFolder[] => [opened, ...withoutFolder(recent, opened.folder, platform)].slice(0, mostKept)

/** The databases as they are offered; by the name of their folder, because what stands in them may be under a password. */
export const offeredDatabases = (recent: readonly RecentFolder[]): readonly RecentDatabase[] =>
  recent.map(({ folder, openedAt }) => ({ folder, openedAt, name: basename(folder), isThere: existsSync(folder) }))
