import type { CollectionName } from './database'

/** Changes that are missing: their numbers, and between which times they were made. */
type Hole = {
  readonly file: string
  readonly seqFrom: number
  readonly seqTo: number
  readonly from: string
  readonly to: string | null
}

/** Changes of another copy of this database that lie in the folder; none of them was taken in. */
export type OtherSide = {
  readonly code: 'other-side'
  readonly file: string
  /** None where a snapshot is of the other copy. */
  readonly count: number
  readonly seqFrom: number
  readonly seqTo: number
  readonly from: string | null
  readonly to: string | null
  readonly by: readonly string[]
}

/** Something that opening found and set right. */
export type Repair =
  | { readonly code: 'torn-tail'; readonly bytes: number }
  | ({ readonly code: 'damaged-frame' } & Hole)
  /** Nothing is damaged, but changes that were acknowledged are not there: a file was cut or is gone. */
  | ({ readonly code: 'missing-changes' } & Hole)
  | { readonly code: 'older-generation'; readonly file: string }
  | { readonly code: 'unfinished-generation'; readonly file: string }
  /** A file whose sums are right, and in which a collection does not hold the records that its head says. */
  | {
      readonly code: 'records-missing'
      readonly file: string
      readonly collection: CollectionName
      readonly expected: number
      readonly found: number
    }
  /** A sound file of another database lay in the place of one of ours; nothing of it was taken in. */
  | { readonly code: 'foreign-file'; readonly file: string }
  /** A file that somebody without the key has made or changed lay in a sealed folder; nothing of it was taken in. */
  | { readonly code: 'forged-file'; readonly file: string }
  /** Plain lines that somebody without the key has put into a sealed journal; none was taken in, and what they took the place of is told. */
  | { readonly code: 'forged-lines'; readonly file: string; readonly count: number }
  /** This computer has seen the database further than the folder now is: files of an earlier day have taken the place of newer ones. */
  | { readonly code: 'older-than-known'; readonly seqFrom: number; readonly seqTo: number; readonly at: string }
  /** This computer sees a database under a password for the first time and takes it as it is; a person may know how far it had come. */
  | { readonly code: 'first-seen'; readonly seq: number; readonly at: string; readonly device: string }
  /** The file that repeats the wrapped key was gone or another one; it was written anew. */
  | { readonly code: 'key-file-mended'; readonly fate: 'gone' | 'changed' }
  /**
   * While it was open, somebody removed, renamed, cut or replaced the file that changes went into. Memory was written anew; `isBack`
   * where the file could be put back as well, so that the past is whole.
   */
  | {
      readonly code: 'journal-lost'
      readonly file: string
      readonly fate: 'gone' | 'cut' | 'changed'
      readonly isBack: boolean
    }
  | OtherSide
  /** Changes up to this number were acknowledged here, and another copy of the database has taken the place of their files. */
  | { readonly code: 'overwritten-side'; readonly file: string; readonly seq: number }
  /** The data are whole, but the history of some changes is not there. */
  | { readonly code: 'past-missing'; readonly file: string; readonly seqFrom: number; readonly seqTo: number }
  /** The file is gone that says how far this journal went. */
  | { readonly code: 'unwitnessed-end'; readonly file: string }
  /** Files that a program for copying or synchronising has made beside ours. */
  | { readonly code: 'conflict-copies'; readonly files: readonly string[] }
  /** The folder was copied from elsewhere; it goes on as a copy of its own. */
  | { readonly code: 'folder-copied' }
  /** The same folder under another name. */
  | { readonly code: 'folder-moved' }
  /** Files that anybody can read beside an encrypted database, and that could not be encrypted. */
  | { readonly code: 'left-in-plain'; readonly files: readonly string[] }

/** What is only told: nothing was wrong with the data. */
export const isHarmless = ({ code }: Repair): boolean => harmless.has(code)

/** Which heading what was found stands under: something was set right, or it is only to be known. */
export const repairHeading = (repaired: readonly Repair[]): 'repaired' | 'told' | OwnHeading => {
  if (repaired.some((each) => !isHarmless(each) || each.code === 'key-file-mended')) return 'repaired'
  const [code, ...others] = new Set(repaired.map((each) => each.code))
  return (code === 'first-seen' || code === 'folder-copied') && others.length === 0 ? code : 'told'
}
type OwnHeading = 'first-seen' | 'folder-copied'

const harmless: ReadonlySet<Repair['code']> = new Set([
  'folder-copied',
  'folder-moved',
  'key-file-mended',
  'first-seen',
] as const)
