import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readTable } from '../../../../src-main/importing/table/read-table'
import type { Table, TableSheet } from '../../../../src-main/importing/table/table'
import type { TableLimits } from '../../../../src-main/importing/table/table-limits'
import type { ImportFailure } from '../../../../src-main/shared/failures/import-failure'
import type { Result } from '../../../../src-main/shared/result'

type File = { readonly name: string; readonly bytes: Buffer | string; readonly limits?: TableLimits }

/** Writes the bytes to a real file in a folder of its own and reads it. */
const readFileOf = async ({ name, bytes, limits }: File): Promise<Result<Table, ImportFailure>> => {
  const folder = await mkdtemp(join(tmpdir(), 'table-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return await readTable(path, limits)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The table of a file that must be readable. */
export const tableOf = async (name: string, bytes: Buffer | string): Promise<Table> => {
  const result = await readFileOf({ name, bytes })
  expect(result).toMatchObject({ ok: true })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** The first sheet of a file that must be readable. */
export const sheetOf = async (name: string, bytes: Buffer | string): Promise<TableSheet> => {
  const [sheet] = (await tableOf(name, bytes)).sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** Why a file that must be refused was refused. */
export const refusalOf = async (name: string, bytes: Buffer | string, limits?: TableLimits): Promise<ImportFailure> => {
  const result = await readFileOf({ name, bytes, ...(limits === undefined ? {} : { limits }) })
  expect(result).toMatchObject({ ok: false })
  if (result.ok) throw new Error('read although it should be refused')
  return result.failure
}

/** The cells of every row, without their numbers. */
export const cellsOf = (sheet: TableSheet): (readonly string[])[] => sheet.rows.map(({ cells }) => cells)
