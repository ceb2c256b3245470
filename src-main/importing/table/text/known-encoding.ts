import {
  mendedEncodings,
  type EncodingChoice,
  type MendedEncoding,
  type TextEncoding,
} from '@shared/domain/importing/reading'
import type { LettersRead } from '../table'
import { codePages, decodePage } from './code-pages'
import { likenessOf, meanOf, type Likeness } from './likely-text'
import { mend } from './twice-decoded'

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding; readonly letters: LettersRead }

/** A way to read a text, and how what tells something of it would look. */
type Candidate = { readonly encoding: TextEncoding; readonly sample: string; readonly likeness: Likeness }

/** Below this share of likely words nobody can say that the letters are right. */
const LIKELY = 0.75
/** By how many words the best way has to lead over the next; what most files are in needs to lead by less. */
const LEAD = 0.3
const USUAL_LEAD = 0.1
/** By how much a mended text has to look better than what the file says. */
const MENDED_LEAD = 0.2
/** A text this well written cannot be mended by so much. */
const WELL_WRITTEN = 1 - MENDED_LEAD
/** So many words that no language has may stand in a text that was read well. */
const MOST_UNLIKELY = 0.3

const MOST_CHOICES = 4
const LINES_SHOWN = 3
const CHARACTERS_SHOWN = 60

/** So much of a text says what it is; more of it costs time. */
const SAMPLE_CHARACTERS = 200_000
const NOT_ASCII = /[^\0-\x7F]/

/** The lines of a text that tell something of its encoding; of bytes, each byte is one character. */
const tellingLines = (text: string): string => {
  const lines: string[] = []
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  let [from, length] = [0, 0]
  while (from < text.length && length < SAMPLE_CHARACTERS) {
    const end = text.indexOf(lineEnd, from)
    const line = text.slice(from, end === -1 ? text.length : end)
    from += line.length + 1
    if (!NOT_ASCII.test(line)) continue
    lines.push(line)
    length += line.length
  }
  return lines.join('\n')
}

const candidate = (encoding: TextEncoding, sample: string): Candidate => ({
  encoding,
  sample,
  likeness: likenessOf(sample.normalize('NFC')),
})

/** By how many likely words one is ahead; candidates cut words differently, so their means are compared. */
const leadOf = (best: Candidate, other: Candidate | undefined): number =>
  other === undefined
    ? Infinity
    : (meanOf(best.likeness) - meanOf(other.likeness)) * Math.max(best.likeness.words, other.likeness.words, 1)

/** The likeliest first; ways that read the text alike are one, by the usual name. */
const inOrder = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .filter(({ sample }, at) => candidates.findIndex((each) => each.sample === sample) === at)
    .toSorted((a, b) => meanOf(b.likeness) - meanOf(a.likeness))

/** A way that makes hardly any likely word is none to be shown, unless all are like that. */
const isShown = (candidate: Candidate, best: Candidate | undefined): boolean =>
  meanOf(candidate.likeness) * 2 >= meanOf(best?.likeness ?? candidate.likeness)

const choicesOf = (candidates: readonly Candidate[]): readonly EncodingChoice[] =>
  candidates
    .filter((each) => isShown(each, candidates[0]))
    .slice(0, MOST_CHOICES)
    .map(({ encoding, sample }) => ({
      encoding,
      samples: sample.split('\n', LINES_SHOWN).map((line) => line.trim().slice(0, CHARACTERS_SHOWN)),
    }))

const pagesInOrder = (bytes: Buffer): readonly Candidate[] => {
  const sample = Buffer.from(tellingLines(bytes.toString('latin1')), 'latin1')
  return inOrder(codePages.map((page) => candidate(page, decodePage(sample, page))))
}

/** The text of a file of one byte a letter: by the page that gives the likeliest words. */
export const pageText = (bytes: Buffer): DecodedText => {
  const ordered = pagesInOrder(bytes)
  const [best, next] = ordered
  if (best === undefined) throw new Error('no code page')
  const { encoding, likeness } = best
  const isAhead = leadOf(best, next) >= (encoding === 'windows-1250' ? USUAL_LEAD : LEAD)
  const letters = { isSure: isAhead && meanOf(likeness) >= LIKELY, choices: choicesOf(ordered), guessed: [] }
  return { text: decodePage(bytes, encoding as (typeof codePages)[number]), encoding, letters } // safe: made of the pages
}

/** The ways in which a page may have been meant. */
export const pageChoices = (bytes: Buffer): readonly EncodingChoice[] => choicesOf(pagesInOrder(bytes))

const mendedInOrder = (sample: string): readonly Candidate[] =>
  inOrder(
    mendedEncodings.flatMap((each) => {
      const mended = mend(sample, each)
      return mended === null ? [] : [candidate(each, mended.text)]
    }),
  )

/** How the letters of a text that says them itself were written: as they are, or decoded wrongly before. */
export const knownLetters = (
  text: string,
): {
  readonly mended: MendedEncoding | null
  readonly isSure: boolean
  readonly choices: readonly EncodingChoice[]
} => {
  const asIs = candidate('utf-8', tellingLines(text))
  const mean = meanOf(asIs.likeness)
  if (mean >= WELL_WRITTEN) return { mended: null, isSure: true, choices: [] }
  const better = mendedInOrder(asIs.sample).filter(({ likeness }) => meanOf(likeness) - mean >= MENDED_LEAD)
  const [best, next] = better
  const choices = best === undefined ? [] : choicesOf([...better, asIs])
  if (best === undefined) {
    const { words, unlikely } = asIs.likeness
    return { mended: null, isSure: unlikely <= words * MOST_UNLIKELY, choices }
  }
  const isSure = leadOf(best, next) >= LEAD && meanOf(best.likeness) >= LIKELY
  return { mended: best.encoding as MendedEncoding, isSure, choices } // safe: made of them
}

/** The text of a file that says its letters itself, as they are or mended where they had been read wrongly before. */
export const unicodeText = (text: string, encoding: TextEncoding): DecodedText => {
  const { mended, isSure, choices } = knownLetters(text)
  const whole = mended === null ? null : mend(text, mended)
  if (mended === null || whole === null) return { text, encoding, letters: { isSure, choices, guessed: [] } }
  return { text: whole.text, encoding: mended, letters: { isSure, choices, guessed: whole.guessed } }
}
