/** Changes that are missing: their numbers, and between which times they were made. */
type Hole = {
  readonly file: string
  readonly seqFrom: number
  readonly seqTo: number
  readonly from: string
  readonly to: string | null
}

/** Something that opening found and set right. */
export type Repair =
  | { readonly code: 'torn-tail'; readonly bytes: number }
  | ({ readonly code: 'damaged-frame' } & Hole)
  /** Nothing is damaged, but changes that were acknowledged are not there: a file was cut or is gone. */
  | ({ readonly code: 'missing-changes' } & Hole)
  | { readonly code: 'older-generation'; readonly file: string }
  | { readonly code: 'unfinished-generation'; readonly file: string }
  /** A sound file of another database lay in the place of one of ours; nothing of it was taken in. */
  | { readonly code: 'foreign-file'; readonly file: string }
