import type { ReadOnlyReason } from '../../failures/store-failure'
import type { ChangeSetSummary } from '../history/change-set-summary'
import type { Repair } from './repair'

/** The open database as the window shows it around the records. */
export type DatabaseInfo = {
  readonly folder: string
  /** The id of this copy, and the number of its last change: by them a person compares it with what another computer shows. */
  readonly device: string
  readonly seq: number
  readonly readOnly: ReadOnlyReason | null
  /** Who has it open for writing, where that is why it can only be read and could be found out. */
  readonly holder: string
  /** Under a password. */
  readonly isEncrypted: boolean
  /** Repairs made while opening, to be shown once. */
  readonly repaired: readonly Repair[]
  /** What threatens saving: a full disk, one that fails, or little space. Changes are still taken as far as they can be kept. */
  readonly trouble: StorageTrouble | null
  readonly savedAt: string
  /** The computer's clock cannot be right by what the database knows: nothing falls due on its word. */
  readonly clock: ClockDoubt | null
  readonly undo: ChangeSetSummary | null
  readonly redo: ChangeSetSummary | null
}

/** The end of a copy's id, short enough to be compared by eye. */
export const copyMark = (device: string): string => device.slice(-8)

/** What the clock says, and the time that is known instead and goes on from the last one that was believed. */
export type ClockDoubt = { readonly says: string; readonly known: string }

export type StorageTrouble =
  | { readonly code: 'disk-full' }
  | { readonly code: 'disk-failed'; readonly errno: string }
  | { readonly code: 'little-space'; readonly bytes: number }
  /** The folder was removed, renamed or unplugged: what memory holds is nowhere else. */
  | { readonly code: 'folder-gone' }
  /** The folder became one that cannot be written into. */
  | { readonly code: 'folder-locked' }

/** Whether what was changed is nowhere but in memory: closing would lose it. */
export const isOnlyInMemory = (trouble: StorageTrouble | null): boolean => trouble?.code === 'folder-gone'

/** Whether the next change would be lost; little space alone loses nothing yet. */
export const stopsSaving = (trouble: StorageTrouble | null): boolean =>
  trouble !== null && trouble.code !== 'little-space'
