import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messages } from '@shared/messages'
import { reasonWords } from '@shared/messages/import-reasons'
import { Scene } from '../../../builders'
import { previewFile, takeIn, type Previewed } from '../lists'

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
  test('18, 19 with an error in a cell comes in without that value and says in which column', async () => {
    const previewed = await preview('Název;Okres\nKolín;#N/A\n')
    expect(previewed.report).toMatchObject({ wrong: 0, new: 1 })
    expect(told(previewed)).toEqual(['V buňce ve sloupci B je chyba: #N/A.'])
    const scene = new Scene()
    takeIn(scene, previewed)
    expect(Array.from(scene.state.all('institutions'))).toMatchObject([{ name: 'Kolín', district: '' }])
  })

  test('18, 19 that says nothing but a wrong value about a record that is here changes nothing and says so', async () => {
    const scene = new Scene()
    takeIn(scene, await preview('Název;Okres\nKolín;Kolín\n'))
    writeFileSync(join(folder, 'znovu.csv'), 'Název;Okres;E-mail\nKolín;Kolín;kolin@\n')
    const { report } = await previewFile(scene.state, 'institutions', join(folder, 'znovu.csv'))
    expect(report.rows).toMatchObject([{ verdict: 'same', reasons: [{ code: 'email-wrong', text: 'kolin@' }] }])
  })

  test('19 with an error in a column that is left out comes in', async () => {
    expect((await preview('Název;Něco\nKolín;#N/A\n')).report).toMatchObject({ wrong: 0, new: 1 })
  })

  test('28 whose postcode lost its zero comes in with a warning', async () => {
    const previewed = await preview('Název;PSČ\nKolín;1001\n')
    expect(previewed.report.new).toBe(1)
    expect(told(previewed)).toEqual([messages.cs.failures.warnings['postcode-form']])
  })

  test('28 whose phone was shortened by Excel comes in without it, for its digits are gone', async () => {
    const previewed = await preview('Název;Telefon\nKolín;4,20602E+11\n')
    expect(previewed.report).toMatchObject({ wrong: 0, new: 1 })
    expect(told(previewed)).toEqual(['V buňce ve sloupci B je chyba: 4,20602E+11.'])
    expect(previewed.report.rows[0]?.changes.map(({ field }) => field)).not.toContain('phone')
  })
})
