import { z } from 'zod'

/** How the bytes of a file may be letters. */
export const plainEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'iso-8859-2',
  'windows-1252',
  'cp852',
  'cp850',
  'mac-ce',
  'mac-roman',
] as const
export type PlainEncoding = (typeof plainEncodings)[number]

const written = ['utf-8', 'windows-1250', 'iso-8859-2', 'cp852', 'mac-ce', 'windows-1252'] as const
const readBy = ['windows-1250', 'windows-1252', 'iso-8859-2', 'cp852', 'cp850', 'mac-ce', 'mac-roman'] as const

/** Text that was decoded wrongly once before, as the encoding that it was in and the one that it was read by. */
export type MendedEncoding = `${(typeof written)[number]}-as-${(typeof readBy)[number]}`
export const mendedEncodings: readonly MendedEncoding[] = written.flatMap((was) =>
  readBy.filter((page) => page !== was).map((page) => `${was}-as-${page}` as const),
)

export type TextEncoding = PlainEncoding | MendedEncoding

export const isPlainEncoding = (encoding: TextEncoding): encoding is PlainEncoding =>
  plainEncodings.some((each) => each === encoding)

/** The two encodings of a text that was decoded wrongly: the one that it was in, and the one that it was read by. */
export const mendedParts = (
  encoding: MendedEncoding,
): { readonly was: (typeof written)[number]; readonly readAs: (typeof readBy)[number] } => {
  const [was, readAs] = encoding.split('-as-')
  return { was, readAs } as ReturnType<typeof mendedParts> // safe: the names are made of the two
}
export const encodings: readonly TextEncoding[] = [...plainEncodings, ...mendedEncodings]

/** What may stand between the cells of a CSV file, in the order of preference: a Czech Excel writes semicolons. */
export const delimiters = [';', '\t', '|', ','] as const
export type Delimiter = (typeof delimiters)[number]

export const readingSchema = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
})
/** What somebody chose about the reading of a file; what is not said is found out. */
export type Reading = { readonly encoding?: TextEncoding | undefined; readonly delimiter?: Delimiter | undefined }

/** An encoding that a file may have, with cells as they would read. */
export type EncodingChoice = { readonly encoding: TextEncoding; readonly samples: readonly string[] }

/** How a file was read. */
export type FileRead = {
  /** Null for a workbook whose letters are as they were written: it says its encoding itself. */
  readonly encoding: TextEncoding | null
  /** What cuts the lines; null for a workbook and for a file of one column. */
  readonly delimiter: Delimiter | null
  /** What else its letters may be, each with how lines would read; none where there is no doubt. */
  readonly encodings: readonly EncodingChoice[]
  /** Whether the letters were surely read as they were written. */
  readonly isSure: boolean
}
