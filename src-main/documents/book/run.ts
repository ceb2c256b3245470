import type { Face } from './faces'

export type RunStyle = { readonly face: Face; readonly size: number; readonly colour: string }

/** Text in one style. */
export type Run = { readonly text: string; readonly style: RunStyle }

/** Neighbouring runs of the same style as one. */
export const joinRuns = (runs: readonly Run[]): Run[] => {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.style === run.style) joined[joined.length - 1] = { text: last.text + run.text, style: run.style }
    else joined.push(run)
  }
  return joined
}
