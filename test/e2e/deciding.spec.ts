import { join } from 'node:path'
import type { Event } from '../../src-main/shared/domain/events/event'
import type { Invitation } from '../../src-main/shared/domain/invitations/invitation'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { choose, fill, fillAndLeave } from './screens/fields'
import { expectVerdicts, openImport, takeRows } from './screens/importing'
import { press } from './screens/keys'
import { list, rowAt } from './screens/lists'
import { cs, goTo, notice } from './screens/shell'
import { expectNoViolation } from './violations'
import { editWorkbook } from './workbook'

test.use({ startsWith: 'sample' })

test('the list of invitations comes back through the import of answers, and is told by its ids', async ({ app }) => {
  const { window, folders } = app
  const { columns } = cs.invitations
  const path = join(folders.base, 'pozvánky.xlsx')
  await goTo(window, 'invitations')
  await app.answerSaveDialog(path)
  await window.getByRole('button', { name: cs.lists.export.button, exact: true }).press('Enter')
  await expect(window.getByText(cs.lists.export.made('pozvánky.xlsx'))).toBeVisible()

  const { sheet, columnOf, save } = await editWorkbook(path)
  const rows = sheet.rowCount - 1
  const unsent = Array.from({ length: rows }, (_, at) => at + 2).filter(
    (row) => sheet.getRow(row).getCell(columnOf(columns.state)).text === cs.words.invitationStates.prepared,
  )
  const [sent = 0, wrong = 0] = unsent
  sheet.getRow(sent).getCell(columnOf(columns.sentOn)).value = '1. 8. 2026'
  sheet.getRow(sent).getCell(columnOf(columns.channel)).value = cs.words.channels.post
  sheet.getRow(wrong).getCell(columnOf(columns.channel)).value = cs.words.channels.post
  await save()

  await openImport(app, 'answers', path)
  await expect(window.getByRole('heading', { name: cs.importing.title.invitations })).toBeVisible()
  await expect(window.getByText(cs.importing.returned)).toBeVisible()
  await window.getByRole('button', { name: cs.importing.preview }).press('Enter')
  await expectVerdicts(app, { new: 0, changed: 1, same: rows - 2, doubtful: 0, wrong: 1, skipped: 0 })
  await expectNoViolation(window, 'the preview of an edited list of invitations')
  await takeRows(app, 1)
  await expect(window.getByText(cs.importing.done({ invitationsChanged: 1 }))).toBeVisible()
  await app.close()
  const invitations = valueOf<Invitation[]>(await runEngine('read', 'invitations', '--data', folders.data))
  const marked = invitations.filter(({ sentOn, channel }) => sentOn === '2026-08-01' && channel === 'post')
  expect(marked).toHaveLength(1)
  await app.launch()
})

test('cancelling many events asks what becomes of their registrations before anything is done', async ({ app }) => {
  const { window, folders } = app
  const words = cs.lists.bulk
  await goTo(window, 'events')
  const grid = window.getByRole('grid').first()
  await rowAt(grid, 2).press('Space')
  await rowAt(grid, 3).press('Space')
  await window.getByRole('button', { name: words.button, exact: true }).click()
  const dialog = window.getByRole('dialog', { name: words.title })
  await choose(dialog, words.field, cs.fields.names.events.status)
  await choose(dialog, words.value, cs.words.eventStatuses.cancelled)
  await dialog.getByRole('button', { name: words.submit(2) }).click()
  const reason = dialog.getByRole('textbox', { name: cs.events.reason })
  await expect(reason).toBeVisible()
  await expectNoViolation(window, 'what becomes of the registrations of many events')
  await reason.fill('opatření')
  await dialog.getByRole('button', { name: words.submit(2) }).click()
  await expect(notice(window, words.done(2))).toBeVisible()
  await app.close()
  const events = valueOf<Event[]>(await runEngine('read', 'events', '--data', folders.data))
  expect(events.filter(({ status }) => status === 'cancelled')).toHaveLength(2)
  await app.launch()
})

test('a quick answer of a day to come is told at its day, and a letter that was made is seen at its invitation', async ({
  app,
  folders,
  window,
}) => {
  await goTo(window, 'invitations')
  await window.getByRole('button', { name: cs.quickAnswers.open, exact: true }).click()
  await fillAndLeave(window, cs.invitations.answer.on, '1. 1. 2190')
  await expect(window.getByText(cs.failures.recordWarnings['day-to-come']({ field: 'on', code: 'day-to-come', day: '2190-01-01' }))).toBeVisible() // prettier-ignore

  await app.answerSaveDialog(join(folders.base, 'Dopisy.pdf'))
  await goTo(window, 'invitations')
  await window.getByRole('button', { name: cs.letters.button, exact: true }).click()
  await window.getByRole('button', { name: cs.letters.preview.change }).click()
  await fill(window.getByRole('dialog'), cs.letters.preview.subject, 'Zveme vás jinak')
  await window.getByRole('button', { name: cs.letters.preview.keep }).click()
  await window.getByRole('button', { name: cs.letters.make(2), exact: true }).click()
  await expect(window.getByText(cs.letters.made(2, 'Dopisy.pdf'))).toBeVisible()
  await app.close()
  const invitations = valueOf<Invitation[]>(await runEngine('read', 'invitations', '--data', folders.data))
  expect(invitations.filter(({ exportedOn, sentOn }) => exportedOn !== null && sentOn === null)).toHaveLength(2)
  await app.launch()
  await goTo(app.window, 'invitations')
  const grid = list(app.window, cs.invitations.list)
  await rowAt(grid, 0).click()
  await app.window.keyboard.type('mestska policie trebic')
  const detail = app.window.getByRole('region', { name: cs.invitations.detail })
  await expect(detail.getByRole('heading', { name: cs.letters.kept.title })).toBeVisible()
  await detail.getByText('Zveme vás jinak').click()
  await expect(detail.getByText(cs.letters.kept.notSent, { exact: false })).toBeVisible()
  await press(app.window, 'Escape')
})
