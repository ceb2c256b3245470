import { createWriteStream } from 'node:fs'
import ExcelJS from 'exceljs'
import type { DocumentContext } from '../context'

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter

const openWorkbook = (stream: NodeJS.WritableStream, madeAt: string): Workbook => {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    // The types want a reading stream here, the library a writing one.
    stream: stream as unknown as import('node:stream').Stream,
    useStyles: true,
    // Texts as shared strings (`t="s"`): the plain form of a text cell; the writer's other form is that of a formula's result.
    useSharedStrings: true,
    zip: { zlib: { level: 6 } },
  })
  workbook.creator = 'Dobrá praxe'
  workbook.lastModifiedBy = 'Dobrá praxe'
  workbook.created = new Date(madeAt)
  workbook.modified = new Date(madeAt)
  return workbook
}

/**
 * Writes a workbook through exceljs's streaming writer: `fill` adds the sheets, the file is complete when the promise resolves.
 * A failing disk rejects (the library alone would wait for ever, and crash on a missing folder).
 */
export const writeWorkbook = async (
  { out, madeAt }: Pick<DocumentContext, 'out' | 'madeAt'>,
  fill: (workbook: Workbook) => Promise<void>,
): Promise<void> => {
  const stream = createWriteStream(out)
  const broken = new Promise<never>((_, reject) => stream.once('error', reject))
  const work = async (): Promise<void> => {
    const workbook = openWorkbook(stream, madeAt)
    await fill(workbook)
    await workbook.commit()
  }
  try {
    await Promise.race([work(), broken])
  } catch (error) {
    stream.destroy()
    throw error
  }
}
