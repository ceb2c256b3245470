import type { Repair } from '@shared/domain/database/repair'
import type { ChangeSet } from './change-set'
import { previousOf, type JournalContent, type LinkedChangeSet } from './journal-frames'
import { isOfOtherSide, otherSide } from './other-sides'
import type { SnapshotHeader } from './snapshot'

/** Journals applied to a snapshot one after another: the last change reached, and the damage found. */
export type Replay = {
  seq: number
  lastAt: string
  readonly replayed: ChangeSet[]
  readonly repaired: Repair[]
  /** Files with damage, to be put aside. */
  readonly damaged: string[]
  /** The link of the last change reached; null where it is not known. */
  link: string | null
  /** Links of all that were applied. */
  readonly links: Set<string>
  /** Links of all that belong to another copy. */
  readonly otherLinks: Set<string>
  /** Lines of journals that another copy wrote, by generation. */
  readonly apart: Record<string, number>
  /** The highest number that another copy has given out. */
  otherSeq: number
}

export const beginReplay = (
  { seq, at, link }: SnapshotHeader,
  search: { readonly repaired: readonly Repair[]; readonly damaged: readonly string[] },
): Replay => ({
  seq,
  lastAt: at,
  replayed: [],
  repaired: [...search.repaired],
  damaged: [...search.damaged],
  link: link ?? null,
  links: new Set(link === undefined ? [] : [link]),
  otherLinks: new Set(),
  apart: {},
  otherSeq: 0,
})

/**
 * Frames that lie on the disk although their change was refused: a later frame, perhaps in a later journal, says that it followed an
 * earlier one.
 */
export const refusedSeqs = (changeSets: readonly ChangeSet[]): ReadonlySet<number> => {
  const refused = new Set<number>()
  for (const changeSet of changeSets) {
    for (let seq = previousOf(changeSet) + 1; seq < changeSet.seq; seq++) refused.add(seq)
  }
  return refused
}

type JournalToReplay = {
  readonly file: string
  readonly generation: number
  readonly content: JournalContent
  readonly refused: ReadonlySet<number>
}

/** Notes changes of another copy, which are not taken in. */
export const setApart = (
  replay: Replay,
  { file, generation }: Pick<JournalToReplay, 'file' | 'generation'>,
  others: readonly LinkedChangeSet[],
): void => {
  const [first] = others
  if (first === undefined) return
  replay.repaired.push(otherSide(file, others))
  replay.damaged.push(file)
  replay.apart[generation] = first.frame
  for (const { seq, link } of others) {
    replay.otherLinks.add(link)
    replay.otherSeq = Math.max(replay.otherSeq, seq)
  }
}

/** Applies the change sets of a journal to the state, without those it already has, and notes every gap. */
export const replayChangeSets = (replay: Replay, { file, generation, content, refused }: JournalToReplay): void => {
  const { changeSets, damagedFrames, tornBytes, foreignFrames = 0, forgedFrames = 0 } = content
  const others: LinkedChangeSet[] = []
  if (forgedFrames > 0) replay.repaired.push({ code: 'forged-lines', file, count: forgedFrames })
  if (foreignFrames > 0) replay.repaired.push({ code: 'foreign-file', file })
  for (const changeSet of changeSets) {
    if (refused.has(changeSet.seq) || replay.links.has(changeSet.link)) continue
    const isOther = replay.otherLinks.has(changeSet.follows ?? '') || isOfOtherSide(changeSet, replay)
    if (isOther) {
      replay.otherLinks.add(changeSet.link)
      others.push(changeSet)
      continue
    }
    if (changeSet.seq <= replay.seq) continue
    const previous = previousOf(changeSet)
    if (previous > replay.seq) {
      const code = damagedFrames.length > 0 ? 'damaged-frame' : 'missing-changes'
      replay.repaired.push({
        code,
        file,
        seqFrom: replay.seq + 1,
        seqTo: previous,
        from: replay.lastAt,
        to: changeSet.at,
      })
    }
    replay.replayed.push(changeSet)
    replay.seq = changeSet.seq
    replay.lastAt = changeSet.at
    replay.link = changeSet.link
    replay.links.add(changeSet.link)
  }
  setApart(replay, { file, generation }, others)
  if (endsDamaged(content)) {
    const seq = replay.seq + 1
    replay.repaired.push({ code: 'damaged-frame', file, seqFrom: seq, seqTo: seq, from: replay.lastAt, to: null })
  }
  if (tornBytes > 0) replay.repaired.push({ code: 'torn-tail', bytes: tornBytes })
  if (tornBytes > 0 || damagedFrames.length + forgedFrames + foreignFrames > 0) replay.damaged.push(file)
}

const endsDamaged = ({ changeSets, damagedFrames, forgedFrames = 0 }: JournalContent): boolean =>
  (damagedFrames.at(-1) ?? 0) >= Math.max(1, changeSets.length + damagedFrames.length + forgedFrames)

/** Notes the gap at the end: acknowledged changes of which no frame is left. */
export const noteMissingEnd = (replay: Replay, witnessed: number): void => {
  if (witnessed <= replay.seq) return
  const last = replay.repaired.at(-1)
  const hole = { file: '', seqFrom: replay.seq + 1, seqTo: witnessed, from: replay.lastAt, to: null }
  const isDamageTold = last?.code === 'damaged-frame' && last.to === null
  if (isDamageTold) replay.repaired.splice(-1, 1, { ...last, seqTo: Math.max(last.seqTo, witnessed) })
  // What looks like a write that a crash cut off was acknowledged: it is not harmless.
  else if (last?.code === 'torn-tail') replay.repaired.splice(-1, 1, { code: 'missing-changes', ...hole })
  else replay.repaired.push({ code: 'missing-changes', ...hole })
  replay.seq = witnessed
}
