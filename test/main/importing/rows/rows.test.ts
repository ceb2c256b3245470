import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messages } from '@shared/messages'
import { reasonWords } from '@shared/messages/import-reasons'
import { Scene } from '../../../builders'
import { previewFile, type Previewed } from '../lists'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dp-rows-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const preview = (text: string): Promise<Previewed> => {
  const path = join(folder, 'seznam.csv')
  writeFileSync(path, text)
  return previewFile(new Scene().state, 'institutions', path)
}

/** What the first row says, in Czech. */
const told = ({ report }: Previewed): readonly string[] =>
  (report.rows[0]?.reasons ?? []).map((reason) => reasonWords(messages.cs, reason))

describe('a row from a file', () => {
  test('18, 19 with an error in a cell that is read is wrong and says in which column', async () => {
    const previewed = await preview('Název;Okres\nKolín;#N/A\n')
    expect(previewed.report).toMatchObject({ wrong: 1, new: 0 })
    expect(told(previewed)).toEqual(['V buňce ve sloupci B je chyba: #N/A.'])
  })

  test('19 with an error in a column that is left out comes in', async () => {
    expect((await preview('Název;Něco\nKolín;#N/A\n')).report).toMatchObject({ wrong: 0, new: 1 })
  })

  test('28 whose postcode lost its zero comes in with a warning', async () => {
    const previewed = await preview('Název;PSČ\nKolín;1001\n')
    expect(previewed.report.new).toBe(1)
    expect(told(previewed)).toEqual([messages.cs.failures.warnings['postcode-form']])
  })

  test('28 whose phone was shortened by Excel is wrong, for its digits are gone', async () => {
    expect((await preview('Název;Telefon\nKolín;4,20602E+11\n')).report).toMatchObject({ wrong: 1, new: 0 })
  })
})
