import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { ImportReport, Verdict } from '../../src-main/shared/domain/importing/report'
import { addressListCounts } from './address-list'
import { runEngine, valueOf } from './engine'
import { expect, test, type RunningApp } from './launch'
import { csvRows, listPath, sheetRows } from './raw-lists'
import { expectVerdicts, openImport, takeAll, takeRows } from './screens/importing'
import { press, tabTo } from './screens/keys'
import { rowsOf } from './screens/lists'
import { cs, goTo } from './screens/shell'
import { expectNoViolation } from './violations'

const words = cs.importing
const none: Record<Verdict, number> = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 }

const act = async (data: string, action: string, input: object): Promise<string> =>
  valueOf<{ output: { id: string } }>(await runEngine('act', action, '--input', JSON.stringify(input), '--data', data))
    .output.id

/** A database with the initiative and its four workshops, as the window opens it. */
const startWithWorkshops = async (app: RunningApp): Promise<void> => {
  const { data } = app.folders
  await app.close()
  valueOf(await runEngine('new', '--data', data))
  const initiativeId = await act(data, 'initiative:create', { code: 'BI', name: 'Sdílení', deadline: '2020-10-02' })
  for (const number of [1, 2, 3, 4]) {
    const bands = [{ name: 'CZ', places: 33, country: 'CZ' }]
    const days = [`2021-0${number}-05`]
    await act(data, 'event:create', { initiativeId, title: `Téma ${number}`, number, days, bands })
  }
  app.openDataFromNowOn()
  await app.launch()
}

/** A copy of a list in which a colleague changed cells of its first sheet by hand. */
const editedCopy = async (file: string, target: string, edit: (sheet: ExcelJS.Worksheet) => void): Promise<string> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const [sheet] = workbook.worksheets
  if (sheet) edit(sheet)
  await workbook.xlsx.writeFile(target)
  return target
}

const saysYes = (cell = ''): boolean => ['ano', 'x'].includes(cell.toLowerCase())

/** What the answers say, counted from their XML: accepted and declined towns by name, the first answer of each. */
const rawAnswers = () => {
  const rows = sheetRows('odpovedi-smo.xlsx').slice(1)
  const answers = rows.map(({ cells }) => ({
    name: cells.get('A') ?? '',
    people: (cells.get('B') ?? '').split(' a ').filter((name) => name !== '').length,
    yes: ['F', 'G', 'H', 'I'].filter((column) => saysYes(cells.get(column))).length,
  }))
  return { answers, total: rows.length }
}

test('three lists come in, are mended, come again, and agree with the raw files', async ({ app }) => {
  const { data, base } = app.folders
  await startWithWorkshops(app)
  const addressList = listPath('adresar-obce.xlsx')
  const whole = await addressListCounts(addressList)
  let toMend = 0
  const broken = await editedCopy(addressList, join(base, 'adresar.xlsx'), (sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (!cell.text.includes('(zavináč)')) return
        cell.value = cell.text.replace('(zavináč)', '(?)')
        toMend++
      }),
    ),
  )
  const records = async <T>(collection: string) => valueOf<T[]>(await runEngine('read', collection, '--data', data))

  await test.step('the address list: every row has a verdict, and those with a wrong value go out with their reasons', async () => {
    await openImport(app, 'institutions', broken)
    await expect(app.window.getByText(words.guessed)).toBeVisible()
    await app.window.getByRole('button', { name: words.preview }).press('Enter')
    await expectVerdicts(app, whole)
    const target = join(base, 'chybne.xlsx')
    await app.answerSaveDialog(target)
    await app.window.getByRole('button', { name: words.saveWrong(toMend) }).press('Enter')
    await expect(app.window.getByText(words.wrongSaved('chybne.xlsx'))).toBeVisible()
    await takeRows(app, whole.new)
    await expect(app.window.getByText(words.leftBehind({ wrong: 0, doubtful: whole.doubtful, left: 0 }))).toBeVisible()
  })

  await test.step('the wrong values come in once they are mended, the columns known again', async () => {
    const mended = await editedCopy(join(base, 'chybne.xlsx'), join(base, 'opravene.xlsx'), (sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.text.includes('(?)')) cell.value = cell.text.replace(/\s*\(\?\)\s*/, '@')
        }),
      ),
    )
    await openImport(app, 'institutions', mended)
    await expect(app.window.getByText(words.remembered)).toBeVisible()
    await app.window.getByRole('button', { name: words.preview }).press('Enter')
    await expectVerdicts(app, { ...none, changed: toMend })
    await takeRows(app, toMend)
  })

  await test.step('a copy edited by hand brings its one change and its one new row, and nothing else', async () => {
    const edited = await editedCopy(addressList, join(base, 'upravene.xlsx'), (sheet) => {
      sheet.getRow(4).getCell(10).value = '601 000 111'
      sheet.insertRow(365, [352, 'Nová Obec', '', '', 'Kolín', 'Středočeský', '280 02', 'Jana Nová'])
    })
    await openImport(app, 'institutions', edited)
    await app.window.getByRole('button', { name: words.preview }).press('Enter')
    const known = { ...whole, new: 1, changed: 1, same: whole.new - 1 }
    const group = app.window.getByRole('group', { name: words.verdictFilter })
    for (const verdict of ['new', 'changed', 'same', 'wrong'] as const) {
      const name = `${words.verdictFilters[verdict]} ${known[verdict]}`
      await expect(group.getByRole('button', { name, exact: true })).toBeVisible()
    }
    await takeRows(app, 2)
    await expect(
      app.window.getByText(words.done({ institutionsMade: 1, personsMade: 1, personsChanged: 1 })),
    ).toBeVisible()
  })

  await test.step('the municipal police come in with their towns', async () => {
    const police = csvRows('mestske-policie-win1250.csv', 'windows-1250', ';')
    await openImport(app, 'institutions', listPath('mestske-policie-win1250.csv'))
    await app.window.getByRole('button', { name: words.preview }).press('Enter')
    await expectVerdicts(app, { ...none, new: police.length })
    await takeRows(app, police.length)
    await app.close()
    const all = await records<{ id: string; name: string; kind: string; district: string; parentId: string | null }>('institutions') // prettier-ignore
    const towns = new Map(all.map((each) => [each.id, each]))
    const ours = all.filter(({ kind }) => kind === 'municipal-police')
    expect(ours).toHaveLength(police.length)
    for (const each of ours) {
      const town = towns.get(each.parentId ?? '')
      if (town) expect([`Městská policie ${town.name}`, town.district]).toEqual([each.name, each.district])
    }
    await app.launch()
  })

  await test.step('a copy of the police list edited by hand brings those edits; what was emptied stays', async () => {
    const police = csvRows('mestske-policie-win1250.csv', 'windows-1250', ';')
    // Bytes of windows-1250 stay as they are; what is written over is plain ASCII.
    const lines = readFileSync(listPath('mestske-policie-win1250.csv'), 'latin1').split('\r\n')
    const cells = (lines[3] ?? '').split(';')
    lines[2] = (lines[2] ?? '').replace(/;[^;]*@[^;]*;/, ';velitel@beroun.example;')
    lines[3] = [...cells.slice(0, 4), '', ...cells.slice(5)].join(';')
    lines.splice(5, 0, 'Mestska policie Nova Obec;Nova Obec;Kolin;Jan Maly;mp@nova.example;601000222;3')
    const edited = join(base, 'policie-upravena.csv')
    writeFileSync(edited, lines.join('\r\n'), 'latin1')
    await openImport(app, 'institutions', edited)
    await expect(app.window.getByText(words.remembered)).toBeVisible()
    await app.window.getByRole('button', { name: words.preview }).press('Enter')
    await expectVerdicts(app, { ...none, new: 1, changed: 1, same: police.length - 1 })
    await takeRows(app, 2)
    await expect(app.window.getByText(words.done({ institutionsMade: 1, institutionsChanged: 1, personsMade: 1 }))).toBeVisible() // prettier-ignore
    await app.close()
    const all = await records<{ name: string; kind: string; email: string }>('institutions')
    const ours = all.filter(({ kind }) => kind === 'municipal-police')
    expect(ours).toHaveLength(police.length + 1)
    const [, beroun, blansko] = police
    expect(ours.find(({ name }) => name === beroun?.[0])?.email).toBe('velitel@beroun.example')
    expect(ours.find(({ name }) => name === blansko?.[0])?.email).toBe(blansko?.[4])
    await app.launch()
  })

  await test.step('answers: towns known by more than their name come in, the others wait for a choice', async () => {
    const { answers, total } = rawAnswers()
    await openImport(app, 'answers', listPath('odpovedi-smo.xlsx'))
    await expectNoViolation(app.window, 'columns of answers')
    await app.window.getByRole('button', { name: words.preview }).press('Enter')
    const grid = app.window.getByRole('grid', { name: words.rowsList })
    await expect(grid).toBeVisible()
    const doubtful = app.window.getByRole('button', { name: new RegExp(`^${words.verdictFilters.doubtful}`) })
    await doubtful.press('Enter')
    await rowsOf(grid).first().press('ArrowDown')
    await expectNoViolation(app.window, 'a doubtful answer')
    await takeAll(app, 'same')
    await app.window.getByRole('button', { name: new RegExp(`^${words.commit(1).split('\u00a0')[0]?.split(' ')[0]} \\d+`) }).press('Enter') // prettier-ignore
    await expect(app.window.getByText(words.doneTitle)).toBeVisible()
    await app.close()
    const invitations = await records<{ answer: { value: string } | null }>('invitations')
    const report = valueOf<ImportReport>(await runEngine('import', 'answers', listPath('odpovedi-smo.xlsx'), '--dry-run', '--data', data)) // prettier-ignore
    expect(report).toMatchObject({ new: 0, changed: 0, wrong: 0 })
    const answered = report.rows.filter(({ verdict }) => verdict === 'same').map(({ row }) => answers[row - 2])
    expect(report.rows).toHaveLength(total)
    expect(invitations).toHaveLength(answered.length)
    const accepted = answered.filter((each) => (each?.yes ?? 0) > 0)
    expect(invitations.filter(({ answer }) => answer?.value === 'accepted')).toHaveLength(accepted.length)
    const seats = answered.reduce((sum, each) => sum + (each?.people ?? 0) * (each?.yes ?? 0), 0)
    expect(await records('registrations')).toHaveLength(seats)
    await app.launch()
  })

  await test.step('the same answers again in a copy with one change bring that one change', async () => {
    copyFileSync(listPath('odpovedi-smo.xlsx'), join(base, 'znovu.xlsx'))
    const edited = await editedCopy(join(base, 'znovu.xlsx'), join(base, 'znovu-upravene.xlsx'), (sheet) => {
      sheet.getRow(3).getCell(13).value = 'přijede až odpoledne'
    })
    await openImport(app, 'answers', edited)
    await expect(app.window.getByText(words.remembered)).toBeVisible()
    await app.window.getByRole('button', { name: words.preview }).press('Enter')
    const name = `${words.verdictFilters.changed} 1`
    await expect(app.window.getByRole('button', { name, exact: true })).toBeVisible()
    await takeRows(app, 1)
  })
})

test('sign-ups reach their event from the palette; reading can be left, and one step takes all back', async ({
  app,
}) => {
  await startWithWorkshops(app)
  const { window, folders } = app
  const file = join(folders.base, 'prihlasky.xlsx')
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Přihlášky').addRows([
    ['Jméno a příjmení', 'Organizace', 'E-mail', 'Noci', 'Dieta'],
    ['Ing. Jana Nová', '', 'jana@kolin.example', 1, 'bez lepku'],
    ['Petr Malý', '', 'petr@kolin.example', 'ne', ''],
    ['Eva Velká', '', 'eva@kolin.example', 'snad', ''],
  ])
  await workbook.xlsx.writeFile(file)
  await window.keyboard.press('Control+k')
  await window.keyboard.type(cs.shell.commands.importSignUps)
  await press(window, 'Enter')
  await window.getByRole('combobox', { name: words.event }).selectOption({ index: 1 })
  await app.answerOpenDialog(file)
  await tabTo(window, window.getByRole('button', { name: words.choose }))
  await press(window, 'Enter')
  await window.getByRole('button', { name: words.preview }).press('Enter')
  await expectVerdicts(app, { ...none, new: 3 })
  await takeRows(app, 3)
  await expect(window.getByText(words.done({ personsMade: 3, registrations: 3 }))).toBeVisible()
  await window
    .getByRole('button', { name: cs.shell.undo(null), exact: true })
    .last()
    .press('Enter')
  await expect(window.getByText(words.undone)).toBeVisible()
  await goTo(window, 'persons')
  await expect(window.getByText(cs.persons.empty)).toBeVisible()
})
