/** What must be nothing, and in which kind of fault at all. */
const mustBeNothing = /** @type {const} */ ([
  'lost unseen',
  'forged taken in',
  'plain in a sealed folder',
  'silent',
  'stacks',
])
const columns = ['rounds', 'acknowledged', ...mustBeNothing]

/** @typedef {{ kind: string } & Record<string, number | string>} Row */

/**
 * The lines that the tests have written, one of each kind: what was told in parts is added up.
 * @param {string} text
 * @returns {Row[]}
 */
export function rowsOf(text) {
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
 * One row that is the sum of these.
 * @param {readonly Row[]} rows
 */
export const sumOf = (rows) => rows.reduce(added, { kind: 'together' })

/**
 * What of a row had to be nothing and is not, in words.
 * @param {Row} row
 * @returns {string[]}
 */
export const wrongIn = (row) =>
  mustBeNothing.filter((name) => Number(row[name] ?? 0) > 0).map((name) => `${row[name]} ${name}`)

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

/**
 * One table of these rows, with a line of sums at the end.
 * @param {readonly Row[]} rows
 */
export function faultsTable(rows) {
  const cells = [...rows, sumOf(rows)].map((row) => [row.kind, ...columns.map((name) => String(row[name] ?? ''))])
  const head = ['kind', ...columns]
  const widths = head.map((name, at) => Math.max(name.length, ...cells.map((line) => line[at]?.length ?? 0)))
  return [head, ...cells]
    .map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n')
}
