import type { ChangeSet } from './change-set'
import { linkOf } from './checksum'
import type { Codec } from './codec'

/** A file of change sets: the journal of a generation, or the history that was written anew with one. */
export type FrameFile = { readonly kind: 'log' | 'history'; readonly generation: number }

/** Where one change set lies; frames count from 1, the line end is not part of the length. */
export type FrameAt = FrameFile & {
  readonly frame: number
  readonly offset: number
  readonly length: number
  /** How many plain lines stand before a sealed one: it was written by so many lines further up, unless they took the place of others. */
  readonly behindPlain?: number
}

/** A change set with the link by which the one after it names it, and the number of its line. */
export type LinkedChangeSet = ChangeSet & { readonly link: string; readonly frame: number }

/** What a file of change sets holds: good change sets with their frame numbers, damaged lines, and a tail without a line end. */
export type JournalContent = {
  readonly changeSets: LinkedChangeSet[]
  readonly damagedFrames: readonly number[]
  /** How many plain lines somebody without the key has put into a sealed file; they are not among the damaged ones. */
  readonly forgedFrames?: number
  /** How many good change sets of another database lie in it. */
  readonly foreignFrames?: number
  /** Bytes after the last line end: a write that a crash cut off. */
  readonly tornBytes: number
}

const CR = 0x0d
const LF = 0x0a

/** What the checksum of a line ties it to, so that no line is taken for one of another frame: `log42.17`, `history42.17`. */
const labelOf = ({ kind, generation, frame }: Pick<FrameAt, 'kind' | 'generation' | 'frame'>): string =>
  `${kind}${generation}.${frame}`

/** One line of a file of change sets; frames count from 1. */
export const frameText = (file: FrameFile, frame: number, changeSet: ChangeSet, codec: Codec): string =>
  codec.line(labelOf({ ...file, frame }), JSON.stringify(changeSet))

const plainStart = Buffer.from('{"sum":"')

const isPlainLine = (bytes: Buffer, offset: number): boolean =>
  bytes.compare(plainStart, 0, plainStart.length, offset, offset + plainStart.length) === 0

/** Whether a file that begins with a plain line has sealed ones as well: somebody has put the plain ones in. */
export const hasSealedLines = (bytes: Buffer): boolean => bytes.includes('\n{"sealed":"')

/** Every finished line of a file, oldest first; nothing is parsed yet. */
export const frameBounds = (file: FrameFile, bytes: Buffer): readonly FrameAt[] => {
  const bounds: FrameAt[] = []
  let plain = 0
  for (let offset = 0; ;) {
    const end = bytes.indexOf(LF, offset)
    if (end < 0) return bounds
    // A program that gives the lines of a text another end leaves a mark behind each, which belongs to none of them.
    const length = end - offset - (end > offset && bytes[end - 1] === CR ? 1 : 0)
    const isPlain = length > 0 && isPlainLine(bytes, offset)
    const behindPlain = plain > 0 && !isPlain ? { behindPlain: plain } : {}
    bounds.push({ ...file, frame: bounds.length + 1, offset, length, ...behindPlain })
    if (isPlain) plain++
    offset = end + 1
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isChange = (value: unknown): boolean => {
  if (!isObject(value)) return false
  const { collection, id, before, after } = value
  const isRecord = (record: unknown): boolean => record === null || (isObject(record) && record['id'] === id)
  return typeof collection === 'string' && typeof id === 'string' && isRecord(before) && isRecord(after)
}

/** A sum says that the bytes are those that were written; what they say is believed only where it makes sense. */
const isChangeSet = (value: unknown): value is ChangeSet => {
  if (!isObject(value)) return false
  const { seq, previous, at, device, by, action, changes } = value
  return (
    Number.isSafeInteger(seq) &&
    (previous === undefined || (Number.isSafeInteger(previous) && Number(previous) < Number(seq))) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    [device, by, action].every((text) => typeof text === 'string') &&
    Array.isArray(changes) &&
    changes.every(isChange)
  )
}

/** The change set at an offset of a file's bytes; null when it does not verify. */
export const changeSetIn = (bytes: Buffer, at: FrameAt, codec: Codec): ChangeSet | null => {
  const line = bytes.toString('utf8', at.offset, at.offset + at.length)
  const above = at.behindPlain === undefined ? null : { ...at, frame: at.frame - at.behindPlain }
  const body = codec.bodyOf(labelOf(at), line) ?? (above && codec.bodyOf(labelOf(above), line))
  if (body === null) return null
  try {
    const changeSet: unknown = JSON.parse(body)
    return isChangeSet(changeSet) ? changeSet : null
  } catch {
    return null
  }
}

/** The link of a line in a file's bytes. */
const linkIn = (bytes: Buffer, { offset, length }: FrameAt): string => linkOf(bytes.subarray(offset, offset + length))

/** Reads every frame that verifies. JSON escapes line ends, so a line end always ends a frame and damage hides no neighbour. */
export const readFrames = (file: FrameFile, bytes: Buffer, codec: Codec): JournalContent => {
  const changeSets: LinkedChangeSet[] = []
  const damagedFrames: number[] = []
  const bounds = frameBounds(file, bytes)
  let forgedFrames = 0
  for (const at of bounds) {
    const changeSet = changeSetIn(bytes, at, codec)
    if (changeSet === null && codec.keyWraps !== null && isPlainLine(bytes, at.offset)) forgedFrames++
    else if (changeSet === null) damagedFrames.push(at.frame)
    else changeSets.push({ ...changeSet, link: linkIn(bytes, at), frame: at.frame })
  }
  return {
    changeSets,
    damagedFrames,
    ...(forgedFrames === 0 ? {} : { forgedFrames }),
    tornBytes: bytes.length - (bytes.lastIndexOf(LF) + 1),
  }
}

/** The same without the change sets that another database wrote, which are counted. */
export const withoutForeign = (
  content: JournalContent,
  isForeign: (changeSet: ChangeSet) => boolean,
): JournalContent => {
  const changeSets = content.changeSets.filter((each) => !isForeign(each))
  return { ...content, changeSets, foreignFrames: content.changeSets.length - changeSets.length }
}

/** The number of the change before this one; not always one less, because a refused change keeps its number for itself. */
export const previousOf = ({ seq, previous }: Pick<ChangeSet, 'seq' | 'previous'>): number => previous ?? seq - 1
