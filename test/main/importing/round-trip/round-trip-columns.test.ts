import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { relationKinds } from '@shared/fields/relation'
import { messages } from '@shared/messages'
import { institutionKinds } from '@shared/fields/institution'
import { columnOfListed } from '../../../../src-main/importing/round-trip/listed-columns'
import { readTable } from '../../../../src-main/importing/table/read-table'
import type { Table } from '../../../../src-main/importing/table/table'
import { writeTable } from '../../../../src-main/documents/sheet/write-tables'
import { rowsToTake } from '../../../../src-main/importing/rows/report'
import { wrongRowsContent } from '../../../../src-main/documents/wrong-rows/content'
import { Scene } from '../../../builders'
import { editWorkbook, shownFields, writeList } from './exported-list'
import { previewFile, previewTable, takeIn, takenRows } from '../lists'

let scene: Scene
let folder: string
beforeEach(() => {
  scene = new Scene()
  folder = mkdtempSync(join(tmpdir(), 'dp-columns-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type ExportedList = 'institutions' | 'persons'

const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))
const ownFieldId = (name: string): string => all('settings')[0]?.ownFields.find((each) => each.name === name)?.id ?? ''

/** A directory with all that the lists can show: several values in a cell, odd numbers, namesakes, own kinds and fields. */
const fillDirectory = (): void => {
  scene.do('own-field:create', { on: 'institutions', name: 'Spisová značka' })
  scene.do('own-field:create', { on: 'persons', name: 'Velikost trička' })
  scene.do('institution-kind:create', { name: 'Probační služba' })
  const ownKind = all('settings')[0]?.institutionKinds[0]?.id ?? ''
  const own = { [ownFieldId('Spisová značka')]: 'MV-1/2020; část 2' }
  const region = scene.institution('Středočeský kraj', { kind: 'region', note: 'první řádek\n\n„druhý“ řádek' })
  const other = scene.institution('Bělá', { kind: 'town', district: 'Semily' })
  scene.institution('Bělá', { kind: 'town', district: 'Pelhřimov', region: 'Kraj Vysočina', parentId: region.id })
  const town = scene.institution('Říčany', {
    ...{ kind: 'statutory-town', ico: '00240702', code: '538728', dataBoxes: ['skjbfwd', 'abc'], own },
    ...{ street: 'Masarykovo nám. 53/40', city: 'Říčany', postcode: '25101', district: 'Praha-východ' },
    ...{ region: 'Středočeský', email: 'Podatelna@ricany.example', phone: '+420 323 618 111', parentId: region.id },
    otherEmails: ['starosta@ricany.example', 'IT@ricany.example'],
    otherPhones: ['+420 323 618 112', 'linka 7'],
    addresses: [
      { label: 'doručovací', street: 'Lázeňská 7, vchod B', city: 'Říčany', postcode: '25101', country: 'CZ' },
      { label: '', street: 'Storgata 1', city: 'Oslo', postcode: '0155', country: 'NO' },
    ],
    parentSince: '2003-01-01',
    tags: ['partner', 'BI, první vlna', 'Ž'],
    note: 'volat po obědě',
  })
  scene.institution('Kristiansand kommune', { kind: 'foreign-partner', country: 'NO', postcode: '4604', ico: '820852982', phone: 'volat sekretariát' }) // prettier-ignore
  const service = scene.institution('Probační služba Kolín', { kind: ownKind, parentId: other.id })
  const office = scene.institution('Ministerstvo vnitra, odbor prevence', { kind: 'ministry' })
  for (const kind of relationKinds)
    for (const { id } of kind === 'serves-too' ? [service, office] : [office])
      scene.do('relation:create', { institutionId: town.id, kind, otherId: id })
  const past = { kind: 'serves-too', beganOn: '2010-01-01', endedOn: '2015-12-31' } as const
  scene.do('relation:create', { institutionId: town.id, otherId: other.id, ...past })
  const ownOfPerson = { [ownFieldId('Velikost trička')]: 'XL' }
  scene.do('person:create', {
    ...{ titleBefore: 'Ing. Mgr.', firstName: 'Jana Marie', lastName: 'Nováková Malá', titleAfter: 'Ph.D., MBA' },
    ...{ position: 'starostka', positionFrom: '2018-11-05', positionUntil: '2022-10-31', institutionId: town.id },
    ...{ email: 'Jana@ricany.example', privateEmail: 'jana@post.example', phone: '602111222', gender: 'female' },
    ...{ otherEmails: ['Starosta@ricany.example'], otherPhones: ['323618111', '+420 602 111 223'] },
    ...{ language: 'en', salutation: 'Vážená paní starostko', photoWish: 'disagrees', doNotInvite: true },
    ...{ tags: ['mluvčí', 'VIP'], own: ownOfPerson, note: '=1+1\n+420 tel' },
  })
  scene.do('person:create', { firstName: 'Nguyen Thi', lastName: 'Hoa', institutionId: other.id, photoWish: 'agrees' })
  scene.do('person:create', { lastName: 'Ødegård', gender: 'male' })
  scene.do('person:create', { firstName: 'Jiří', lastName: 'z Poděbrad', titleAfter: 'CSc.', phone: 'linka 12' })
}

/** What a colleague writes into the cell of each column, and the change that it is to be. */
const edits = (lang: 'cs' | 'en'): Readonly<Record<ExportedList, Readonly<Record<string, readonly [cell: string, after: string]>>>> => {
  const { words: w, history } = messages[lang]
  return {
    institutions: {
      name: ['Říčany u Prahy', 'Říčany u Prahy'],
      kind: [w.institutionKinds.ministry, 'ministry'],
      district: ['Kolín', 'Kolín'],
      region: ['Pardubický', 'Pardubický kraj'],
      ico: ['00006947', '00006947'],
      code: ['123456', '123456'],
      dataBoxes: ['skjbfwd, 1234567', 'skjbfwd, 1234567'],
      email: ['urad@ricany.example', 'urad@ricany.example'],
      otherEmails: ['starosta@ricany.example', 'starosta@ricany.example'],
      otherPhones: ['323 618 113', '+420 323 618 113'],
      phone: ['323618222', '+420 323 618 222'],
      street: ['Nová 1', 'Nová 1'],
      city: ['Mukařov', 'Mukařov'],
      postcode: ['251 62', '25162'],
      country: ['sk', 'SK'],
      addresses: ['doručovací: Nová 2, 251 62 Mukařov', 'doručovací: Nová 2, 251\u00a062 Mukařov'],
      parentId: ['Kristiansand kommune', 'Kristiansand kommune'],
      parentSince: ['1. 2. 2004', '2004-02-01'],
      'relation:police-of': ['Kristiansand kommune', 'Kristiansand kommune'],
      'relation:serves-too': ['Ministerstvo vnitra, odbor prevence, 820852982', 'Ministerstvo vnitra, odbor prevence; Kristiansand kommune'],
      'relation:under': ['Kristiansand kommune; Probační služba Kolín', 'Kristiansand kommune; Probační služba Kolín'],
      'relation:coordination': ['Probační služba Kolín', 'Probační služba Kolín'],
      tags: ['BI, první vlna; nový', 'BI, první vlna, nový'],
      note: ['nová poznámka', 'nová poznámka'],
      own: ['MV-2', 'MV-2'],
    },
    persons: {
      institution: ['Kristiansand kommune', 'Kristiansand kommune'],
      position: ['tajemnice', 'tajemnice'],
      email: ['nova@ricany.example', 'nova@ricany.example'],
      phone: ['603 111 222', '+420 603 111 222'],
      otherEmails: ['IT@ricany.example', 'it@ricany.example'],
      otherPhones: ['602111223', '+420 602 111 223'],
      language: [w.languages.cs, 'cs'],
      titleBefore: ['JUDr.', 'JUDr.'],
      firstName: ['Hana', 'Hana'],
      lastName: ['Dvořáková', 'Dvořáková'],
      titleAfter: ['LL.M.', 'LL.M.'],
      positionFrom: ['1. 2. 2019', '2019-02-01'],
      positionUntil: ['2023-01-31', '2023-01-31'],
      privateEmail: ['jana2@post.example', 'jana2@post.example'],
      gender: [w.genders.male, 'male'],
      salutation: ['Milá Jano', 'Milá Jano'],
      isSalutationChecked: [history.yes, 'true'],
      photoWish: [w.photoWishes.agrees, 'agrees'],
      doNotInvite: [history.no, 'false'],
      tags: ['VIP', 'VIP'],
      note: ['jiná', 'jiná'],
      furtherPosts: ['Kristiansand kommune, rådgiver', 'Kristiansand kommune, rådgiver'],
      earlierPosts: ['Probační služba Kolín (do 31. 12. 2010)', 'Probační služba Kolín (do 31. 12. 2010)'],
      own: ['M', 'M'],
    },
  }
} // prettier-ignore

/** Fields that must not be empty, and one that is empty in the record. */
const neverEmptied = new Set([
  'name',
  'kind',
  'country',
  'lastName',
  'language',
  'isSalutationChecked',
  'furtherPosts',
  'earlierPosts',
])
const tableAt = async (path: string): Promise<Table> => {
  const table = await readTable(path)
  if (!table.ok) throw new Error(table.failure.code)
  return table.value
}

/** The table with one cell written over, as Excel stores it. */
const withCell = (table: Table, { row, column, text }: { row: number; column: number; text: string }): Table => ({
  ...table,
  sheets: table.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((each) =>
      each.number === row
        ? { ...each, cells: Array.from({ length: sheet.columns }, (_, at) => (at === column ? text : (each.cells[at] ?? ''))) }
        : each,
    ),
  })),
}) // prettier-ignore

const fieldOfKey = (list: ExportedList, key: string): string =>
  list === 'persons' && key === 'institution' ? 'institutionId' : key

describe.each(['cs', 'en'] as const)('a list with all its columns, written in %s', (lang) => {
  beforeEach(fillDirectory)

  test.each(['institutions', 'persons'] as const)(
    'of %s comes back unedited as the same, to the last column',
    async (list) => {
      const previewed = await previewFile(scene.state, list, await writeList(scene.state, { list, lang, folder }))
      const fields = shownFields(scene.state, list, lang)
      const isComputed = ({ key }: { readonly key: string }): boolean =>
        columnOfListed(list, key) === null || (list === 'persons' && key === 'name')
      expect(previewed.mapping.columns).toHaveLength(fields.filter((field) => !isComputed(field)).length + 1)
      const computed = fields.filter(isComputed).map(({ name }) => name)
      expect(previewed.columns.filter(({ isComputed }) => isComputed).map(({ heading }) => heading)).toEqual(computed)
      expect(previewed.report.rows).toMatchObject(all(list).map(() => ({ verdict: 'same', changes: [], emptied: [], reasons: [] }))) // prettier-ignore
      expect(previewed.report.emptied).toBe(0)
      expect(takenRows(previewed)).toBe(0)
    },
  )

  test.each(['institutions', 'persons'] as const)(
    'of %s: each column, edited or emptied, is that one change',
    async (list) => {
      const path = await writeList(scene.state, { list, lang, folder })
      const table = await tableAt(path)
      const fields = shownFields(scene.state, list, lang)
      const at = list === 'institutions' ? all(list).findIndex(({ name }) => name === 'Říčany') : 0
      for (const [index, { key }] of fields.entries()) {
        const column = columnOfListed(list, key)
        if (!column || column === 'sorted-name') continue
        const own = key.startsWith('own:') ? 'own' : key
        const [text, after] = edits(lang)[list][own] ?? []
        expect(text, `${key} is written over in no example`).toBeDefined()
        const edited = previewTable(
          scene.state,
          list,
          withCell(table, { row: at + 2, column: index + 1, text: text ?? '' }),
        )
        const field = fieldOfKey(list, key)
        expect([key, edited.report.rows[at]?.changes, edited.report.emptied]).toMatchObject([
          key,
          [{ field, after }],
          0,
        ])
        expect(edited.report).toMatchObject({ changed: 1, same: all(list).length - 1 })

        const emptied = previewTable(scene.state, list, withCell(table, { row: at + 2, column: index + 1, text: '' }))
        expect([key, emptied.report.changed, takenRows(emptied)]).toEqual([key, 0, 0])
        const expected = neverEmptied.has(key) ? [] : [{ field, after: '' }]
        expect([key, emptied.report.rows[at]?.emptied]).toMatchObject([key, expected])
      }
    },
  )

  test('brings its edits into the records, and the same file again changes nothing', async () => {
    for (const list of ['institutions', 'persons'] as const) {
      const path = await writeList(scene.state, { list, lang, folder })
      const fields = shownFields(scene.state, list, lang)
      const at = list === 'institutions' ? all(list).findIndex(({ name }) => name === 'Říčany') : 0
      await editWorkbook(path, (sheet: ExcelJS.Worksheet) => {
        for (const [index, { key }] of fields.entries()) {
          const text = edits(lang)[list][key.startsWith('own:') ? 'own' : key]?.[0]
          if (text !== undefined) sheet.getRow(at + 2).getCell(index + 2).value = text // prettier-ignore
        }
      })
      const previewed = await previewFile(scene.state, list, path)
      expect(previewed.report).toMatchObject({ changed: 1, wrong: 0, doubtful: 0, emptied: 0 })
      takeIn(scene, previewed)
      const again = await previewFile(scene.state, list, path)
      expect(again.report.rows.flatMap(({ changes }) => changes)).toEqual([])
      expect(takenRows(again)).toBe(0)
    }
    const town = all('institutions').find(({ name }) => name === 'Říčany u Prahy')
    expect(town).toMatchObject({
      ...{ kind: 'ministry', dataBoxes: ['skjbfwd', '1234567'], tags: ['BI, první vlna', 'nový'], postcode: '25162' },
      addresses: [{ label: 'doručovací', street: 'Nová 2', city: 'Mukařov', postcode: '25162', country: 'CZ' }],
      own: { [ownFieldId('Spisová značka')]: 'MV-2' },
    })
    expect(all('persons')[0]).toMatchObject({
      ...{ firstName: 'Hana', lastName: 'Dvořáková', positionFrom: '2019-02-01', language: 'cs', doNotInvite: false },
      own: { [ownFieldId('Velikost trička')]: 'M' },
    })
  })
})

describe('cells that a colleague emptied in a list of ours', () => {
  beforeEach(fillDirectory)

  const emptiedFile = async (list: ExportedList, keys: readonly string[], columns?: readonly string[]) => {
    const path = await writeList(scene.state, {
      list,
      lang: 'cs',
      folder,
      ...(columns === undefined ? {} : { columns }),
    })
    const shown = columns ?? shownFields(scene.state, list, 'cs').map(({ key }) => key)
    await editWorkbook(path, (sheet) => {
      for (let row = 2; row <= sheet.rowCount; row++)
        for (const key of keys) sheet.getRow(row).getCell(shown.indexOf(key) + 2).value = null
    })
    return previewFile(scene.state, list, path)
  }

  test('are counted and stay as they are, until somebody says that they are to be emptied', async () => {
    const previewed = await emptiedFile('institutions', ['tags', 'email', 'parentId', 'addresses'])
    const { report, proposal } = previewed
    expect(report).toMatchObject({ changed: 0, same: all('institutions').length, emptied: 6 })
    expect(rowsToTake(proposal, [])).toEqual([])
    const row = report.rows.find(({ name }) => name === 'Říčany')
    takeIn(scene, previewed, [{ row: row?.row ?? 0, choice: 'take', empties: true }])
    const town = all('institutions').find(({ name }) => name === 'Říčany')
    expect(town).toMatchObject({ tags: [], email: '', parentId: null, addresses: [], street: 'Masarykovo nám. 53/40' })
    expect(all('institutions').filter(({ parentId }) => parentId !== null)).toHaveLength(2)
  })

  test('beside an edit of the same row stay too: the edit alone is read in', async () => {
    const path = await writeList(scene.state, {
      list: 'institutions',
      lang: 'cs',
      folder,
      columns: ['name', 'street', 'email'],
    })
    await editWorkbook(path, (sheet) => {
      for (let row = 2; row <= sheet.rowCount; row++) {
        if (sheet.getRow(row).getCell(2).text !== 'Říčany') continue
        sheet.getRow(row).getCell(3).value = 'Nová 1'
        sheet.getRow(row).getCell(4).value = null
      }
    })
    const previewed = await previewFile(scene.state, 'institutions', path)
    expect(previewed.report).toMatchObject({ changed: 1, emptied: 1 })
    takeIn(scene, previewed)
    const town = all('institutions').find(({ name }) => name === 'Říčany')
    expect(town).toMatchObject({ street: 'Nová 1', email: 'Podatelna@ricany.example' })
  })

  test('of a person: days, choices and own fields; a surname stays, and it is said', async () => {
    const keys = ['positionFrom', 'gender', 'doNotInvite', 'institution', 'own', 'language', 'lastName']
    const own = `own:${ownFieldId('Velikost trička')}`
    const previewed = await emptiedFile('persons', [...keys.filter((key) => key !== 'own'), own])
    const [jana] = previewed.report.rows
    expect(jana?.emptied.map(({ field }) => field).sort()).toEqual(['doNotInvite', 'gender', 'institutionId', own, 'positionFrom'].sort()) // prettier-ignore
    expect(jana?.reasons).toEqual([{ code: 'empty-keeps', fields: ['lastName', 'language'] }])
    takeIn(scene, previewed, [{ row: 2, choice: 'take', empties: true }])
    expect(all('persons')[0]).toMatchObject({
      ...{ lastName: 'Nováková Malá', positionFrom: null, gender: 'unknown', doNotInvite: false, institutionId: null },
      ...{ own: {}, language: 'en' },
    })
  })

  test('and a column that is missing in the file empty nothing', async () => {
    const { report } = await emptiedFile('institutions', ['street'], ['name', 'street'])
    expect(report.rows.flatMap(({ emptied }) => emptied)).toMatchObject([{ field: 'street' }])
  })
})

test('a value that is none is wrong, and says which; so is the name of an institution that is not there', async () => {
  fillDirectory()
  const path = await writeList(scene.state, { list: 'persons', lang: 'cs', folder, columns: ['name', 'gender', 'positionFrom', 'institution'] }) // prettier-ignore
  await editWorkbook(path, (sheet) => {
    sheet.getRow(2).getCell(3).value = 'jiné'
    sheet.getRow(3).getCell(4).value = 'na jaře'
    sheet.getRow(4).getCell(5).value = 'Nikde'
  })
  const { report } = await previewFile(scene.state, 'persons', path)
  expect(report.rows.slice(0, 3)).toMatchObject([
    { verdict: 'wrong', reasons: [{ code: 'value-unclear', field: 'gender', text: 'jiné' }] },
    { verdict: 'wrong', reasons: [{ code: 'value-unclear', field: 'position-from', text: 'na jaře' }] },
    { verdict: 'wrong', reasons: [{ code: 'unknown-institution', name: 'Nikde' }] },
  ])
})

test('a heading that two fields of the list share is left to the user', async () => {
  scene.do('own-field:create', { on: 'institutions', name: 'Poznámka' })
  scene.institution('Kolín', { note: 'stará' })
  const previewed = await previewFile(scene.state, 'institutions', await writeList(scene.state, { list: 'institutions', lang: 'cs', folder })) // prettier-ignore
  expect(previewed.mapping.columns.map(({ field }) => field)).not.toContain('note')
  expect(previewed.report).toMatchObject({ same: 1 })
})

test('a list of somebody else brings the further fields too, adds to what is there and empties nothing', async () => {
  fillDirectory()
  const rows = [
    ['Název', 'IČO', 'Štítky', 'Další e-maily', 'E-mail'],
    ['Říčany', '00240702', 'nový', 'odbor@ricany.example', ''],
  ]
  const table: Table = {
    ...{ fileName: 'a.xlsx', kind: 'xlsx', skipped: { blank: 0 } },
    sheets: [{ name: 'a', hidden: false, columns: 5, blank: 0, rows: rows.map((cells, at) => ({ number: at + 1, cells })) }],
  } // prettier-ignore
  const previewed = previewTable(scene.state, 'institutions', table)
  expect(previewed.report.rows[0]).toMatchObject({
    ...{ verdict: 'changed', emptied: [] },
    changes: [
      { field: 'tags', after: 'partner, BI, první vlna, Ž, nový' },
      { field: 'otherEmails', after: 'starosta@ricany.example, IT@ricany.example, odbor@ricany.example' },
    ],
  })
  takeIn(scene, previewed)
  expect(takenRows(previewTable(scene.state, 'institutions', table))).toBe(0)
  expect(institutionKinds).toContain(all('institutions').find(({ name }) => name === 'Říčany')?.kind)
})

test('rows to mend of a list of ours keep their ids, so they come back to their records once they are mended', async () => {
  fillDirectory()
  const path = await writeList(scene.state, {
    list: 'persons',
    lang: 'cs',
    folder,
    columns: ['name', 'gender', 'tags'],
  })
  await editWorkbook(path, (sheet) => {
    sheet.getRow(2).getCell(3).value = 'jiné'
    sheet.getRow(2).getCell(4).value = null
  })
  const previewed = await previewFile(scene.state, 'persons', path)
  const out = join(folder, 'chybne.xlsx')
  const content = wrongRowsContent(previewed.table, previewed.mapping, previewed.proposal, messages.cs)
  await writeTable(content, { out, lang: 'cs', madeAt: '2020-10-05T10:00:00Z', fonts: '', progress: () => undefined })
  await editWorkbook(out, (sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => (cell.value = cell.text === 'jiné' ? 'muž' : cell.value))),
  )
  const { report } = await previewFile(scene.state, 'persons', out)
  expect(report.rows).toMatchObject([
    { verdict: 'changed', changes: [{ field: 'gender', after: 'male' }], emptied: [{ field: 'tags' }] },
  ])
})
