import type { ErasePreview } from './preview'
import type { ErasureCounts, Erasure } from '../erasure'

/** What erasing a person would do to the records and to the files around them. */
export type ErasePlan = ErasePreview & {
  /** Damaged files that were put aside and hold the person, or may; they are removed. */
  readonly quarantined: readonly string[]
  /** Backups that are written anew without the person. */
  readonly backups: number
  /** Damaged copies at the second place that hold the person, or may; they are removed too. */
  readonly secondDamaged: readonly string[]
  /** The second place where it is away, and the copies last seen there; they are cleaned when it is back. */
  readonly away: { readonly folder: string; readonly copies: readonly string[] } | null
}

/** What was erased, and where it still waits. */
export type Erased = { readonly counts: ErasureCounts; readonly waiting: Erasure['waiting'] }
