import { TextDecoder } from 'node:util'
import { mendedEncodings, type MendedEncoding, type TextEncoding } from '@shared/domain/importing/reading'
import { RefusedFile } from '../refused-file'
import { codePages, decodePage, type CodePage } from '../text/code-pages'
import { knownLetters, pageChoices, pageText, unicodeText, type DecodedText } from '../text/known-encoding'
import { likenessOf, meanOf } from '../text/likely-text'
import { mend } from '../text/twice-decoded'
import { unmarkedUtf16 } from './unmarked-utf16'

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be'

const MARKS: readonly (readonly [mark: string, encoding: Unicode])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

const markedEncoding = (bytes: Buffer): Unicode | undefined => {
  const start = bytes.toString('hex', 0, 3)
  return MARKS.find(([mark]) => start.startsWith(mark))?.[1]
}

const strictUtf8 = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Old Macs end lines with a carriage return alone. */
const lineEndOf = (bytes: Buffer): number => (bytes.includes(0x0a) ? 0x0a : 0x0d)
const NOT_ASCII = /[^\0-\x7F]/

function* linesOf(bytes: Buffer): Generator<Buffer> {
  const lineEnd = lineEndOf(bytes)
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(lineEnd, from)
    const end = found === -1 ? bytes.length : found
    yield bytes.subarray(from, end)
    from = end + 1
  }
}

/** Whether a line is in UTF-8 beyond doubt, cannot be, or tells nothing. */
const lineIs = (line: Buffer): 'utf-8' | 'other' | 'either' => {
  if (!NOT_ASCII.test(line.toString('latin1'))) return 'either'
  const utf8 = strictUtf8(line)
  if (utf8 === undefined) return 'other'
  return meanOf(likenessOf(utf8)) > meanOf(likenessOf(decodePage(line, 'windows-1250'))) ? 'utf-8' : 'either'
}

/** Two files stuck together: read by either encoding the names of one half would be garbled. */
const refuseMixed = (bytes: Buffer): void => {
  let first: 'utf-8' | 'other' | undefined
  let row = 0
  for (const line of linesOf(bytes)) {
    row++
    const is = lineIs(line)
    if (is === 'either') continue
    first ??= is
    if (is !== first) throw new RefusedFile({ code: 'file-mixed-encoding', row })
  }
}

/** Below it a line was written by another page; what reads a line well is above the other. */
const ILL_READ = 0.5
const WELL_READ = 0.95

const readBy = (line: Buffer, page: CodePage) => likenessOf(decodePage(line, page))

/** Files of two code pages stuck together: lines that the page of the others reads badly, and another one well. */
const refuseTwoPages = (bytes: Buffer, page: CodePage): void => {
  let hasGood = false
  let odd = 0
  let row = 0
  for (const line of linesOf(bytes)) {
    row++
    if (!NOT_ASCII.test(line.toString('latin1'))) continue
    const likeness = readBy(line, page)
    const mean = meanOf(likeness)
    if (likeness.words > 1 && mean >= WELL_READ) hasGood = true
    if (odd === 0 && mean < ILL_READ && codePages.some((each) => isReadWellBy(line, each))) odd = row
  }
  if (hasGood && odd > 0) throw new RefusedFile({ code: 'file-mixed-encoding', row: odd })
}

const isReadWellBy = (line: Buffer, page: CodePage): boolean => {
  const likeness = readBy(line, page)
  return likeness.words > 1 && meanOf(likeness) >= WELL_READ
}

/** The text by the page whose words look likeliest, all of it. */
const ofOnePage = (bytes: Buffer): DecodedText => {
  const read = pageText(bytes)
  if (isPage(read.encoding)) refuseTwoPages(bytes, read.encoding)
  return read
}

const unicode = (bytes: Buffer): { readonly text: string; readonly encoding: Unicode } | undefined => {
  const utf16 = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (utf16 === 'utf-16le' || utf16 === 'utf-16be')
    return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 }
  const text = strictUtf8(bytes)
  return text === undefined ? undefined : { text, encoding: 'utf-8' }
}

const isPage = (encoding: TextEncoding): encoding is CodePage => codePages.some((page) => page === encoding)
const isMended = (encoding: TextEncoding): encoding is MendedEncoding =>
  mendedEncodings.some((each) => each === encoding)

/** The text as somebody said that it is to be read; null where it cannot be. */
const asChosen = (bytes: Buffer, encoding: TextEncoding): DecodedText | null => {
  const found = unicode(bytes)
  const choices = found === undefined ? pageChoices(bytes) : knownLetters(found.text).choices
  const letters = { isSure: true, choices, guessed: [] }
  if (isPage(encoding)) return { text: decodePage(bytes, encoding), encoding, letters }
  if (!isMended(encoding)) return { text: new TextDecoder(encoding).decode(bytes), encoding, letters }
  const mended = found === undefined ? null : mend(found.text, encoding)
  return mended === null ? null : { text: mended.text, encoding, letters: { ...letters, guessed: mended.guessed } }
}

/**
 * The text of a CSV file: as somebody chose, else by its byte order mark, as UTF-16 or UTF-8 where all of it is, else by the code
 * page whose words look likeliest. Text that had been decoded wrongly before is mended. Throws `RefusedFile` where the
 * lines are in two encodings.
 */
export const decodeText = (bytes: Buffer, chosen?: TextEncoding): DecodedText => {
  const asked = chosen === undefined ? null : asChosen(bytes, chosen)
  if (asked !== null) return asked
  const found = unicode(bytes)
  if (found === undefined) {
    refuseMixed(bytes)
    return ofOnePage(bytes)
  }
  const read = unicodeText(found.text, found.encoding)
  const isLost = found.text.includes('\uFFFD')
  if (read.letters.isSure || isLost || found.encoding !== 'utf-8' || markedEncoding(bytes) !== undefined) return read
  // A few letters of a code page may happen to be UTF-8.
  const byPage = pageText(bytes)
  return byPage.letters.isSure ? byPage : read
}
