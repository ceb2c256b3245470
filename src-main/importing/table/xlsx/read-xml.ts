import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import type { ReadingBudget } from '../reading-budget'
import { damaged, RefusedFile } from '../refused-file'

export type XmlAttributes = Readonly<Record<string, string>>

/** Takes the elements of one part as they come, names without prefix. Once `isDone`, the rest of the part is not looked at. */
export type XmlReader = {
  readonly isDone: boolean
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text(text: string): void
}

/** Deeper than any workbook; the parser keeps every open element in memory. */
const DEEPEST = 64

/** No element of a workbook has half as many; thousands of them are slow out of all proportion. */
const MOST_ATTRIBUTES = 100

/** The parser gathers a text, comment or tag until it ends: none that Excel writes comes near this. */
const LONGEST_WITHOUT_MARKUP = 1_000_000

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** UTF-8 unless a byte order mark says UTF-16: the two encodings the format allows. */
const decoderFor = (firstChunk: Buffer): TextDecoder => {
  const mark = firstChunk.toString('hex', 0, 2)
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}

/** One XML part on its way through the parser. Entities of a document type are never resolved, and the type itself is refused. */
class XmlParsing {
  private readonly parser = new SaxesParser({ xmlns: false, position: false })
  private decoder: TextDecoder | undefined
  private depth = 0
  private attributes = 0
  private charactersWithoutMarkup = 0

  constructor(
    private readonly reader: XmlReader,
    private readonly budget: ReadingBudget,
  ) {
    this.parser.on('attribute', () => {
      this.attributes += 1
      if (this.attributes > MOST_ATTRIBUTES) throw damaged()
    })
    this.parser.on('opentag', (tag) => {
      this.enter()
      if (!reader.isDone) reader.open(localName(tag.name), tag.attributes)
    })
    this.parser.on('closetag', (tag) => {
      this.depth -= 1
      if (!reader.isDone) reader.close(localName(tag.name))
    })
    this.parser.on('text', (text) => this.take(text))
    this.parser.on('cdata', (text) => this.take(text))
    this.parser.on('doctype', () => {
      throw damaged()
    })
  }

  write(chunk: Buffer): void {
    this.decoder ??= decoderFor(chunk)
    const text = this.decoder.decode(chunk, { stream: true })
    this.charactersWithoutMarkup += text.length
    this.parser.write(text)
    if (this.charactersWithoutMarkup > LONGEST_WITHOUT_MARKUP) throw damaged()
  }

  end(): void {
    this.parser.write(this.decoder?.decode() ?? '')
    this.parser.close()
  }

  private enter(): void {
    this.attributes = 0
    this.charactersWithoutMarkup = 0
    this.depth += 1
    if (this.depth > DEEPEST) throw damaged()
    this.budget.takeXmlTag()
  }

  private take(text: string): void {
    if (!this.reader.isDone) this.reader.text(text)
  }
}

/** The parser and the decoder throw plain errors for XML that is none; everything else here already is a refusal. */
const parsing = (step: () => void): void => {
  try {
    step()
  } catch (error) {
    throw error instanceof RefusedFile ? error : damaged()
  }
}

/**
 * Reads one XML part of a workbook into `reader`. A part is unpacked to its end even when the reader is done, so that
 * its checksum is seen; only the parsing stops. Throws `RefusedFile`.
 */
export const readXml = async (
  chunks: AsyncIterable<Buffer>,
  reader: XmlReader,
  budget: ReadingBudget,
): Promise<void> => {
  const xml = new XmlParsing(reader, budget)
  for await (const chunk of chunks) if (!reader.isDone) parsing(() => xml.write(chunk))
  if (!reader.isDone) parsing(() => xml.end())
}
