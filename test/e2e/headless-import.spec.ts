import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { ImportReport } from '../../src-main/shared/domain/importing/report'
import { finished, runEngine, startEngine, test, townsIn, valueOf } from './engine'
import { csvRows, listPath, sheetRows } from './raw-lists'

const importList = async (data: string, file: string, ...words: readonly string[]) =>
  valueOf<ImportReport>(await runEngine('import', 'institutions', listPath(file), '--data', data, ...words))

const countsOf = ({ new: made, changed, same, doubtful, wrong, skipped }: ImportReport) => ({
  new: made,
  changed,
  same,
  doubtful,
  wrong,
  skipped,
})

/**
 * What the address list must come to, counted from its XML: heading row 3, town in B, district in E. Skipped are
 * the totals; blank rows and the title above the heading count nowhere.
 */
const addressListCounts = () => {
  const all = sheetRows('adresar-obce.xlsx')
  const total = all.filter(({ cells }) => /^celkem/i.test(cells.get('A') ?? cells.get('B') ?? ''))
  const rows = all.filter(({ number }) => number > 3 && !total.some((each) => each.number === number))
  const keyOf = (cells: ReadonlyMap<string, string>) =>
    `${cells.get('B')?.trim()}, ${cells.get('E')}`.toLocaleLowerCase('cs')
  const seen = new Set<string>()
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 }
  for (const { cells } of rows) {
    const key = keyOf(cells)
    if (seen.has(key)) counts.doubtful++
    else counts.new++
    seen.add(key)
  }
  return { ...counts, skipped: total.length }
}

const lists = [
  { file: 'adresar-obce.xlsx', count: addressListCounts },
  {
    file: 'mestske-policie-win1250.csv',
    count: () => ({ new: csvRows('mestske-policie-win1250.csv', 'windows-1250', ';').length }),
  },
  { file: 'obce.csv', count: () => ({ new: csvRows('obce.csv', 'utf-8', ',').length }) },
]

for (const { file, count } of lists) {
  test(`a trial import of ${file} counts what stands in the file and writes nothing`, async ({ data }) => {
    await runEngine('new', '--data', data)
    const report = await importList(data, file, '--dry-run')
    const none = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 }
    expect(countsOf(report)).toEqual({ ...none, ...count() })
    expect(new Set(report.rows.map(({ row }) => row)).size, 'each row has one verdict').toBe(report.rows.length)
    expect(await townsIn(data)).toEqual([])
    expect((await runEngine('history', '--data', data)).value).toEqual([])
  })

  test(`importing ${file} a second time finds everything the same and writes nothing`, async ({ data }) => {
    await runEngine('new', '--data', data)
    const first = await importList(data, file)
    const second = await importList(data, file)
    expect(countsOf(second)).toEqual({ ...countsOf(first), new: 0, same: first.new })
    expect(await townsIn(data)).toHaveLength(first.new)
    const actions = valueOf<{ action: string }[]>(await runEngine('history', '--data', data)).map(
      ({ action }) => action,
    )
    expect(actions).toEqual(['directory:import', 'import-mapping:keep'])
  })
}

test('the names of a list come in as they stand in it', async ({ data }) => {
  await runEngine('new', '--data', data)
  await importList(data, 'mestske-policie-win1250.csv')
  const names = csvRows('mestske-policie-win1250.csv', 'windows-1250', ';').map(([name = '']) => name)
  expect([...(await townsIn(data))].sort()).toEqual([...names].sort())
})

test('22 one undo takes a whole import back, in a process of its own', async ({ data }) => {
  await runEngine('new', '--data', data)
  await importList(data, 'obce.csv')
  expect(valueOf(await runEngine('undo', '--data', data))).toMatchObject({ action: 'undo', of: 'directory:import' })
  expect(await townsIn(data)).toEqual([])
  valueOf(await runEngine('redo', '--data', data))
  expect(await townsIn(data)).toHaveLength(csvRows('obce.csv', 'utf-8', ',').length)
})

test('a mapping given by hand is used instead of the guess', async ({ data }) => {
  await runEngine('new', '--data', data)
  const mapping = {
    sheet: 'obce',
    headingRow: 1,
    columns: [
      { column: 1, field: 'name' },
      { column: 3, field: 'district' },
    ],
  }
  const report = await importList(data, 'obce.csv', '--mapping', JSON.stringify(mapping))
  const read = valueOf<{ name: string; district: string }[]>(await runEngine('read', 'institutions', '--data', data))
  const [firstRow] = csvRows('obce.csv', 'utf-8', ',')
  expect(report.new).toBe(read.length)
  expect(read[0]).toMatchObject({ name: firstRow?.[1], district: firstRow?.[3] })
})

test('how a file was understood is kept, so that the next one of its kind is read in the same way', async ({
  data,
}) => {
  await runEngine('new', '--data', data)
  const columns = [
    { column: 1, field: 'name' },
    { column: 2, field: 'region' },
  ]
  const mapping = JSON.stringify({ sheet: 'obce', headingRow: 1, columns })
  await importList(data, 'obce.csv', '--mapping', mapping, '--dry-run')
  expect((await runEngine('read', 'importMappings', '--data', data)).value).toEqual([])
  await importList(data, 'obce.csv', '--mapping', mapping)
  const again = await importList(data, 'obce.csv', '--dry-run')
  expect(again).toMatchObject({ new: 0, mapping: { columns } })
})

test('P22 an import whose process is killed at any moment is there whole or not at all', async ({ data }) => {
  await runEngine('new', '--data', data)
  for (const delay of [150, 400, 700, 1000, 1300]) {
    const child = startEngine('import', 'institutions', listPath('obce.csv'), '--data', data)
    const ended = finished(child)
    await new Promise((resolve) => setTimeout(resolve, delay))
    child.kill('SIGKILL')
    await ended
    const check = await runEngine('check', '--data', data)
    expect(check.value).toMatchObject({ orphans: [], misshapen: [] })
    const count = (await townsIn(data)).length
    expect([0, csvRows('obce.csv', 'utf-8', ',').length]).toContain(count)
    if (count > 0) break
  }
})

test('what columns hold and whom names mean is said on the command line', async ({ data }, testInfo) => {
  await runEngine('new', '--data', data)
  const { output: town } = valueOf<{ output: { id: string } }>(
    await runEngine('act', 'institution:create', '--input', '{"name":"Město Kolín"}', '--data', data),
  )
  const file = testInfo.outputPath('osoby.csv')
  writeFileSync(file, 'Odkud;Kdo\nKolínští;Jana Nová, starostka\nSpolek Naděje;Petr Malý\nJinde;Eva Velká\n')
  const importing = [
    'import',
    'persons',
    file,
    '--data',
    data,
    '--map',
    'A=institution;Kdo=person-name,position',
  ] as const
  const names = `Kolínští=${town.id};Spolek Naděje=new`
  const chosen = valueOf<ImportReport>(await runEngine(...importing, '--institutions', names, '--dry-run'))
  expect(chosen.rows.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'doubtful'])
  valueOf(await runEngine(...importing, '--institutions', names, '--make-institutions'))
  expect(await townsIn(data)).toEqual(['Město Kolín', 'Spolek Naděje', 'Jinde'])
  const persons = valueOf<{ lastName: string; position: string }[]>(await runEngine('read', 'persons', '--data', data))
  expect(persons.find(({ lastName }) => lastName === 'Nová')?.position).toBe('starostka')
  expect((await runEngine(...importing, '--map', 'Z=note')).code).not.toBe(0)
})
