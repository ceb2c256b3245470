/** What a number should stay below: the value itself, or its ratio to the reference. */
export type Aim = { readonly of: 'value' | 'ratio'; readonly most: number }

/** One line of the table. */
export type Row = {
  readonly name: string
  readonly value: number | null
  readonly unit: 'ms' | 'MB' | 'KB' | 'pages' | '×'
  /** The same unit, measured in the same run. */
  readonly reference: number | null
  readonly aim: Aim | null
  /** What is said below the table: what the reference is, or where the time went. */
  readonly note?: string
}

/** Value by reference; null where either is missing. */
export const ratioOf = ({ value, reference }: Pick<Row, 'value' | 'reference'>): number | null =>
  value === null || reference === null || reference === 0 ? null : value / reference

/** Whether the aim was met; null where there is none, or nothing was measured. */
export const isMet = (row: Row): boolean | null => {
  if (row.aim === null) return null
  const number = row.aim.of === 'value' ? row.value : ratioOf(row)
  return number === null ? null : number <= row.aim.most
}

/** The aim as a person reads it: `≤ 3×`, `≤ 16 ms`. */
export const aimInWords = ({ aim, unit }: Pick<Row, 'aim' | 'unit'>): string | null => {
  if (aim === null) return null
  return aim.of === 'ratio' || unit === '×' ? `≤ ${aim.most}×` : `≤ ${aim.most} ${unit}`
}

const rounded = (number: number | null): number | null => (number === null ? null : Math.round(number * 1000) / 1000)

/** A row as `--json` writes it. */
export const plainRow = (row: Row) => ({
  name: row.name,
  value: rounded(row.value),
  unit: row.unit,
  reference: rounded(row.reference),
  ratio: rounded(ratioOf(row)),
  aim: aimInWords(row),
})
