import iconv from 'iconv-lite'
import type { PlainEncoding } from '@shared/domain/importing/reading'

/** Encodings of which a byte is a letter. */
export type CodePage = Exclude<PlainEncoding, 'utf-8' | 'utf-16le' | 'utf-16be'>

const names: { readonly [Page in CodePage]: string } = {
  'windows-1250': 'windows-1250',
  'windows-1252': 'windows-1252',
  'iso-8859-2': 'iso-8859-2',
  cp852: 'cp852',
  cp850: 'cp850',
  'mac-ce': 'maccenteuro',
  'mac-roman': 'macroman',
}

export const codePages = Object.keys(names) as readonly CodePage[] // safe: the keys of a record by them

/** The bytes as letters; what the page leaves undefined becomes U+FFFD. */
export const decodePage = (bytes: Buffer, page: CodePage): string => iconv.decode(bytes, names[page])

const allBytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
const bytesOf = new Map<CodePage, ReadonlyMap<string, number>>()

/**
 * The byte that each letter has in a page. Bytes that a page leaves undefined are those of the control characters that
 * browsers read them as.
 */
export const byteTable = (page: CodePage): ReadonlyMap<string, number> => {
  const known = bytesOf.get(page)
  if (known !== undefined) return known
  const table = new Map<string, number>()
  for (let byte = 0x80; byte < 0xa0; byte++) table.set(String.fromCharCode(byte), byte)
  Array.from(decodePage(allBytes, page)).forEach((letter, byte) => letter !== '\uFFFD' && table.set(letter, byte))
  bytesOf.set(page, table)
  return table
}
