import { appendFileSync } from 'node:fs'

/** What a kind of fault came to; what does not apply to a kind is left out. */
export type Figures = {
  readonly rounds: number
  readonly acknowledged?: number
  readonly 'lost unseen'?: number
  readonly 'forged taken in'?: number
  readonly 'plain in a sealed folder'?: number
  readonly silent?: number
  readonly stacks?: number
}

/** Hands the figures of a kind of fault to the table of `npm run faults`, or prints them as a line where nobody collects them. */
export const tellTable = (kind: string, figures: Figures): void => {
  const collected = process.env['FAULTS_TABLE']
  if (collected !== undefined) return appendFileSync(collected, `${JSON.stringify({ kind, ...figures })}\n`)
  const cells = Object.entries(figures).map(([name, count]) => `${name} ${count}`)
  process.stdout.write(`| ${kind.padEnd(28)} | ${cells.join(' | ')} |\n`)
}

/** Says what this machine does not let a kind do, so that it is not taken for done; `npm run faults` repeats it beside the kind. */
export const tellNotDone = (reason: string): void => void process.stdout.write(`\nnot done: ${reason}\n`)
