import { checksum } from './checksum'
import { fromBase64, toBase64 } from './encryption/base64'
import { decrypt, decryptPieces, type Random } from './encryption/cipher'
import {
  frameKeysOf,
  openFrame,
  openFramePieces,
  sealFrame,
  sealFramePieces,
  wipeFrameKeys,
  witnessSum,
} from './encryption/frame-cipher'
import { releaseSum, type DataKey, type KeyWraps } from './encryption/key-wraps'
import { afterHead, asItIs, fromBase64Pieces, inTurn, led, toBase64Pieces, type Pieces } from './sealed-pieces'

/**
 * How frames look on the disk: as JSON that any tool reads, or encrypted with the data key. A label (`snap42`, `log42.17`) belongs to
 * every frame and is verified with it.
 */
export type Codec = {
  /** The wraps that are repeated in every snapshot's header; null without a password. */
  readonly keyWraps: KeyWraps | null
  /** One line of a journal, with its line end. */
  readonly line: (label: string, body: string) => string
  /** The body of a journal's line; null when it does not verify. */
  readonly bodyOf: (label: string, line: string) => string | null
  /** A snapshot's data as it stands in the file, between `"data":` or `"sealed":"` and the end. */
  readonly content: (label: string, data: Buffer) => Buffer
  /** The data of a snapshot's content; null when it does not open. */
  readonly dataOf: (label: string, content: Buffer) => Buffer | null
  /** The same as `content` piece by piece; with a password the SHA-256 of the whole data is asked for before. */
  readonly contentPieces: (label: string, textSum: Uint8Array) => Pieces
  /** The same as `dataOf` piece by piece; what was taken before the end counts only if the end does. */
  readonly dataPieces: (label: string) => Pieces
  /** The seal under a header, for which it is what a frame's label is: verified, and not hidden; null without a password. */
  readonly headerSeal: (label: string, header: string) => string | null
  readonly isHeaderSeal: (label: string, header: string, seal: string) => boolean
  /** The sum behind a line of a witness. */
  readonly witnessSum: (label: string, text: string) => string
  /** What proves, once it is told, that the owner has taken the password away; null without a password. */
  readonly release: () => string | null
  /** Fills the key with zeros, so that nothing more can be read or written under it. */
  readonly wipe: () => void
}

const frameForm = /^\{"sum":"([0-9a-f]{32})","body":(.*)\}$/s

export const plainCodec: Codec = {
  keyWraps: null,
  line: (label, body) => `{"sum":"${checksum(label, body)}","body":${body}}\n`,
  bodyOf: (label, line) => {
    const [, sum, body] = frameForm.exec(line) ?? []
    return sum !== undefined && body !== undefined && checksum(label, body) === sum ? body : null
  },
  content: (_place, data) => data,
  dataOf: (_place, content) => content,
  contentPieces: () => asItIs,
  dataPieces: () => asItIs,
  headerSeal: () => null,
  isHeaderSeal: () => false,
  witnessSum: (label, text) => checksum(label, text).slice(0, 8),
  release: () => null,
  wipe: () => undefined,
}

const encryptedForm = /^\{"sealed":"(2:)?([A-Za-z0-9+/=]+)"\}$/

/** What stands before a frame under a key of its own; frames from before have nothing there. */
const mark = Buffer.from('2:')

/** Whether a snapshot's content is of the older form, whose header has no seal. */
export const isOldContent = (content: Buffer): boolean => !content.subarray(0, mark.length).equals(mark)

/** Frames under a data key. Whoever holds the key alone can tell a wrong password from damage: the wrap opens or it does not. */
export const encryptedCodec = ({ key, wraps }: DataKey, random: Random): Codec => {
  const keys = frameKeysOf(key)
  const release = (): string => keys.release.toString('hex')
  const opened = (label: string, sealed: Buffer, isOld: boolean): Buffer | null =>
    isOld ? decrypt(key, label, sealed) : openFrame(keys, label, sealed)
  return {
    keyWraps: { ...wraps, release: releaseSum(release()) },
    line: (label, body) => `{"sealed":"2:${sealFrame(keys, label, Buffer.from(body), random).toString('base64')}"}\n`,
    bodyOf: (label, line) => {
      const [, isNew, sealed] = encryptedForm.exec(line) ?? []
      if (sealed === undefined) return null
      return opened(label, Buffer.from(sealed, 'base64'), isNew === undefined)?.toString('utf8') ?? null
    },
    content: (label, data) => Buffer.concat([mark, toBase64(sealFrame(keys, label, data, random))]),
    dataOf: (label, content) => {
      const isOld = isOldContent(content)
      return opened(label, fromBase64(isOld ? content : content.subarray(mark.length)), isOld)
    },
    contentPieces: (label, textSum) =>
      led(mark, inTurn(sealFramePieces(keys, { label, textSum }, random), toBase64Pieces())),
    dataPieces: (label) =>
      afterHead(mark.length, (head) => {
        if (!isOldContent(head)) return inTurn(fromBase64Pieces(), openFramePieces(keys, label))
        const old = inTurn(fromBase64Pieces(), decryptPieces(key, label))
        // Fewer signs than a group of base64: nothing comes of them yet.
        old.take(head)
        return old
      }),
    headerSeal: (label, header) => sealFrame(keys, `${label}\n${header}`, Buffer.alloc(0), random).toString('base64'),
    isHeaderSeal: (label, header, seal) =>
      openFrame(keys, `${label}\n${header}`, Buffer.from(seal, 'base64'))?.length === 0,
    witnessSum: (label, text) => witnessSum(keys, label, text),
    release,
    wipe: () => {
      key.fill(0)
      wipeFrameKeys(keys)
    },
  }
}

/** The same key, to be written down under other wraps. */
export const withWraps = (codec: Codec, wraps: KeyWraps): Codec => ({
  ...codec,
  keyWraps: { ...wraps, release: releaseSum(codec.release() ?? '') },
})
