import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { nowhere } from '@shared/domain/importing/kinds'
import { guessSheet } from '../../../src-main/importing/source'
import { Scene } from '../../builders'
import { asNew, previewFile, previewTable, tableOf, takeIn, type Previewed } from './lists'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const fixture = (name: string) => readFileSync(join(__dirname, '../../fixtures', name))
const fieldsOf = ({ mapping, columns }: Previewed) =>
  Object.fromEntries(
    mapping.columns.map(({ column, field }) => [columns.find((each) => each.column === column)?.heading, field]),
  )
const rowsWith = ({ report }: Previewed, verdict: string) => report.rows.filter((row) => row.verdict === verdict)

/** Cells of the address list that exceljs, which the product does not read with, gives as such text. */
const cellsOfAddressList = async (isMeant: (text: string) => boolean): Promise<number> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(__dirname, '../../fixtures/adresar-obce.xlsx'))
  let count = 0
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => (count += isMeant(cell.text) ? 1 : 0)))
  return count
}

describe('the address list of towns', () => {
  test('its headings in row 3 are found and told apart, e-mails known as those of the mayors', async () => {
    const preview = await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx')
    expect(preview.mapping.headingRow).toBe(3)
    expect(fieldsOf(preview)).toEqual({
      'Obec / město': 'name',
      IČO: 'ico',
      'ID DS': 'data-box',
      Okres: 'district',
      Kraj: 'region',
      PSČ: 'postcode',
      'Starosta / primátor': 'person-name',
      'E-mail': 'person-email',
      Telefon: 'person-phone',
      'Pozn.': 'note',
    })
  })

  test('every row has a verdict: hidden addresses are read and told, duplicates held back, the total skipped', async () => {
    const preview = await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx')
    const { report } = preview
    const hidden = report.rows.filter(({ reasons }) => reasons.some(({ code }) => code === 'value-tidied'))
    expect(hidden).toHaveLength(await cellsOfAddressList((text) => text.includes('(zavináč)')))
    expect(report.rows.flatMap(({ reasons }) => reasons.filter(({ code }) => code === 'email-wrong'))).toEqual([])
    expect(rowsWith(preview, 'wrong')).toEqual([])
    expect(rowsWith(preview, 'doubtful').map(({ row }) => row)).toEqual([51, 143, 169, 236, 328])
    expect(rowsWith(preview, 'skipped')).toMatchObject([{ row: 366, reasons: [{ code: 'total-row' }] }])
    expect(report.skipped).toBe(1)
    expect(report.new + report.wrong + report.doubtful).toBe(355)
  })

  test('two towns of one name in different districts stay two', async () => {
    takeIn(scene, await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx'))
    const places = Array.from(scene.state.all('institutions')).filter(({ name }) => name === 'Hodonín')
    expect(places.map(({ district }) => district).sort()).toEqual(['Blansko', 'Chrudim', 'Hodonín'])
  })

  test('IČO, phones and postcodes keep their form whether they were numbers or text', async () => {
    takeIn(scene, await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx'))
    const towns = Array.from(scene.state.all('institutions'))
    expect(towns.every(({ ico }) => /^\d{8}$/.test(ico))).toBe(true)
    expect(towns.every(({ postcode }) => /^\d{5}$/.test(postcode))).toBe(true)
    const phones = Array.from(scene.state.all('persons'), ({ phone }) => phone).filter(Boolean)
    expect(phones.every((phone) => /^\+420 \d{3} \d{3} \d{3}$/.test(phone))).toBe(true)
  })

  test('the mayors come with their titles and belong to their towns', async () => {
    takeIn(scene, await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx'))
    const mayor = Array.from(scene.state.all('persons')).find(({ lastName }) => lastName === 'Kůrka')
    expect(mayor).toMatchObject({ titleBefore: 'plk. Mgr.', firstName: 'Miloš', titleAfter: 'LL.M.' })
    expect(scene.state.get('institutions', mayor?.institutionId ?? null)?.name).toBe('Bruntál')
  })
})

describe('all municipalities', () => {
  test('come in whole, towns of one name in one district told apart by their code', async () => {
    const lines = fixture('obce.csv').toString('utf8').trim().split(/\r?\n/).length - 1
    const preview = await previewFile(scene.state, 'institutions', 'obce.csv')
    expect(preview.report).toMatchObject({ new: lines, doubtful: 0, wrong: 0 })
    takeIn(scene, preview)
    expect(scene.state.count('institutions')).toBe(lines)
  })

  test('the same file again changes nothing', async () => {
    takeIn(scene, await previewFile(scene.state, 'institutions', 'obce.csv'))
    const again = await previewFile(scene.state, 'institutions', 'obce.csv')
    expect(again.report).toMatchObject({ new: 0, changed: 0, same: 6258, doubtful: 0, wrong: 0 })
  })

  test('meet the towns of the address list by name and district, and only add what was missing', async () => {
    takeIn(scene, await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx'))
    const before = scene.state.count('institutions')
    const preview = await previewFile(scene.state, 'institutions', 'obce.csv')
    expect(preview.report.changed + preview.report.doubtful).toBeGreaterThanOrEqual(before - 1)
    const changed = rowsWith(preview, 'changed')[0]
    expect(changed?.changes.map(({ field }) => field)).toEqual(['code'])
  })
})

describe('the municipal police', () => {
  test('in windows-1250 come in as police, with their commanders and the office’s own e-mail', async () => {
    const lines =
      new TextDecoder('windows-1250').decode(fixture('mestske-policie-win1250.csv')).trim().split(/\r?\n/).length - 1
    const preview = await previewFile(scene.state, 'institutions', 'mestske-policie-win1250.csv')
    expect(fieldsOf(preview)).toMatchObject({
      Název: 'name',
      Zřizovatel: 'founder',
      Velitel: 'person-name',
      'e-mail': 'email',
    })
    expect(preview.report.new).toBe(lines)
    takeIn(scene, preview)
    const police = Array.from(scene.state.all('institutions'))
    expect(police.every(({ kind }) => kind === 'municipal-police')).toBe(true)
    expect(police.find(({ name }) => name === 'Městská policie Beroun')?.email).toBe('mp@beroun.example')
  })

  test('belong to the town of their district when it is in the directory', async () => {
    takeIn(scene, await previewFile(scene.state, 'institutions', 'obce.csv'))
    takeIn(scene, await previewFile(scene.state, 'institutions', 'mestske-policie-win1250.csv'))
    const police = Array.from(scene.state.all('institutions')).find(({ name }) => name === 'Městská policie Benešov')
    expect(scene.state.get('institutions', police?.parentId ?? null)).toMatchObject({
      name: 'Benešov',
      district: 'Benešov',
    })
  })
})

describe('rows', () => {
  const heading = ['Název', 'IČO', 'Okres', 'E-mail']
  const preview = (...rows: string[][]) => previewTable(scene.state, 'institutions', tableOf([heading, ...rows]))

  test('25 a total is skipped and counted, titles and blank rows count nowhere', () => {
    const table = tableOf([['Seznam obcí'], [], heading, ['Říčany', '', 'Praha-východ', ''], [], ['Celkem', '1']])
    const { report, mapping } = previewTable(scene.state, 'institutions', table)
    expect(mapping.headingRow).toBe(3)
    expect(report).toMatchObject({ new: 1, skipped: 1 })
    expect(report.rows).toHaveLength(2)
  })

  test('24 headings are known in any case, without diacritics, with line breaks and no-break spaces', () => {
    const { mapping } = previewTable(
      scene.state,
      'institutions',
      tableOf([
        ['NAZEV', 'Okres\n', 'e\u2011mail'],
        ['Říčany', 'x', ''],
      ]),
    )
    expect(mapping.columns).toEqual([
      { column: 0, field: 'name' },
      { column: 1, field: 'district' },
      { column: 2, field: 'email' },
    ])
  })

  test('24 a heading that stands twice feeds its field once', () => {
    const { mapping } = previewTable(
      scene.state,
      'institutions',
      tableOf([
        ['Název', 'Okres', 'Okres'],
        ['Říčany', 'a', 'b'],
      ]),
    )
    expect(mapping.columns.filter(({ field }) => field === 'district')).toEqual([{ column: 1, field: 'district' }])
  })

  test('26 the same institution twice in the file is shown as a double and not taken in by itself', () => {
    const previewed = preview(['Říčany', '', 'Praha-východ', ''], ['ŘÍČANY', '', 'Praha-východ', ''])
    expect(previewed.report.rows[1]).toMatchObject({
      verdict: 'doubtful',
      reasons: [{ code: 'duplicate-in-file', row: 2 }],
    })
    takeIn(scene, previewed)
    expect(scene.state.count('institutions')).toBe(1)
  })

  test('a doubtful row comes in when somebody says so', () => {
    takeIn(scene, preview(['Říčany', '', 'Praha-východ', ''], ['ŘÍČANY', '', 'Praha-východ', '']), asNew(3))
    expect(scene.state.count('institutions')).toBe(2)
  })

  test('nothing is merged by name alone', () => {
    scene.institution('Říčany')
    expect(preview(['Říčany', '', 'Praha-východ', '']).report.rows[0]).toMatchObject({
      verdict: 'doubtful',
      reasons: [{ code: 'possible-duplicate', name: 'Říčany' }],
    })
  })

  test('a row without a name is wrong; one with a wrong e-mail comes in without it and says which', () => {
    const { report } = preview(['', '46505334', 'x', ''], ['Kolín', '', 'Kolín', 'kolin (?) kolin.example'])
    expect(report.rows).toMatchObject([
      { verdict: 'wrong', reasons: [{ code: 'no-name' }] },
      { verdict: 'new', reasons: [{ code: 'email-wrong', text: 'kolin (?) kolin.example' }] },
    ])
  })

  test('an empty cell never empties a field, and a different one shows old and new', () => {
    scene.institution('Kolín', { district: 'Kolín', ico: '46505334', email: 'a@kolin.example' })
    const previewed = preview(['Kolín', '46505334', '', 'b@kolin.example'])
    expect(previewed.report.rows[0]).toMatchObject({
      verdict: 'changed',
      changes: [{ field: 'email', before: 'a@kolin.example', after: 'b@kolin.example' }],
    })
    takeIn(scene, previewed)
    expect(Array.from(scene.state.all('institutions'))).toMatchObject([{ district: 'Kolín', email: 'b@kolin.example' }])
  })

  test('a short IČO is padded and a wrong check digit warned of, and the row still comes in', () => {
    const { report } = preview(['MV', '7064', 'x', ''], ['XY', '46505335', 'x', ''])
    expect(
      report.rows.map(({ verdict, reasons }) => [
        verdict,
        reasons.map((r) => (r.code === 'value' ? r.warning : r.code)),
      ]),
    ).toEqual([
      ['new', ['ico-padded']],
      ['new', ['ico-check-digit']],
    ])
  })
})

describe('persons', () => {
  const heading = ['Jméno a příjmení', 'Instituce', 'Funkce', 'E-mail']
  const preview = (...rows: string[][]) => previewTable(scene.state, 'persons', tableOf([heading, ...rows]))

  test('are put to their institution, and met again there', () => {
    const town = scene.institution('Říčany')
    takeIn(scene, preview(['Ing. Jana Nováková', 'Říčany', 'starostka', 'jana@ricany.example']))
    expect(Array.from(scene.state.all('persons'))).toMatchObject([{ lastName: 'Nováková', institutionId: town.id }])
    expect(preview(['Ing. Jana Nováková', 'Říčany', 'starostka', 'JANA@ricany.example']).report.same).toBe(1)
  })

  test('are doubtful where the institution is unknown or there are several of the name', () => {
    scene.institution('Hodonín', { district: 'Blansko' })
    scene.institution('Hodonín', { district: 'Hodonín' })
    const { report } = preview(['Jana Nová', 'Hodonín', '', ''], ['Petr Starý', 'Neznámo', '', ''])
    expect(report.rows).toMatchObject([
      { verdict: 'doubtful', reasons: [{ code: 'several-matches', count: 2 }] },
      { verdict: 'doubtful', reasons: [{ code: 'unknown-institution', name: 'Neznámo' }] },
    ])
  })

  test('27 two people of one shared address are not one', () => {
    scene.institution('Říčany')
    takeIn(
      scene,
      preview(['Jana Nová', 'Říčany', '', 'urad@ricany.example'], ['Petr Starý', 'Říčany', '', 'urad@ricany.example']),
    )
    expect(scene.state.count('persons')).toBe(2)
  })
})

describe('another sheet or heading row', () => {
  test('is described and guessed anew', () => {
    const table = tableOf([
      ['Obec', 'Okres'],
      ['Název', 'Zřizovatel'],
      ['MP Kolín', 'Kolín'],
    ])
    const guess = (sheet: string, headingRow: number | null) =>
      guessSheet({ kind: 'institutions', target: nowhere, view: scene.state }, table, {
        sheet,
        headingRow,
        headingRows: 1,
      })
    const guessed = guess('List1', 2)
    expect(guessed?.sheet).toMatchObject({ headingRow: 2, rows: 1 })
    expect(guessed?.guess.columns).toEqual([
      { column: 0, field: 'name' },
      { column: 1, field: 'founder' },
    ])
    expect(guess('List1', null)?.guess.headingRow).toBe(1)
    expect(guess('není', null)).toBeNull()
  })
})
