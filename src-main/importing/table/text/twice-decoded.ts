import { mendedEncodings, mendedParts, type MendedEncoding } from '@shared/domain/importing/reading'
import { byteTable, decodePage, type CodePage } from './code-pages'

type Pair = { readonly was: 'utf-8' | CodePage; readonly readAs: CodePage }

const LOST = '\uFFFD'
const NOT_ASCII = /[^\0-\x7F]+/g
const LETTER_BEFORE = /\p{L}$/u

type LostLetter = (before: string) => string

/** Letters of Czech whose second byte programs lose, by their first one; which of several it was is guessed by where it stands. */
const lostLetters: { readonly [Page in CodePage]?: { readonly [lead: number]: LostLetter } } = {
  'windows-1250': { 0xc3: () => 'Á', 0xc5: (before) => (LETTER_BEFORE.test(before) ? 'ň' : 'Ř') },
  'windows-1252': { 0xc3: (before) => (LETTER_BEFORE.test(before) ? 'Í' : 'Á'), 0xc4: () => 'č' },
}

type Undone = { readonly text: string; readonly isGuessed: boolean }

const strict = (bytes: readonly number[]): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

/** A run of letters whose bytes are UTF-8, with a lost one put back where only few it can have been; null: it is no such run. */
const utf8Run = (run: string, before: string, readAs: CodePage): Undone | null => {
  const table = byteTable(readAs)
  let text = ''
  let isGuessed = false
  let bytes: number[] = []
  for (const letter of Array.from(run)) {
    const byte = table.get(letter)
    if (letter === LOST) {
      const lead = bytes.pop()
      const letterFor = lead === undefined ? undefined : lostLetters[readAs]?.[lead]
      const whole = strict(bytes)
      if (letterFor === undefined || whole === null) return null
      text += whole
      text += letterFor(text || before)
      isGuessed = true
      bytes = []
    } else if (byte === undefined) return null
    else bytes.push(byte)
  }
  const rest = strict(bytes)
  return rest === null ? null : { text: text + rest, isGuessed }
}

const pageRun = (
  run: string,
  { was, readAs }: { readonly was: CodePage; readonly readAs: CodePage },
): Undone | null => {
  const table = byteTable(readAs)
  const bytes = Array.from(run, (letter) => table.get(letter) ?? -1)
  if (bytes.includes(-1)) return null
  const text = decodePage(Buffer.from(bytes), was)
  return text.includes(LOST) ? null : { text, isGuessed: false }
}

const runOf = ({ was, readAs }: Pair, run: string, before: string): Undone | null =>
  was === 'utf-8' ? utf8Run(run, before, readAs) : pageRun(run, { was, readAs })

/** A text mended, and the words in it of which a letter is guessed. */
export type MendedText = { readonly text: string; readonly guessed: readonly string[] }

/** After so many runs it is clear that a text was not decoded in this way. */
const RUNS_TRIED = 60

/** A tenth may be text that came in later, decoded well. */
const MOST_UNMENDED = 0.1

const LONGEST_WORD = 60

const wordAround = (text: string, at: number): string => {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0] ?? ''
  return before + (/^[\p{L}\p{N}]*/u.exec(text.slice(at, at + LONGEST_WORD))?.[0] ?? '')
}

const mendOnce = (text: string, pair: Pair): MendedText | null => {
  const out: string[] = []
  const places: number[] = []
  let [from, length, runs, unmended] = [0, 0, 0, 0]
  const add = (piece: string): void => {
    out.push(piece)
    length += piece.length
  }
  for (const { 0: run, index } of text.matchAll(NOT_ASCII)) {
    add(text.slice(from, index))
    const undone = runOf(pair, run, text.slice(Math.max(0, index - 1), index))
    runs++
    if (undone === null) unmended++
    if (runs === RUNS_TRIED && unmended > runs / 2) return null
    if (undone?.isGuessed) places.push(length)
    add(undone?.text ?? run)
    from = index + run.length
  }
  if (runs === 0 || unmended > runs * MOST_UNMENDED) return null
  add(text.slice(from))
  const mended = out.join('')
  return { text: mended, guessed: [...new Set(places.map((at) => wordAround(mended, at)))] }
}

/** More often than this nobody has a text decoded wrongly. */
const MOST_TIMES = 3

/** The text as it was before it was decoded wrongly, however often; null where it was not, in this way. */
export const mend = (text: string, encoding: MendedEncoding): MendedText | null => {
  const pair = mendedParts(encoding)
  let mended = mendOnce(text, pair)
  for (let times = 1; pair.was === 'utf-8' && mended !== null && times < MOST_TIMES; times++) {
    const again = mendOnce(mended.text, pair)
    if (again === null) break
    mended = { text: again.text, guessed: [...again.guessed, ...mended.guessed] }
  }
  return mended
}

const readBy = new Set(mendedEncodings.map(mendedParts).flatMap(({ was, readAs }) => (was === 'utf-8' ? [readAs] : [])))
const EUROPEAN = /^[\u00C0-\u017F\u2010-\u203A\u20AC]+$/

/** Whether letters are UTF-8 that was read by a code page: `Ĺ™`, `Ã©`. Those of no language are. */
export const isTwiceDecoded = (run: string): boolean =>
  run.length > 1 &&
  Array.from(readBy).some((page) => {
    const undone = utf8Run(run, '', page)
    return undone !== null && EUROPEAN.test(undone.text)
  })
