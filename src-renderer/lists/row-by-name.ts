import { fold } from '@shared/domain/values/fold'

/** The first row whose name begins with what was typed onto the list; accents and case are disregarded. */
export const rowByName = <Row>(rows: readonly Row[], typed: string, nameOf: (row: Row) => string): Row | undefined => {
  const start = fold(typed)
  return rows.find((row) => fold(nameOf(row)).startsWith(start))
}
