import { extname } from 'node:path'
import type { ForeignFileKind, ImportFailure } from '@shared/failures/import-failure'
import { compoundFileNames, isCompoundFile } from './compound-file'
import { unmarkedUtf16 } from './csv/unmarked-utf16'

/** What the bytes are, whatever the name of the file promises. */
export type FileContent = { readonly is: 'zip' | 'text' } | { readonly is: 'refused'; readonly failure: ImportFailure }

const WORKBOOK_EXTENSIONS = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm'])

const refused = (failure: ImportFailure): FileContent => ({ is: 'refused', failure })
const foreign = (kind: ForeignFileKind): FileContent => refused({ code: 'file-is-something-else', kind })

const compoundContent = (bytes: Buffer): FileContent => {
  const names = compoundFileNames(bytes)
  if (names.has('EncryptedPackage')) return refused({ code: 'file-password' })
  if (names.has('Workbook') || names.has('Book')) return refused({ code: 'file-old-xls' })
  if (names.has('WordDocument')) return foreign('word')
  if (names.has('PowerPoint Document')) return foreign('presentation')
  if ([...names].some((name) => name.startsWith('__substg1.0_'))) return foreign('e-mail')
  return foreign('office-other')
}

const SIGNATURES: readonly (readonly [signature: string, kind: ForeignFileKind])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xFF\xD8\xFF', 'image'],
  ['GIF8', 'image'],
  ['Rar!', 'archive'],
  ['7z\xBC\xAF', 'archive'],
  ['\x1F\x8B', 'archive'],
]

const HEAD_BYTES = 2048

/** Beginnings of texts that are no tables. `#` of CSS and `<` inside a cell are no reason: only how the file begins counts. */
const TEXT_KINDS: readonly (readonly [pattern: RegExp, kind: ForeignFileKind])[] = [
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b/i, 'html'],
  [/^\s*<\?xml\b/i, 'xml'],
  [/^(?:MIME-Version|Received|Return-Path|Content-Type):\s/i, 'e-mail'],
]

const isMarkedUtf16 = (bytes: Buffer): boolean => {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0
  return mark === 0xfffe || mark === 0xfeff
}

const isUtf16 = (bytes: Buffer): boolean => isMarkedUtf16(bytes) || unmarkedUtf16(bytes) !== undefined

const headText = (bytes: Buffer): string => {
  const head = bytes.subarray(0, HEAD_BYTES)
  return isUtf16(bytes)
    ? head
        .toString('latin1')
        .replaceAll('\0', '')
        .replace(/^(?:\xFE\xFF|\xFF\xFE)/, '')
    : head.toString('latin1').replace(/^\xEF\xBB\xBF/, '')
}

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d

/** A NUL never stands in a text; other control characters do by accident, hence one in a hundred is let through. */
const isBinary = (bytes: Buffer): boolean => {
  if (isUtf16(bytes)) return bytes.length % 2 !== 0
  if (bytes.includes(0)) return true
  const head = bytes.subarray(0, 64 * 1024)
  return head.filter(isControl).length * 100 > head.length
}

const textContent = (bytes: Buffer, isNamedWorkbook: boolean): FileContent => {
  if (isBinary(bytes)) return isNamedWorkbook ? refused({ code: 'file-damaged' }) : foreign('binary')
  const head = headText(bytes)
  const kind = TEXT_KINDS.find(([pattern]) => pattern.test(head))?.[1]
  if (kind !== undefined) return foreign(kind)
  if (head.trim() === '' && bytes.length <= HEAD_BYTES) return refused({ code: 'file-empty' })
  return isNamedWorkbook ? foreign('text') : { is: 'text' }
}

/** The bytes without the mark by which MS-DOS programs end a text, Ctrl+Z. */
export const withoutEndMark = (bytes: Buffer): Buffer => {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0x1a) end--
  return bytes.subarray(0, end)
}

/** Tells by the first bytes how to read the file. The name matters once: a text that calls itself a workbook is refused. */
export const fileContent = (fileName: string, bytes: Buffer): FileContent => {
  if (isCompoundFile(bytes)) return compoundContent(bytes)
  const head = bytes.toString('latin1', 0, 16)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { is: 'zip' }
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1]
  if (kind !== undefined) return foreign(kind)
  return textContent(bytes, WORKBOOK_EXTENSIONS.has(extname(fileName).toLowerCase()))
}
