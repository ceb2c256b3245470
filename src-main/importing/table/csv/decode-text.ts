import { TextDecoder } from 'node:util'
import { RefusedFile } from '../refused-file'
import type { TextEncoding } from '../table'

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding }

const MARKS: readonly (readonly [mark: string, encoding: TextEncoding])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

const markedEncoding = (bytes: Buffer): TextEncoding | undefined => {
  const start = bytes.toString('hex', 0, 3)
  return MARKS.find(([mark]) => start.startsWith(mark))?.[1]
}

/** Where the two encodings put Š Ť Ž š ť ž; all other Czech letters stand at the same bytes in both. */
const ONLY_WINDOWS_1250 = new Set([0x8a, 0x8d, 0x8e, 0x9a, 0x9d, 0x9e])
const ONLY_ISO_8859_2 = new Set([0xa9, 0xab, 0xae, 0xb9, 0xbb, 0xbe])

const oneByteEncoding = (bytes: Buffer): TextEncoding => {
  let windows = 0
  let iso = 0
  for (const byte of bytes) {
    if (ONLY_WINDOWS_1250.has(byte)) windows += 1
    else if (ONLY_ISO_8859_2.has(byte)) iso += 1
  }
  return windows >= iso ? 'windows-1250' : 'iso-8859-2'
}

const decoded = (bytes: Buffer, encoding: TextEncoding): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
})

const strictUtf8 = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const REPLACEMENT = '\uFFFD'

/** Bytes that no longer fit UTF-8 among this many that do are damage, not another encoding: Czech in windows-1250 almost never forms UTF-8 by chance. */
const GOOD_LETTERS_PER_BAD = 10

const refuseDamagedUtf8 = (bytes: Buffer): void => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.split(REPLACEMENT).length - 1
  const good = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  if (good < bad * GOOD_LETTERS_PER_BAD) return
  const row = text.slice(0, text.indexOf(REPLACEMENT)).split('\n').length
  throw new RefusedFile({ code: 'file-mixed-encoding', row })
}

/**
 * The text of a CSV file: by its byte order mark, else as UTF-8 where all of it is, else windows-1250 or ISO 8859-2.
 * Throws `RefusedFile` where most is UTF-8 and some is not: read as windows-1250 every name in it would be garbled.
 */
export const decodeText = (bytes: Buffer): DecodedText => {
  const encoding = markedEncoding(bytes)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decoded(bytes, encoding)
  const utf8 = strictUtf8(bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  refuseDamagedUtf8(bytes)
  return decoded(bytes, oneByteEncoding(bytes))
}
