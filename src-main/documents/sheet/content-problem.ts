/** Where a value stands: the column's key and the row, counted from zero. */
type CellAddress = { readonly column: string; readonly row: number }

type ContentFault = { readonly code: 'cell-not-plain' | 'number-not-finite' } & CellAddress

/**
 * Content that must not be written: an object where text belongs (a live formula in exceljs) or a number that breaks a workbook.
 * Thrown, because the schemas in front of the writers already refuse it: getting here is a bug in the caller.
 */
export class ContentProblem extends Error {
  constructor(readonly fault: ContentFault) {
    super(`${fault.code} at ${fault.column}, row ${fault.row}`)
    this.name = 'ContentProblem'
  }
}
