import type { ImportFailure } from '@shared/failures/import-failure'

/**
 * A refusal on its way up through parsers that know only exceptions. It never leaves this folder: `readTable` turns it
 * back into a value.
 */
export class RefusedFile extends Error {
  constructor(readonly failure: ImportFailure) {
    super(failure.code)
    this.name = 'RefusedFile'
  }
}

/** The refusal of a file whose inside contradicts its format; sheet and row where they are known. */
export const damaged = (place: { sheet?: string; row?: number } = {}): RefusedFile =>
  new RefusedFile({ code: 'file-damaged', ...place })
