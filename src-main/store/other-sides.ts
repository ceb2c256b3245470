import { join } from 'node:path'
import type { OtherSide, Repair } from '@shared/domain/database/repair'
import { linkOf } from './checksum'
import type { Codec } from './codec'
import type { FileSystem } from './file-system'
import { journalName, snapshotName, witnessName, type GenerationFiles, type WitnessFile } from './generation-files'
import { isForeign, journalCodec, witnessCodec, type Identities, type Identity } from './identities'
import { previousOf, readFrames, type JournalContent, type LinkedChangeSet } from './journal-frames'
import type { Apart } from './snapshot'
import { witnessedIn } from './witness'

/** What another copy of this database left in the folder, and what is missing of our own past. */
export type OtherSides = {
  readonly repaired: readonly Repair[]
  /** Files to be put aside. */
  readonly files: readonly string[]
  readonly apart: Apart
  /** The highest number that another copy has given out. */
  readonly seqTo: number
}

/** Changes of another copy, told by the file in which they lie. */
export const otherSide = (file: string, changeSets: readonly LinkedChangeSet[]): OtherSide => {
  const [first, last] = [changeSets[0], changeSets.at(-1)]
  return {
    code: 'other-side',
    file,
    count: changeSets.length,
    seqFrom: first?.seq ?? 0,
    seqTo: last?.seq ?? 0,
    from: first?.at ?? null,
    to: last?.at ?? null,
    by: [...new Set(changeSets.map(({ by }) => by))].filter((by) => by !== ''),
  }
}

/** Whether a journal begins after another change than the snapshot of its generation ends with. */
const startsElsewhere = (identity: Identity | undefined, [first]: readonly LinkedChangeSet[]): boolean =>
  identity?.link !== undefined && first?.frame === 1 && first.follows !== undefined && first.follows !== identity.link

/** Whether a journal is that of another copy, and of no database that is known to be foreign. */
export const isOfOtherCopy = (identities: Identities, generation: number, { changeSets }: JournalContent): boolean => {
  const foreign = new Set(
    [...identities].filter(([each]) => isForeign(identities, each)).map(([, { device }]) => device),
  )
  return (
    !isForeign(identities, generation) &&
    startsElsewhere(identities.get(generation), changeSets) &&
    !changeSets.some(({ device }) => foreign.has(device))
  )
}

type Around = {
  readonly fs: FileSystem
  readonly folder: string
  readonly files: GenerationFiles
  readonly identities: Identities
  readonly codec: Codec
}

/** Two generations of ours whose headers are known, with nothing known between them but journals. */
type Step = { readonly generation: number; readonly at: Identity; readonly until: number; readonly next: Identity }

const stepsUpTo = (identities: Identities, opened: number): readonly Step[] => {
  const ours = [...identities]
    .filter(([each, { link }]) => each <= opened && link !== undefined && !isForeign(identities, each))
    .sort(([a], [b]) => a - b)
  return ours.slice(0, -1).flatMap(([generation, at], index) => {
    const [until, next] = ours[index + 1] ?? []
    // What was put together anew, or rewritten, follows nothing.
    return until === undefined || next === undefined || isBeginning(next) ? [] : [{ generation, at, until, next }]
  })
}

const isBeginning = ({ link, token }: Identity): boolean => token !== undefined && link === linkOf(token)

type OfJournal = LinkedChangeSet & { readonly generation: number }
type Journals = { readonly changeSets: readonly OfJournal[]; readonly isDamaged: boolean }

const journalsBetween = async (
  { fs, folder, files, identities, codec }: Around,
  from: number,
  until: number,
): Promise<Journals> => {
  const changeSets: OfJournal[] = []
  let isDamaged = false
  for (const generation of files.journals.filter((each) => each >= from && each < until).reverse()) {
    const bytes = await fs.readFile(join(folder, journalName(generation))).catch(() => null)
    const read = readFrames(
      { kind: 'log', generation },
      bytes ?? Buffer.alloc(0),
      journalCodec(identities, generation, codec),
    )
    isDamaged ||= bytes === null || read.damagedFrames.length > 0
    changeSets.push(...read.changeSets.map((each) => ({ ...each, generation })))
  }
  return { changeSets, isDamaged }
}

/** The links that lead, change after change, from one state to another, as far as they are there. */
const forwardFrom = (start: string, end: string, changeSets: readonly OfJournal[]): ReadonlySet<string> => {
  const path = new Set([start])
  let at = start
  for (const { follows, link } of changeSets) {
    if (at === end) break
    if (follows !== at) continue
    at = link
    path.add(link)
  }
  return path
}

const backFrom = (end: string, changeSets: readonly OfJournal[]): ReadonlySet<string> => {
  const path = new Set([end])
  let at: string | undefined = end
  for (const { follows, link } of changeSets.toReversed()) {
    if (link !== at) continue
    path.add(link)
    at = follows
  }
  if (at !== undefined) path.add(at)
  return path
}

/** What a step has shown: changes of another copy, whether a part of our past is missing, and whose the earlier snapshot is. */
type Shown = {
  readonly others: readonly OfJournal[]
  readonly past: { readonly seqFrom: number; readonly seqTo: number } | null
  readonly isSnapshotOther: boolean
}

/**
 * The journals between two snapshots must lead from the one exactly to the other. What goes on after the next snapshot, or leads elsewhere,
 * was written by another copy; what ends before it, is an older version of ours, unless it is proved that another copy wrote it.
 */
const shownBy = ({ at, next }: Step, { changeSets, isDamaged }: Journals, isProvedOther: boolean): Shown => {
  const [start, end] = [at.link ?? '', next.link ?? '']
  const seqTo = next.lastKept ?? next.seq
  const forward = forwardFrom(start, end, changeSets)
  if (forward.has(end)) {
    // A number up to that of the snapshot, which follows ours: a change that was refused, and lies on the disk all the same.
    const others = changeSets.filter(
      ({ link, follows, seq }) =>
        !forward.has(link) && follows !== undefined && (seq > next.seq || !forward.has(follows)),
    )
    return { others, past: null, isSnapshotOther: false }
  }
  const back = backFrom(end, changeSets)
  const ours = changeSets.filter(({ link }) => back.has(link))
  const last = changeSets.at(-1)
  const isOther = isProvedOther || (last !== undefined && ours.length === 0 && last.seq >= seqTo)
  const isWhole = ours[0]?.frame === 1 && !isDamaged
  const others = isDamaged ? [] : changeSets.filter(({ link }) => !back.has(link) && (isOther || ours.length > 0))
  const known = isOther || ours.length > 0 ? at.seq : Math.max(at.seq, last?.seq ?? 0)
  const missing = { seqFrom: Math.min(known + 1, seqTo), seqTo: ours[0] === undefined ? seqTo : previousOf(ours[0]) }
  return { others, past: isWhole ? null : missing, isSnapshotOther: isWhole }
}

/** Whether a witness of a generation tells of another generation of the same number. */
const isContested = ({ files, identities }: Around, generation: number): boolean =>
  files.witnesses.some((witness) => witness.generation === generation && isOfOtherToken(identities, witness))

/** Whether a witness was written beside another snapshot of this number than the one that lies there. */
export const isOfOtherToken = (identities: Identities, { generation, token }: WitnessFile): boolean => {
  const known = identities.get(generation)?.token
  return token !== null && known !== undefined && !known.startsWith(token)
}

/** What was acknowledged, and is in no file any more: another copy has taken its place. */
const overwrittenIn = async (around: Around, opened: number): Promise<readonly Repair[]> => {
  const { fs, folder, files, identities } = around
  const found: Repair[] = []
  for (const witness of files.witnesses) {
    const file = witnessName(witness)
    const bytes = await fs.readFile(join(folder, file)).catch(() => Buffer.alloc(0))
    const codec = witnessCodec(identities, witness.generation, around.codec)
    const witnessed = witnessedIn(witness.generation, bytes, codec)
    if (witnessed === null) continue
    const { seq, link } = witnessed
    if (isOfOtherToken(identities, witness)) found.push({ code: 'overwritten-side', file, seq })
    else if (link !== null) {
      const { changeSets } = await journalsBetween(around, witness.generation, witness.generation + 1)
      const same = changeSets.find((each) => each.seq === seq)
      const after = seqAfter(around, witness.generation, opened)
      const isGone = same === undefined ? after !== null && seq > after : !same.link.startsWith(link)
      if (isGone) found.push({ code: 'overwritten-side', file, seq })
    }
  }
  return found
}

/** How far the next generation of ours had come; null where there is none up to the one that was opened. */
const seqAfter = ({ identities }: Around, generation: number, opened: number): number | null => {
  const later = [...identities].filter(([each]) => each > generation && each <= opened && !isForeign(identities, each))
  const [next] = later.sort(([a], [b]) => a - b)
  return next === undefined ? null : next[1].seq
}

const byJournal = (others: readonly OfJournal[]): ReadonlyMap<number, readonly OfJournal[]> => {
  const found = new Map<number, OfJournal[]>()
  for (const each of others) found.set(each.generation, [...(found.get(each.generation) ?? []), each])
  return found
}

/**
 * Looks over the generations up to the one that was opened: whether their files are one history. Copies of a folder that went on in two
 * places and were put over each other, and states mixed by a program that synchronises, are found here.
 */
export const otherSidesIn = async (around: Around, opened: number): Promise<OtherSides> => {
  const repaired: Repair[] = []
  const aside = new Set<string>()
  const apart: Record<string, number> = {}
  const { files, identities } = around
  const tell = (others: readonly OfJournal[]): void => {
    for (const [generation, changeSets] of byJournal(others)) {
      if (generation in apart) continue
      repaired.push(otherSide(journalName(generation), changeSets))
      apart[generation] = changeSets[0]?.frame ?? 1
    }
  }
  for (const step of stepsUpTo(identities, opened)) {
    const { generation, at, next, until } = step
    const journals = await journalsBetween(around, generation, until)
    const isProvedOther =
      (next.from?.generation === generation && next.from.sum !== at.sum && next.link !== at.link) ||
      isContested(around, generation)
    const { others, past, isSnapshotOther } = shownBy(step, journals, isProvedOther)
    tell(others)
    if (isSnapshotOther) repaired.push(otherSide(snapshotName(generation), []))
    if (past !== null) repaired.push({ code: 'past-missing', file: journalName(generation), ...past })
    if (past === null && !isSnapshotOther && others.length === 0) continue
    for (const each of files.journals.filter((each) => each >= generation && each < until)) aside.add(journalName(each))
    aside.add(snapshotName(generation))
    // What that snapshot grew from goes aside with it: it may be of the other copy as well.
    for (let child = at, below = generation - 1; child.from?.generation === below; below--) {
      const parent = identities.get(below)
      if (parent === undefined || child.from.sum !== parent.sum) break
      aside.add(snapshotName(below)).add(journalName(below))
      child = parent
    }
    // The generations below it that another copy has put there, one after another.
    for (let below = generation - 1; past !== null && isProvedOther && isContested(around, below); below--) {
      tell((await journalsBetween(around, below, below + 1)).changeSets)
      aside.add(snapshotName(below)).add(journalName(below))
    }
  }
  const overwritten = await overwrittenIn(around, opened)
  for (const each of overwritten) if ('file' in each) aside.add(each.file)
  const all = [...repaired, ...overwritten]
  const seqs = all.map((each) =>
    each.code === 'other-side' ? each.seqTo : each.code === 'overwritten-side' ? each.seq : 0,
  )
  const isThere = new Set([
    ...files.snapshots.map(snapshotName),
    ...files.journals.map(journalName),
    ...files.witnesses.map(witnessName),
  ])
  return { repaired: all, files: [...aside].filter((file) => isThere.has(file)), apart, seqTo: Math.max(0, ...seqs) }
}

/** Whether a change follows another one than was reached: it is of a history of its own, not damage. */
export const isOfOtherSide = (
  change: LinkedChangeSet,
  reached: { readonly seq: number; readonly link: string | null },
): boolean =>
  change.follows !== undefined &&
  reached.link !== null &&
  previousOf(change) <= reached.seq &&
  change.follows !== reached.link
