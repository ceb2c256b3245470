import { createHash } from 'node:crypto'

/**
 * The first 32 hex digits of SHA-256 over the label and the exact bytes as written. The label (`snap42`, `log42.17`) makes a
 * frame that was moved, swapped, repeated or put into another file fail.
 */
export const checksum = (label: string, bytes: Uint8Array | string): string =>
  createHash('sha256').update(`${label}\n`).update(bytes).digest('hex').slice(0, 32)

/** The sum by which the line after it, and the next snapshot, name a line of a journal: it stands for everything up to this line. */
export const linkOf = (line: Uint8Array | string): string => checksum('link', line)

/** The same of bytes that come in pieces; `take` is asked with each, `sum` once at the end. */
export const checksumOfPieces = (
  label: string,
): { readonly take: (bytes: Uint8Array) => void; readonly sum: () => string } => {
  const hash = createHash('sha256').update(`${label}\n`)
  return { take: (bytes) => void hash.update(bytes), sum: () => hash.digest('hex').slice(0, 32) }
}
