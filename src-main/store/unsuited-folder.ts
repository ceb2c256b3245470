import { posix, win32 } from 'node:path'
import type { UnsuitedFolder } from '@shared/failures/store-failure'

/** What is known of the computer on which a folder lies. */
export type FolderSystem = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The kernel's number of the file system (`statfs`), null where it is not known. */
  readonly fileSystemType: number | null
}

export const thisSystem = (fileSystemType: number | null): FolderSystem => ({
  platform: process.platform,
  env: process.env,
  fileSystemType,
})

/** Numbers of `statfs(2)` for file systems that are reached over a network: NFS, SMB, SMB2, CIFS, AFS, 9P, Ceph, FUSE over SSH. */
const networkTypes = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x01021997, 0x00c36400])

const isInside = (folder: string, parent: string | undefined, separator: string): boolean =>
  parent !== undefined && parent !== '' && `${folder}${separator}`.startsWith(`${parent}${separator}`)

const onWindows = (folder: string, env: FolderSystem['env']): UnsuitedFolder | null => {
  const path = win32.normalize(folder).toLowerCase()
  const inside = (name: string): boolean => isInside(path, env[name]?.toLowerCase(), '\\')
  // What begins with two backslashes is a share, unless a drive follows behind a question mark or a dot.
  if (/^\\\\(?![?.]\\[a-z]:)/.test(path)) return 'network'
  if (/^(\\\\[?.]\\)?[a-z]:\\?$/.test(path)) return 'root'
  if (['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].some(inside)) return 'cloud'
  if (/\\(onedrive[^\\]*|dropbox|google drive|icloud drive|iclouddrive)(\\|$)/.test(path)) return 'cloud'
  return ['ProgramFiles', 'ProgramFiles(x86)', 'SystemRoot'].some(inside) ? 'system' : null
}

const systemFolders = ['/bin', '/boot', '/dev', '/etc', '/lib', '/proc', '/sbin', '/sys', '/usr']
const removableFolders = ['/media', '/run/media', '/Volumes']

const elsewhere = (folder: string, fileSystemType: number | null): UnsuitedFolder | null => {
  const path = posix.normalize(folder)
  const inside = (parent: string): boolean => isInside(path, parent, '/')
  if (path === '/') return 'root'
  if (systemFolders.some(inside)) return 'system'
  if (fileSystemType !== null && networkTypes.has(fileSystemType)) return 'network'
  if (removableFolders.some(inside)) return 'removable'
  return /\/(OneDrive|Dropbox|Google Drive|iCloud Drive)(\/|$)/i.test(path) ? 'cloud' : null
}

/**
 * Why a live database must not lie in a folder (its real path), or null where it may. Source: `docs/reliability.md §2`, Windows
 * pitfalls 3, and `docs/reliability.md §4`, 77. On Windows a path does not show whether it lies on a mapped drive, a stick or a disk.
 */
export const unsuitedFolder = (
  folder: string,
  { platform, env, fileSystemType }: FolderSystem,
): UnsuitedFolder | null => (platform === 'win32' ? onWindows(folder, env) : elsewhere(folder, fileSystemType))
