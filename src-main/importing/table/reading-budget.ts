import { RefusedFile } from './refused-file'
import type { TableLimits } from './table-limits'

const rowsBetweenTold = 500

/** What reading one file has used so far; each `take` refuses the file once its limit is passed. */
export class ReadingBudget {
  private readonly startedAt = performance.now()
  private unpackedBytes = 0
  private rows = 0
  private cells = 0
  private troubles = 0
  private xmlTags = 0

  constructor(
    readonly limits: TableLimits,
    private readonly progress: (rows: number, limit: number) => void = () => undefined,
  ) {}

  takeUnpacked(bytes: number): void {
    this.unpackedBytes += bytes
    const limit = this.limits.unpackedBytes
    if (this.unpackedBytes > limit) throw new RefusedFile({ code: 'file-unpacks-too-large', limit })
    this.checkTime()
  }

  takeRow(place: { sheet?: string }): void {
    this.rows += 1
    const limit = this.limits.rows
    if (this.rows > limit) throw new RefusedFile({ code: 'too-many-rows', ...place, limit })
    if (this.rows % rowsBetweenTold === 0) this.progress(this.rows, limit)
  }

  takeCells(count: number, place: { sheet?: string }): void {
    this.cells += count
    const limit = this.limits.cells
    if (this.cells > limit) throw new RefusedFile({ code: 'too-many-cells', ...place, limit })
  }

  takeTroubles(count: number, place: { sheet?: string }): void {
    this.troubles += count
    const limit = this.limits.troubles
    if (this.troubles > limit) throw new RefusedFile({ code: 'too-many-troubles', ...place, limit })
  }

  takeXmlTag(): void {
    this.xmlTags += 1
    const limit = this.limits.unpackedBytes
    if (this.xmlTags > this.limits.xmlTags) throw new RefusedFile({ code: 'file-unpacks-too-large', limit })
  }

  /** Cheap enough for every chunk of a file, too dear for every cell. */
  checkTime(): void {
    const { seconds } = this.limits
    if (performance.now() - this.startedAt > seconds * 1000) throw new RefusedFile({ code: 'took-too-long', seconds })
  }
}
