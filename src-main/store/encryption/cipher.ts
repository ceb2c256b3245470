import { createCipheriv, createDecipheriv } from 'node:crypto'
import { afterHead, beforeTail, led, type Pieces } from '../sealed-pieces'

/** AES-256-GCM with a random nonce of 96 bits and the whole tag; nothing here is configurable. */
const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

export const keyBytes = 32

export type Random = (count: number) => Uint8Array

/**
 * Seals bytes with the key: nonce, ciphertext and tag in one. The label (`snap42`, `log42.17`) is authenticated with them, so that a
 * frame that was moved, swapped or repeated does not open.
 */
export const encrypt = (key: Uint8Array, label: string, bytes: Uint8Array, random: Random): Buffer => {
  const nonce = random(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(label))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `encrypt` made at the same label; null for another key, another label, a cut or changed byte. */
export const decrypt = (key: Uint8Array, label: string, sealed: Uint8Array): Buffer | null => {
  if (sealed.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(label))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  try {
    const parts = [decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()]
    const whole = Buffer.concat(parts)
    // It may be a key.
    parts.forEach((part) => part.fill(0))
    return whole
  } catch {
    return null
  }
}

/** The same as `encrypt` piece by piece. */
export const encryptPieces = (key: Uint8Array, label: string, random: Random): Pieces => {
  const nonce = random(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(label))
  return led(nonce, {
    take: (bytes) => cipher.update(bytes),
    end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  })
}

/** The same as `decrypt` piece by piece; what was taken before the end is genuine only if the end is. */
export const decryptPieces = (key: Uint8Array, label: string): Pieces =>
  afterHead(nonceBytes, (nonce) => {
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(label))
    return beforeTail(tagBytes, {
      take: (bytes) => decipher.update(bytes),
      end: (tag) => {
        decipher.setAuthTag(tag)
        try {
          return decipher.final()
        } catch {
          return null
        }
      },
    })
  })
