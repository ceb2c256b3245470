import { createHmac } from 'node:crypto'
import { afterHead, led, type Pieces } from '../sealed-pieces'
import { decrypt, decryptPieces, encrypt, encryptPieces, type Random } from './cipher'

/** Keys of one purpose each, derived from the data key; none of them tells another, or the data key. */
type FrameKeys = {
  readonly nonces: Buffer
  readonly frames: Buffer
  readonly witnesses: Buffer
  /** What the owner tells when the password goes; until then only its sum is known. */
  readonly release: Buffer
}

/** HMAC-SHA256; one block of it is HKDF's expansion, and the data key is random, so that nothing needs to be extracted. */
const keyed = (key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}

const derived = (dataKey: Uint8Array, purpose: string): Buffer => keyed(dataKey, `dobra-praxe ${purpose}\u0001`)

export const frameKeysOf = (dataKey: Uint8Array): FrameKeys => ({
  nonces: derived(dataKey, 'nonces'),
  frames: derived(dataKey, 'frames'),
  witnesses: derived(dataKey, 'witnesses'),
  release: derived(dataKey, 'release'),
})

export const wipeFrameKeys = ({ nonces, frames, witnesses, release }: FrameKeys): void => {
  for (const key of [nonces, frames, witnesses, release]) key.fill(0)
}

const saltBytes = 12
const nonceBytes = 12
const randomBytes = 16

/**
 * 192 bits for every text: a sum, under a key, of fresh randomness, the label and the text itself. Half of them choose the text's own
 * key, half are its nonce. Two texts meet under one key and nonce by chance once in 2^96 texts of one database, whatever number of copies
 * goes on; where the randomness repeats, as in a machine that was put back, two texts still differ.
 */
const noncesFor = (keys: FrameKeys, label: string, bytes: Uint8Array, random: Random): Buffer =>
  keyed(keys.nonces, random(randomBytes), `${label}\n`, bytes).subarray(0, saltBytes + nonceBytes)

const keyFor = (keys: FrameKeys, salt: Uint8Array): Buffer => keyed(keys.frames, salt, '\u0001')

/** Seals bytes: salt, nonce, ciphertext and tag in one; the label is authenticated with them. */
export const sealFrame = (keys: FrameKeys, label: string, bytes: Uint8Array, random: Random): Buffer => {
  const nonces = noncesFor(keys, label, bytes, random)
  const salt = nonces.subarray(0, saltBytes)
  return Buffer.concat([salt, encrypt(keyFor(keys, salt), label, bytes, () => nonces.subarray(saltBytes))])
}

/** Opens what `sealFrame` made at the same label; null for anything else. */
export const openFrame = (keys: FrameKeys, label: string, sealed: Uint8Array): Buffer | null =>
  decrypt(keyFor(keys, sealed.subarray(0, saltBytes)), label, sealed.subarray(saltBytes))

/** The label under which the nonces of a text come from its sum, which no text of ours has. */
const bySum = (label: string): string => `${label} by its sum`

/**
 * The same as `sealFrame` piece by piece. The nonces come from the SHA-256 of the text instead of the text itself, so that it need not be in
 * memory: two texts still differ in them.
 */
export const sealFramePieces = (
  keys: FrameKeys,
  { label, textSum }: { readonly label: string; readonly textSum: Uint8Array },
  random: Random,
): Pieces => {
  const nonces = noncesFor(keys, bySum(label), textSum, random)
  const salt = nonces.subarray(0, saltBytes)
  return led(
    salt,
    encryptPieces(keyFor(keys, salt), label, () => nonces.subarray(saltBytes)),
  )
}

/** The same as `openFrame` piece by piece; what was taken before the end is genuine only if the end is. */
export const openFramePieces = (keys: FrameKeys, label: string): Pieces =>
  afterHead(saltBytes, (salt) => decryptPieces(keyFor(keys, salt), label))

/** A short proof that a text was written by somebody with the key. */
export const witnessSum = (keys: FrameKeys, label: string, text: string): string =>
  keyed(keys.witnesses, `${label}\n${text}`).toString('hex').slice(0, 16)
