import type { Delimiter } from '@shared/domain/importing/reading'

/** Quotes around a cell with spaces outside of them, as some programs write: the parser would take the quotes for text. */
const hasSpacesOutside = (text: string, delimiter: Delimiter): boolean =>
  text.includes(`${delimiter} "`) || text.includes(`" ${delimiter}`) || /(?:^|\n) +"/.test(text)

/** The end of the quoted cell that begins at a place: behind its last quote, or the end of the text. */
const quotedEnd = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at + 1
    at++
  }
  return text.length
}

const skipSpaces = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ') at++
  return at
}

/** The text without the spaces outside of quoted cells; what stands in a cell stays. */
export const withoutSpacesAtQuotes = (text: string, delimiter: Delimiter): string => {
  if (!hasSpacesOutside(text, delimiter)) return text
  const pieces: string[] = []
  let [from, at] = [0, 0]
  while (at < text.length) {
    const start = skipSpaces(text, at)
    if (text[start] === '"') {
      const end = quotedEnd(text, start)
      const next = skipSpaces(text, end)
      // A text in quotes with more behind it is no quoted cell, and its space keeps it from being taken for one.
      if (next >= text.length || text[next] === delimiter || text[next] === '\n') {
        pieces.push(text.slice(from, at), text.slice(start, end))
        from = next
        at = next
      } else at = end
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
    at++
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

/** No list has a longer line, and looking through one takes more memory than there is. */
const LONGEST_LINE = 100_000

/** A line that is one quoted cell, with the delimiters of empty ones behind it. */
const QUOTED_LINE = /^"((?:[^"\n]|"")*)"[;,\t|]*$/

const areQuoted = (lines: readonly string[]): boolean => {
  if (lines.some(({ length }) => length > LONGEST_LINE)) return false
  const withQuotes = lines.filter((line) => line.includes('"'))
  const filled = lines.filter((line) => line.trim() !== '').length
  return withQuotes.length > 0 && withQuotes.length * 2 >= filled && withQuotes.every((line) => QUOTED_LINE.test(line))
}

const SAMPLE_CHARACTERS = 200_000

/**
 * The text with each line taken out of its quotes, where a program put a whole line into one cell; null where not every line
 * with a quote is such a cell.
 */
export const unquotedLines = (text: string): string | null => {
  // The beginning says it of nearly every file; only where it does all lines are worth their memory.
  const sample = text.slice(0, SAMPLE_CHARACTERS).split('\n', 1000)
  if (!areQuoted(text.length > SAMPLE_CHARACTERS ? sample.slice(0, -1) : sample)) return null
  const lines = text.split('\n')
  if (!areQuoted(lines)) return null
  return lines.map((line) => QUOTED_LINE.exec(line)?.[1]?.replaceAll('""', '"') ?? line).join('\n')
}
