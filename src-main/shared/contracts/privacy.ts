import type { MadeDocument } from '../contract'
import type { ClearedKind } from '../domain/privacy/erasing/due-for-erasing'
import type { ErasePreview } from '../domain/privacy/erasing/preview'
import type { ErasureCounts, Erasure } from '../domain/privacy/erasure'
import type { Id } from '../domain/values/ids'

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

/** Seeing a person, erasing one, and ending terms of keeping. */
export type PrivacyRequests = {
  /** Everything about a person as a file; null comes back when the dialog was closed. */
  'person:dossier': {
    input: { readonly personId: Id; readonly format: 'pdf' | 'json' }
    output: MadeDocument | null
  }
  'person:erase-preview': { input: { readonly personId: Id }; output: ErasePlan }
  /** `left` are mentions that mean somebody else; `things` is the number that was typed and must still be right. */
  'person:erase': {
    input: { readonly personId: Id; readonly left: readonly string[]; readonly things: number }
    output: Erased
  }
  /** Tries again what could not be reached when something was erased. */
  'privacy:finish': { input: null; output: Pick<Erased, 'waiting'> }
  'privacy:clear': { input: { readonly kinds: readonly ClearedKind[]; readonly things: number }; output: Erased }
}
