import { isPlainEncoding, mendedParts, type TextEncoding } from '../domain/importing/reading'
import type { SheetNote } from '../domain/importing/source'
import type { Messages } from './messages'

/** The name of an encoding, or of the two of a text that was decoded wrongly before. */
export const encodingName = ({ importing }: Messages, encoding: TextEncoding): string => {
  if (isPlainEncoding(encoding)) return importing.encodings[encoding]
  const { was, readAs } = mendedParts(encoding)
  return importing.mendedEncoding(importing.encodings[was], importing.encodings[readAs])
}

/** The sentence for what is to be known of a sheet. */
export const noteWords = ({ importing: { notes } }: Messages, note: SheetNote): string => {
  const write = notes[note.code] as (note: SheetNote) => string // safe: keyed by the same code
  return write(note)
}
