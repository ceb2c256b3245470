import { syllables } from './hyphenation'
import type { Ruler } from './ruler'
import type { Run, RunStyle } from './run'

/** A paragraph as the line breaker sees it: boxes that stay whole, spaces, and places where a line may end. */
export type LineItem =
  | { readonly kind: 'box'; readonly run: Run; readonly width: number; readonly gapWidth: number }
  | { readonly kind: 'space'; readonly style: RunStyle; readonly width: number }
  | { readonly kind: 'hyphen'; readonly style: RunStyle; readonly width: number }
  | { readonly kind: 'break' }

export type ItemContext = {
  readonly ruler: Ruler
  readonly lang: 'cs' | 'en'
  readonly width: number
  readonly hyphenate: boolean
}

const NBSP = '\u00a0'
/** A piece longer than this may end a line anywhere: addresses, and 100,000 characters without a space. */
const longestPiece = 24
const chunkLength = 8
const chunkLengthInNarrowColumn = 3
const narrowColumn = 150

/** After a slash, a dot or the like an address may go on in the next line. */
const addressParts = /[^/.@_?&=-]*[/.@_?&=-]+|[^/.@_?&=-]+/g

const chunks = (text: string, length: number): string[] => {
  const letters = Array.from(text)
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, index) =>
    letters.slice(index * length, (index + 1) * length).join(''),
  )
}

const piecesOfLong = (piece: string, { face, size }: RunStyle, { ruler, width }: ItemContext): string[] => {
  const length = width < narrowColumn ? chunkLengthInNarrowColumn : chunkLength
  return (piece.match(addressParts) ?? [piece]).flatMap((part) =>
    part.length > longestPiece / 2 || ruler.widthOf(part, face, size) > width ? chunks(part, length) : [part],
  )
}

const boxOf = (text: string, style: RunStyle, { ruler }: ItemContext): LineItem => {
  const gaps = text.split(NBSP).length - 1
  return {
    kind: 'box',
    run: { text, style },
    width: ruler.widthOf(text, style.face, style.size),
    gapWidth: gaps * ruler.widthOf(' ', style.face, style.size),
  }
}

const isTooLong = (piece: string, style: RunStyle, { ruler, width }: ItemContext): boolean =>
  piece.length > longestPiece ||
  (piece.length > chunkLengthInNarrowColumn && ruler.widthOf(piece, style.face, style.size) > width)

const addPiece = (items: LineItem[], piece: string, style: RunStyle, context: ItemContext): void => {
  if (!isTooLong(piece, style, context)) {
    items.push(boxOf(piece, style, context))
    return
  }
  piecesOfLong(piece, style, context).forEach((part, index) => {
    if (index > 0) items.push({ kind: 'break' })
    items.push(boxOf(part, style, context))
  })
}

/** Words bound by no-break spaces are hyphenated each on its own. */
const addWord = (items: LineItem[], word: string, style: RunStyle, context: ItemContext): void => {
  const hyphenWidth = context.ruler.widthOf('-', style.face, style.size)
  // A giant "word" is no word: looking for its syllables would only cost time.
  const pieces = word.length > 200 ? [word] : word.split(/(?<=\u00a0)/).flatMap((part) => joinable(part, context))
  // Words that are bound to each other part where together they are wider than the line.
  const isWide = context.ruler.widthOf(word, style.face, style.size) > context.width
  pieces.forEach((piece, index) => {
    const isBound = pieces[index - 1]?.endsWith(NBSP) ?? false
    if (index > 0 && !isBound) items.push({ kind: 'hyphen', style, width: hyphenWidth })
    if (isBound && isWide) items.push({ kind: 'break' })
    addPiece(items, piece, style, context)
  })
}

const joinable = (part: string, { lang, hyphenate }: ItemContext): string[] => {
  if (!hyphenate) return [part]
  return part.endsWith(NBSP) ? withLastJoined(syllables(part.slice(0, -1), lang)) : syllables(part, lang)
}

const withLastJoined = (pieces: readonly string[]): string[] => [
  ...pieces.slice(0, -1),
  `${pieces.at(-1) ?? ''}${NBSP}`,
]

/** The items of a paragraph; runs follow each other without a space of their own. */
export const lineItems = (runs: readonly Run[], context: ItemContext): LineItem[] => {
  const items: LineItem[] = []
  for (const { text, style } of runs) {
    text.split(' ').forEach((word, index) => {
      if (index > 0 && items.length > 0 && items.at(-1)?.kind !== 'space')
        items.push({ kind: 'space', style, width: context.ruler.widthOf(' ', style.face, style.size) })
      if (word !== '') addWord(items, word, style, context)
    })
  }
  if (items.at(-1)?.kind === 'space') items.pop()
  return items
}
