/** How much of a file is read before it is refused. Rows, cells, troubles and tags are counted over all sheets of the file together. */
export type TableLimits = {
  readonly fileBytes: number
  readonly unpackedBytes: number
  readonly zipEntries: number
  readonly rows: number
  readonly columns: number
  readonly cells: number
  readonly troubles: number
  readonly cellCharacters: number
  readonly xmlTags: number
  readonly seconds: number
}

const MEGABYTE = 1024 * 1024

/**
 * What a colleague's list can reach and a process with 512 MB can hold. `cells` and `xmlTags` are not limits of Excel:
 * they keep a file of the allowed size that consists of nothing but tiny cells or tags from filling memory and time.
 */
export const DEFAULT_TABLE_LIMITS: TableLimits = {
  fileBytes: 20 * MEGABYTE,
  unpackedBytes: 200 * MEGABYTE,
  zipEntries: 5_000,
  rows: 50_000,
  columns: 200,
  cells: 3_000_000,
  troubles: 100_000,
  cellCharacters: 32_767,
  xmlTags: 8_000_000,
  seconds: 20,
}
