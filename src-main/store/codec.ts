import { checksum } from './checksum'
import { decrypt, encrypt, type Random } from './encryption/cipher'
import type { DataKey, KeyWraps } from './encryption/key-wraps'

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
  wipe: () => undefined,
}

const encryptedForm = /^\{"sealed":"([A-Za-z0-9+/=]+)"\}$/

/** Frames under a data key. Whoever holds the key alone can tell a wrong password from damage: the wrap opens or it does not. */
export const encryptedCodec = ({ key, wraps }: DataKey, random: Random): Codec => ({
  keyWraps: wraps,
  line: (label, body) => `{"sealed":"${encrypt(key, label, Buffer.from(body), random).toString('base64')}"}\n`,
  bodyOf: (label, line) => {
    const [, sealed] = encryptedForm.exec(line) ?? []
    return sealed === undefined ? null : (decrypt(key, label, Buffer.from(sealed, 'base64'))?.toString('utf8') ?? null)
  },
  content: (label, data) => Buffer.from(encrypt(key, label, data, random).toString('base64')),
  dataOf: (label, content) => decrypt(key, label, Buffer.from(content.toString('latin1'), 'base64')),
  wipe: () => void key.fill(0),
})
