import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordIdHeading } from '@shared/domain/documents/list-export'
import { messages } from '@shared/messages'
import { writeTable } from '../../../../src-main/documents/sheet/write-tables'
import { wrongRowsContent } from '../../../../src-main/documents/wrong-rows/content'
import type { Table } from '../../../../src-main/importing/table/table'
import { Scene } from '../../../builders'
import { columnOf, editWorkbook, writeList, type ExportedList } from './exported-list'
import { previewFile, previewTable, tableOf, takeIn, takenRows } from '../lists'

let scene: Scene
let folder: string
beforeEach(() => {
  scene = new Scene()
  folder = mkdtempSync(join(tmpdir(), 'dp-returned-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))

/** A workbook as it is written here: the id of each record in a hidden last column, then edited by a colleague in Excel. */
const exported = async (rows: readonly (readonly string[])[], edit: (sheet: ExcelJS.Worksheet) => void) => {
  const path = join(folder, 'instituce.xlsx')
  const written = new ExcelJS.Workbook()
  const sheet = written.addWorksheet('Instituce')
  sheet.addRows([['Instituce k 5. 10. 2020'], [], ...rows].map((row) => [...row]))
  sheet.getColumn(rows[0]?.length ?? 1).hidden = true
  await written.xlsx.writeFile(path)
  const opened = new ExcelJS.Workbook()
  await opened.xlsx.readFile(path)
  const [first] = opened.worksheets
  if (first) edit(first)
  await opened.xlsx.writeFile(path)
  return path
}

describe('a list that was written here and comes back edited', () => {
  const heading = ['Název', 'Druh', 'IČO', 'Okres', 'E-mail', recordIdHeading]
  const rowOf = ({
    name,
    ico,
    district,
    email,
    id,
  }: {
    name: string
    ico: string
    district: string
    email: string
    id: string
  }) =>
    // prettier-ignore
    [name, 'město', ico, district, email, id]

  const made = () =>
    ['Kolín', 'Beroun', 'Říčany'].map((name) =>
      scene.institution(name, { kind: 'town', district: name, email: `urad@${name}.example`.toLowerCase() }),
    )

  test('is a set of changes by its hidden ids, also where the name itself was changed', async () => {
    const [kolin, beroun, ricany] = made()
    if (!kolin || !beroun || !ricany) throw new Error('nothing made')
    const path = await exported([heading, ...[kolin, beroun, ricany].map(rowOf)], (sheet) => {
      sheet.getRow(4).getCell(1).value = 'Kolín nad Labem'
      sheet.getRow(4).getCell(2).value = 'statutární město'
      sheet.getRow(5).getCell(5).value = 'podatelna@beroun.example'
      sheet.getRow(6).getCell(5).value = null
    })
    const previewed = await previewFile(scene.state, 'institutions', path)
    expect(previewed.report).toMatchObject({ changed: 2, same: 1, new: 0, doubtful: 0 })
    const [first, second, third] = previewed.report.rows
    expect(first).toMatchObject({
      likeness: { evidence: ['same-id'], score: 100 },
      changes: [
        { field: 'name', before: 'Kolín', after: 'Kolín nad Labem' },
        { field: 'kind', before: 'town', after: 'statutory-town' },
      ],
    })
    expect(second?.changes).toMatchObject([{ field: 'email', after: 'podatelna@beroun.example' }])
    expect(third).toMatchObject({ verdict: 'same', reasons: [], emptied: [{ field: 'email', after: '' }] })
    takeIn(scene, previewed)
    expect(all('institutions')).toHaveLength(3)
    expect(takenRows(await previewFile(scene.state, 'institutions', path))).toBe(0)
  })

  test('unedited changes nothing', async () => {
    const path = await exported([heading, ...made().map(rowOf)], () => undefined)
    expect((await previewFile(scene.state, 'institutions', path)).report).toMatchObject({ same: 3, changed: 0, new: 0 })
  })

  test('says of a record that is unknown, in the trash, or stands twice, and takes nothing of them in', async () => {
    const [kolin, beroun, ricany] = made()
    if (!kolin || !beroun || !ricany) throw new Error('nothing made')
    const unknown = '0174bf5c-0000-7000-8000-000000000000'
    const rows = [kolin, beroun, { ...ricany, id: unknown }, { ...beroun, email: 'jiny@beroun.example' }].map(rowOf)
    const path = await exported([heading, ...rows], () => undefined)
    scene.do('institution:remove', { ids: [kolin.id] })
    const { report } = await previewFile(scene.state, 'institutions', path)
    expect(report.rows.map(({ verdict, reasons }) => [verdict, reasons[0]?.code])).toEqual([
      ['wrong', 'id-in-trash'],
      ['same', undefined],
      ['wrong', 'id-unknown'],
      ['doubtful', 'duplicate-in-file'],
    ])
    expect(report.rows[3]).toMatchObject({ canBeNew: false, candidates: [{ id: beroun.id }] })
  })

  test('of people moves them by their ids, and does not bring back one who was erased', () => {
    const [kolin, beroun] = made()
    const jana = scene.person('Nová', kolin?.id)
    const petr = scene.person('Malá', kolin?.id)
    scene.state.apply([
      { collection: 'persons', id: petr.id, before: petr, after: { ...petr, lastName: '', firstName: '', erasedAt: '2020-10-01T00:00:00Z' } }, // prettier-ignore
    ])
    const table = tableOf([
      ['Jméno', 'Příjmení', 'Instituce', 'Funkce', recordIdHeading],
      ['Jana', 'Nováková', 'Beroun', 'starostka', jana.id],
      ['Jana', 'Malá', 'Kolín', 'starostka', petr.id],
    ])
    const previewed = previewTable(scene.state, 'persons', table)
    expect(previewed.report.rows).toMatchObject([
      {
        verdict: 'changed',
        changes: [
          { field: 'lastName', before: 'Nová', after: 'Nováková' },
          { field: 'institutionId', before: 'Kolín', after: 'Beroun' },
        ],
      },
      { verdict: 'wrong', reasons: [{ code: 'id-erased' }] },
    ])
    takeIn(scene, previewed)
    expect(scene.state.get('persons', jana.id)).toMatchObject({ lastName: 'Nováková', institutionId: beroun?.id })
  })
})

describe.each(['cs', 'en'] as const)('a whole list written in %s', (lang) => {
  const write = (list: ExportedList): Promise<string> => writeList(scene.state, { list, lang, folder })

  beforeEach(() => {
    const directorate = scene.institution('Krajské ředitelství policie Středočeského kraje', {
      kind: 'police-directorate',
    })
    const town = scene.institution('Říčany', { kind: 'town', district: 'Praha-východ', region: 'Středočeský', ico: '00007064', postcode: '25101', city: 'Říčany', street: 'Masarykovo nám. 53', dataBoxes: ['abcdef1', 'abcdef2'], tags: ['partner'] }) // prettier-ignore
    scene.institution('Územní odbor', { kind: 'police-unit', parentId: directorate.id })
    scene.do('person:create', { titleBefore: 'Mgr.', firstName: 'Jana', lastName: 'Nováková', titleAfter: 'Ph.D.', email: 'jana@ricany.example', phone: '602111222', position: 'starostka', institutionId: town.id }) // prettier-ignore
    scene.do('person:create', { firstName: 'Nguyen Thi', lastName: 'Hoa', institutionId: town.id })
    scene.do('person:create', { lastName: 'Ødegård' })
  })

  test.each(['institutions', 'persons'] as const)('%s: unedited changes nothing', async (list) => {
    const { report } = await previewFile(scene.state, list, await write(list))
    expect(report.rows.map(({ verdict, changes, reasons }) => ({ verdict, changes, reasons }))).toEqual(
      report.rows.map(() => ({ verdict: 'same', changes: [], reasons: [] })),
    )
    expect(report.same).toBe(3)
  })

  test('of institutions: a cell changed by a colleague is the only change', async () => {
    const path = await write('institutions')
    await editWorkbook(path, (sheet) => {
      sheet.getRow(3).getCell(columnOf(sheet, messages[lang].fields.names.institutions.street)).value = 'Nová 1'
    })
    const { report } = await previewFile(scene.state, 'institutions', path)
    expect(report).toMatchObject({ changed: 1, same: 2 })
    expect(report.rows[1]?.changes).toEqual([{ field: 'street', before: 'Masarykovo nám. 53', after: 'Nová 1' }])
  })

  test('of people: a surname changed in the one column of names is the only change', async () => {
    const path = await write('persons')
    await editWorkbook(path, (sheet) => {
      const names = messages[lang].fields.names.persons
      for (const heading of [names.firstName, names.lastName, names.titleBefore, names.titleAfter]) {
        const at = columnOf(sheet, heading)
        if (at > 2) sheet.spliceColumns(at, 1)
      }
      const row = [2, 3, 4].find((at) => sheet.getRow(at).getCell(2).text === 'Nováková Jana') ?? 0
      sheet.getRow(row).getCell(2).value = 'Svobodová Jana'
    })
    const { report } = await previewFile(scene.state, 'persons', path)
    expect(report.rows.flatMap(({ changes }) => changes)).toEqual([
      { field: 'lastName', before: 'Nováková', after: 'Svobodová' },
    ])
    expect(report).toMatchObject({ changed: 1, same: 2 })
  })
})

/** The list with addresses that nobody can read. */
const withBrokenAddresses = (table: Table): Table => ({
  ...table,
  sheets: table.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.replace('(zavináč)', '(?)')) })),
  })),
})

describe('rows to mend', () => {
  test('go out with all their columns and the reason in the last one, and come in once they are mended', async () => {
    const { table, report } = await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx')
    const previewed = previewTable(scene.state, 'institutions', withBrokenAddresses(table))
    const content = wrongRowsContent(previewed.table, previewed.mapping, previewed.proposal, messages.cs)
    const out = join(folder, 'chybne.xlsx')
    const context = { out, lang: 'cs', madeAt: '2020-10-05T10:00:00Z', fonts: '', progress: () => undefined } as const
    const { count } = await writeTable(content, context)
    expect(count).toBe(9)
    expect(previewed.report).toMatchObject({ new: report.new, wrong: 0 })

    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(out)
    const [sheet] = workbook.worksheets
    const texts: string[][] = []
    sheet?.eachRow((row) => texts.push(Array.from({ length: 12 }, (_, at) => row.getCell(at + 1).text)))
    const heading = texts.findIndex((row) => row[1] === 'Obec / město')
    expect(texts[heading]?.at(-1)).toBe(messages.cs.importing.reasonColumn)
    expect(texts.slice(heading + 1).every((row) => row.at(-1)?.includes('(?)'))).toBe(true)

    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        if (row.number > heading + 1) cell.value = cell.text.replace(/\s*\(\?\)\s*/, '@')
      }),
    )
    await workbook.xlsx.writeFile(out)
    const mended = await previewFile(scene.state, 'institutions', out)
    expect(mended.mapping.columns).toEqual(previewed.mapping.columns)
    expect(mended.report).toMatchObject({ new: 9, wrong: 0 })
  })
})
