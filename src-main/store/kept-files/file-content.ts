import { createCipheriv, createDecipheriv, type Cipher, type Decipher } from 'node:crypto'

/** As much of a file as is held in memory at a time. */
export const pieceBytes = 1 << 20

/** What one file may be long. */
export const mostFileBytes = 200 * 1024 * 1024

/** AES-256 in counter mode from zero on: each file has a key of its own, which is used once, and the sum of the result stands with it. */
const algorithm = 'aes-256-ctr'
const firstCounter = Buffer.alloc(16)

const keyForm = /^[0-9a-f]{64}$/

/** Whether a text is a key, or a sum, as a record holds them. */
export const isHex64 = (text: string): boolean => keyForm.test(text)

export const sealing = (key: string): Cipher => createCipheriv(algorithm, Buffer.from(key, 'hex'), firstCounter)

export const unsealing = (key: string): Decipher => createDecipheriv(algorithm, Buffer.from(key, 'hex'), firstCounter)
