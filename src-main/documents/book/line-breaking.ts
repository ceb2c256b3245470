import type { LineItem } from './line-items'

export type Alignment = 'justified' | 'ragged'

/** How far a space may grow or shrink, as a part of its width, before a line counts as badly set. */
const stretchOfSpace = 0.65
const shrinkOfSpace = 0.22
/** A ragged line may end this much of the width before the margin. */
const raggedStretch = 0.15
/** Even a line without spaces can be a little short. */
const leastStretch = 0.02

const hyphenPenalty = 100
const breakPenalty = 20
const consecutiveHyphens = 120_000
/** A hyphen just before a last line of a word or two. */
const hyphenBeforeLast = 60_000
/** Tried one after the other until a paragraph can be set; the last one accepts anything but a line that sticks out. */
const attempts = [
  { tolerance: 1.3, hyphens: false },
  { tolerance: 1.8, hyphens: true },
  { tolerance: 4, hyphens: true },
  { tolerance: Infinity, hyphens: true },
]
type Attempt = (typeof attempts)[number]
const worstBadness = 10_000

type Sums = { readonly width: number; readonly gapWidth: number }

/** A place where a line may end, with the lines before it set as well as they can be. */
type Stop = {
  readonly item: number
  readonly after: Sums
  readonly demerits: number
  readonly hyphenated: boolean
  readonly previous: Stop | null
}

const prefixSums = (items: readonly LineItem[]): Sums[] => {
  const sums: Sums[] = [{ width: 0, gapWidth: 0 }]
  let { width, gapWidth } = { width: 0, gapWidth: 0 }
  for (const item of items) {
    if (item.kind === 'box' || item.kind === 'space') {
      width += item.width
      gapWidth += item.kind === 'space' ? item.width : item.gapWidth
    }
    sums.push({ width, gapWidth })
  }
  return sums
}

type Line = { readonly natural: number; readonly gapWidth: number; readonly isLast: boolean }

/** How much the line's spaces must give: above 0 stretch, below 0 shrink, under −1 it does not fit. */
const ratioOf = ({ natural, gapWidth, isLast }: Line, width: number, alignment: Alignment): number => {
  const missing = width - natural
  if (missing < 0) {
    const shrink = alignment === 'justified' ? gapWidth * shrinkOfSpace : 0
    return shrink > 0 ? missing / shrink : missing < -0.01 ? -Infinity : 0
  }
  if (isLast) return 0
  const stretch = alignment === 'justified' ? gapWidth * stretchOfSpace : width * raggedStretch
  return missing / Math.max(stretch, width * leastStretch)
}

const penaltyOf = (item: LineItem | undefined): number => {
  if (item?.kind === 'hyphen') return hyphenPenalty
  return item?.kind === 'break' ? breakPenalty : 0
}

const hyphenDemerits = (item: LineItem | undefined, { hyphenated }: Stop): number => {
  if (!hyphenated) return 0
  if (item?.kind === 'hyphen') return consecutiveHyphens
  return item === undefined ? hyphenBeforeLast : 0
}

const demeritsOf = (ratio: number, item: LineItem | undefined, previous: Stop): number => {
  const badness = Math.min(100 * Math.abs(ratio) ** 3, worstBadness)
  return previous.demerits + (1 + badness + penaltyOf(item)) ** 2 + hyphenDemerits(item, previous)
}

type Search = {
  readonly items: readonly LineItem[]
  readonly sums: readonly Sums[]
  readonly width: number
  readonly alignment: Alignment
}

const lineBetween = (start: Stop, end: number, { items, sums }: Search): Line => {
  const item = items[end]
  const here = sums[end] ?? start.after
  return {
    natural: here.width - start.after.width + (item?.kind === 'hyphen' ? item.width : 0),
    gapWidth: here.gapWidth - start.after.gapWidth,
    isLast: end === items.length,
  }
}

const stopAt = (end: number, demerits: number, previous: Stop, { items, sums }: Search): Stop => ({
  item: end,
  after: sums[Math.min(end + 1, items.length)] ?? previous.after,
  demerits,
  hyphenated: items[end]?.kind === 'hyphen',
  previous,
})

/** The best stop at `end` among lines from the open stops, and the stops from which later lines may still begin. */
const weigh = (open: readonly Stop[], end: number, tolerance: number, search: Search) => {
  const still: Stop[] = []
  let best: Stop | null = null
  for (const start of open) {
    const ratio = ratioOf(lineBetween(start, end, search), search.width, search.alignment)
    if (ratio < -1) continue
    still.push(start)
    if (ratio > tolerance) continue
    const demerits = demeritsOf(ratio, search.items[end], start)
    if (best === null || demerits < best.demerits) best = stopAt(end, demerits, start, search)
  }
  return { still, best }
}

const mayEnd = (item: LineItem | undefined, hyphens: boolean): boolean =>
  item?.kind !== 'box' && (hyphens || item?.kind !== 'hyphen')

/** The last stop of the best setting, or null when no setting keeps within the tolerance. */
const searchStops = (search: Search, { tolerance, hyphens }: Attempt): Stop | null => {
  const { items } = search
  let open: Stop[] = [{ item: -1, after: { width: 0, gapWidth: 0 }, demerits: 0, hyphenated: false, previous: null }]
  let final: Stop | null = null
  for (let end = 0; end <= items.length; end += 1) {
    if (!mayEnd(items[end], hyphens)) continue
    const { still, best } = weigh(open, end, tolerance, search)
    const last = open.at(-1)
    // Nothing fits: a box wider than the line sticks out, rather than letters getting lost.
    const stop =
      best ??
      (still.length === 0 && tolerance === Infinity && last !== undefined
        ? stopAt(end, last.demerits, last, search)
        : null)
    if (stop === null && still.length === 0) return null
    open = stop === null ? still : [...still, stop]
    final = stop
  }
  return final
}

const endsOf = (last: Stop): number[] => {
  const ends: number[] = []
  for (let stop: Stop | null = last; stop !== null && stop.item >= 0; stop = stop.previous) ends.unshift(stop.item)
  return ends
}

/**
 * Where the lines of a paragraph end: indexes of the items at which they break, the last one being the number of items. Weighs
 * the paragraph as a whole instead of line by line (Knuth and Plass, Breaking Paragraphs into Lines, 1981).
 */
export const lineEnds = (items: readonly LineItem[], width: number, alignment: Alignment): number[] => {
  if (items.length === 0) return []
  const search = { items, sums: prefixSums(items), width, alignment }
  for (const attempt of attempts) {
    const last = searchStops(search, attempt)
    if (last !== null) return endsOf(last)
  }
  return [items.length]
}
