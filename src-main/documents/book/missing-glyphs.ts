import type { Face } from './faces'
import type { Run, RunStyle } from './run'
import type { Ruler } from './ruler'

/** Stands for a letter that no face has. */
const missingMark = '□'

/** Tried in this order when the face itself lacks a letter. */
const substitutes: readonly Face[] = ['text', 'label']
const unseen = /[\u200d\ufe0f]/g

const segmenter = new Intl.Segmenter('cs', { granularity: 'grapheme' })
const plain = /^[\u0020-\u007e\u00a0-\u017f\u2013\u201e\u201c\u2026\n]*$/

/** The style whose face has every letter of the grapheme; undefined when none has. */
const styleWith = (grapheme: string, style: RunStyle, ruler: Ruler): RunStyle | undefined => {
  const points = Array.from(grapheme, (letter) => letter.codePointAt(0) ?? 0)
  const has = (face: Face) => points.every((point) => ruler.hasGlyph(face, point))
  if (has(style.face)) return style
  const face = substitutes.find(has)
  return face === undefined ? undefined : { ...style, face }
}

/**
 * The run cut into runs that can be printed: a letter its face lacks comes from another face, and where none has it (emoji,
 * Chinese) a box stands for it and `report` is told. Source: `docs/reliability.md §4`, 48.
 */
export const printableRuns = (run: Run, ruler: Ruler, report: (grapheme: string) => void): Run[] => {
  if (plain.test(run.text)) return [run]
  const runs: Run[] = []
  for (const { segment } of segmenter.segment(run.text)) {
    const grapheme = segment.replace(unseen, '')
    const style = styleWith(grapheme, run.style, ruler)
    if (style === undefined) report(segment)
    const text = style === undefined ? missingMark : grapheme
    const printed = style ?? styleWith(missingMark, run.style, ruler) ?? run.style
    const last = runs.at(-1)
    if (last !== undefined && last.style.face === printed.face)
      runs[runs.length - 1] = { text: last.text + text, style: last.style }
    else runs.push({ text, style: printed })
  }
  return runs
}
