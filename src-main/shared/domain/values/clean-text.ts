/** Printable ASCII, line breaks and the precomposed letters of Latin-1 and Latin Extended-A: nothing in it needs cleaning. */
const ALREADY_CLEAN = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u017F]*$/

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g

/** Tab and the spaces that only forbid a line break: as data they are spaces, or equal names would differ. */
const SPACES = /[\t\u00A0\u2007\u202F]/g

/**
 * What nobody sees and every comparison stumbles over: control characters, lone surrogates, code points that are no
 * characters, marks of writing direction (which can show `exe.xslx` reversed), zero-width marks and soft hyphens.
 */
const INVISIBLE =
  /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/**
 * Text as the app keeps it, whether typed, pasted or imported: NFC, no invisible characters, plain spaces, `\n` as the
 * only line break, no white space around it. Line breaks inside stay. Cleaning twice changes nothing.
 */
export const cleanText = (text: string): string =>
  ALREADY_CLEAN.test(text)
    ? text.trim()
    : text.replace(LINE_BREAKS, '\n').replace(SPACES, ' ').replace(INVISIBLE, '').normalize('NFC').trim()
