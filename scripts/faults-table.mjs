const columns = ['rounds', 'acknowledged', 'lost unseen', 'forged taken in', 'plain in a sealed folder', 'silent']

/** @typedef {{ kind: string } & Record<string, number | string>} Row */

/**
 * The lines that the tests have written, one of each kind: what was told in parts is added up.
 * @param {string} text
 * @returns {Row[]}
 */
function rowsOf(text) {
  /** @type {Map<string, Row>} */
  const rows = new Map()
  for (const line of text.split('\n').filter((each) => each !== '')) {
    /** @type {Row} */
    const told = JSON.parse(line)
    rows.set(told.kind, added(rows.get(told.kind) ?? { kind: told.kind }, told))
  }
  return [...rows.values()]
}

/**
 * @param {Row} sum
 * @param {Row} row
 * @returns {Row}
 */
function added(sum, row) {
  const known = columns.filter((name) => name in sum || name in row)
  const figures = known.map((name) => [name, Number(sum[name] ?? 0) + Number(row[name] ?? 0)])
  return { kind: sum.kind, ...Object.fromEntries(figures) }
}

/** Lines of a stack as the engine writes them; the runner's own reports of red tests look different. */
const stackLine = /^\s+at .*:\d+:\d+\)?$/gm

/**
 * How many lines of a stack stand in what was printed.
 * @param {string} output
 */
export const stacksIn = (output) => output.match(stackLine)?.length ?? 0

/**
 * One table of all kinds, with a line of sums at the end; stacks are counted over everything that was printed.
 * @param {string} text
 * @param {number} stacks
 */
export function faultsTable(text, stacks) {
  const rows = rowsOf(text)
  const sums = rows.reduce(added, { kind: 'together' })
  const cells = [...rows, sums].map((row) => [
    row.kind,
    ...columns.map((name) => String(row[name] ?? '')),
    row === sums ? String(stacks) : '',
  ])
  const head = ['kind', ...columns, 'stacks']
  const widths = head.map((name, at) => Math.max(name.length, ...cells.map((line) => line[at]?.length ?? 0)))
  return [head, ...cells]
    .map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n')
}
