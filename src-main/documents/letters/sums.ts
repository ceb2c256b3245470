import { createHash } from 'node:crypto'

/** The SHA-256 of a text or of bytes, by which a version is known again. */
export const sumOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
