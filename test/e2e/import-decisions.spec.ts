import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { eventNameAndTitle } from '../../src-main/shared/messages/event-name'
import type { Event } from '../../src-main/shared/domain/events/event'
import { runEngine, valueOf } from './engine'
import { expect, test, type RunningApp } from './launch'
import { choose } from './screens/fields'
import { expectVerdicts, openImport, takeRows } from './screens/importing'
import { press } from './screens/keys'
import { rowAt } from './screens/lists'
import { cs } from './screens/shell'
import { expectNoViolation } from './violations'

const words = cs.importing

test.use({ startsWith: 'sample' })

const fileOf = async (path: string, rows: readonly (readonly string[])[]): Promise<string> => {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('List1').addRows(rows.map((row) => [...row]))
  await workbook.xlsx.writeFile(path)
  return path
}

const read = async <T>({ folders }: RunningApp, collection: string): Promise<readonly T[]> =>
  valueOf<T[]>(await runEngine('read', collection, '--data', folders.data))

/** Looks something up in a field with suggestions by the keyboard alone. */
const lookUp = async ({ window }: RunningApp, label: string, text: string): Promise<void> => {
  const field = window.getByRole('combobox', { name: label, exact: true })
  await field.fill(text)
  await expect(window.getByRole('option', { name: new RegExp(`^${text}`) }).first()).toBeVisible()
  await press(window, 'ArrowDown', 'Enter')
}

test('sign-ups of one file go to the events that it names, and a name that fits none is said once for all its rows', async ({
  app,
}) => {
  const { folders } = app
  await app.close()
  const events = (await read<Event>(app, 'events')).filter(({ number }) => number !== null)
  const [first, second] = events
  if (!first || !second) throw new Error('the sample has no events')
  const before = (await read<{ eventId: string }>(app, 'registrations')).filter(({ eventId }) => eventId === second.id)
  const window = await app.launch()
  const file = await fileOf(join(folders.base, 'prihlasky.xlsx'), [
    ['Jméno a příjmení', 'E-mail', 'Akce'],
    ['Zdislava Pokusná', 'pokusna@zkouska.example', `WS${first.number}`],
    ['Zdislava Pokusná', 'pokusna@zkouska.example', 'Podzimní setkání'],
    ['Křesomysl Zkušební', 'zkusebni@zkouska.example', 'podzimní setkání'],
  ])
  await window.keyboard.press('Control+k')
  await window.keyboard.type(cs.shell.commands.importSignUps)
  await press(window, 'Enter')
  await app.answerOpenDialog(file)
  await window.getByRole('button', { name: words.choose }).press('Enter')
  await window.getByRole('button', { name: words.preview }).press('Enter')
  await expectVerdicts(app, { new: 1, changed: 0, same: 0, doubtful: 0, wrong: 2, skipped: 0 })

  const grid = window.getByRole('grid', { name: words.rowsList })
  await rowAt(grid, 0).press('ArrowDown')
  await press(window, 'ArrowDown')
  await expectNoViolation(window, 'a sign-up to an event that is not known')
  await choose(window, words.eventMeans('Podzimní setkání'), eventNameAndTitle(second, cs))
  await expectVerdicts(app, { new: 3, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 })
  await expect(grid.getByText(words.reasons['same-as-row']({ code: 'same-as-row', row: 2 }))).toBeVisible()
  await takeRows(app, 3)
  await app.close()
  const after = (await read<{ eventId: string }>(app, 'registrations')).filter(({ eventId }) => eventId === second.id)
  expect(after).toHaveLength(before.length + 2)
  const persons = await read<{ lastName: string }>(app, 'persons')
  expect(persons.filter(({ lastName }) => lastName === 'Pokusná')).toHaveLength(1)
  await app.launch()
})

test('answers put by hand to one institution are not read in as long as they contradict each other', async ({
  app,
}) => {
  const { window, folders } = app
  const file = await fileOf(join(folders.base, 'odpovedi.xlsx'), [
    ['Instituce', 'WS1', 'Dne', 'Kanál', 'Poznámka'],
    ['Neznámá Lhota', 'ano', '25. 9. 2020', 'e-mail', 'první'],
    ['Lhota Neznámá', 'ne', '26. 9. 2020', 'e-mail', 'druhá'],
  ])
  await openImport(app, 'answers', file)
  await window.getByRole('button', { name: words.preview }).press('Enter')
  await expectVerdicts(app, { new: 0, changed: 0, same: 0, doubtful: 2, wrong: 0, skipped: 0 })
  const grid = window.getByRole('grid', { name: words.rowsList })
  const name = 'Město Kolín'
  for (const index of [0, 1]) {
    await rowAt(grid, index).focus()
    await press(window, 'ArrowDown')
    await lookUp(app, words.chooseInstitution, name)
    await expect(rowAt(grid, index)).toContainText(name)
  }
  // The second row of one institution asks again.
  await expectVerdicts(app, { new: 0, changed: 1, same: 0, doubtful: 1, wrong: 0, skipped: 0 })
  await window.getByRole('radio', { name: new RegExp(`^${words.isSame(name, '')}`) }).press('Space')
  await expect(rowAt(grid, 1)).toContainText(words.sameAs(name))
  const conflict = window.getByText(words.conflict([2, 3], name, words.recordFieldName('answer')))
  await expect(conflict).toBeVisible()
  await expectNoViolation(window, 'rows that contradict each other')
  await expect(window.getByRole('button', { name: words.commit(2) })).toBeDisabled()
  await window.getByRole('radio', { name: words.leaveOut }).press('Space')
  await expect(conflict).toBeHidden()
  await takeRows(app, 1)
})
