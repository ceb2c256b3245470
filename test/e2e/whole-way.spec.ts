import { join } from 'node:path'
import { addressListCounts } from './address-list'
import { expect, projectRoot, test } from './launch'
import {
  createEvent,
  openEvent,
  overbook,
  registerNewPerson,
  registrationList,
  reschedule,
  showRegistrations,
} from './screens/events'
import { fill } from './screens/fields'
import { expectVerdicts, previewInstitutions, takeRows } from './screens/importing'
import { invitationList, markAllSent, prepareInvitations, recordAnswer } from './screens/invitations'
import { columnTexts, list, rowCount, rowWith } from './screens/lists'
import { cs, goTo, redoButton, undoButton } from './screens/shell'
import { createDatabase, createInitiative } from './screens/welcome'

const addressList = join(projectRoot, 'test/fixtures/adresar-obce.xlsx')
const initiativeName = 'Sdílení dobré praxe v oblasti spolupráce státní policie s orgány místní samosprávy'
const themes = ['Místní záležitosti veřejného pořádku', 'Systémové sdílení informací']
const workshop = 'První workshop o veřejném pořádku'

test('the whole way, from an empty database to the written documents', async ({ app, folders }) => {
  test.setTimeout(120_000)
  const wholeList = await addressListCounts(addressList)
  const institutions = () => list(app.window, cs.shell.places.institutions)

  await test.step('a new database and its initiative with themes', async () => {
    await createDatabase(app, folders.data)
    await createInitiative(app, { code: 'BI', name: initiativeName, deadline: '2. 10. 2020' })
    for (const [index, theme] of themes.entries()) {
      await fill(app.window, cs.settings.themes.add, theme)
      await app.window.keyboard.press('Enter')
      await expect(app.window.getByRole('textbox', { name: cs.settings.themes.name(index + 1) })).toHaveValue(theme)
    }
  })

  await test.step('the address list comes in as it was previewed; one undo takes it back', async () => {
    await previewInstitutions(app, addressList)
    await expectVerdicts(app, wholeList)
    await takeRows(app, wholeList.new)
    await undoButton(app.window).click()
    await goTo(app.window, 'institutions')
    await expect(app.window.getByText(cs.institutions.empty)).toBeVisible()
    await redoButton(app.window).click()
    await expect.poll(() => rowCount(institutions())).toBe(wholeList.new)
  })

  await test.step('after a kill everything is there', async () => {
    await app.kill()
    await app.launch()
    await goTo(app.window, 'institutions')
    await expect.poll(() => rowCount(institutions())).toBe(wholeList.new)
    await goTo(app.window, 'settings')
    await app.window.getByRole('button', { name: initiativeName }).click()
    for (const [index, theme] of themes.entries()) {
      await expect(app.window.getByRole('textbox', { name: cs.settings.themes.name(index + 1) })).toHaveValue(theme)
    }
  })

  await test.step('an event with two days and quotas', async () => {
    await createEvent(app.window, {
      title: workshop,
      theme: themes[0] ?? '',
      days: ['5. 11. 2020', '6. 11. 2020'],
      venue: 'Školicí středisko, Praha',
      places: [2, 1],
    })
    await expect(app.window.getByText('5.–6. listopadu 2020').first()).toBeVisible()
  })

  await test.step('invitations are prepared and marked as sent', async () => {
    await prepareInvitations(app.window, ['Benešov', 'Beroun', 'Brno', 'Břeclav'])
    await markAllSent(app.window, {
      on: '24. 9. 2020',
      channel: cs.words.channels['data-box'],
      referenceNumber: 'MV-1-1/OBP-2020',
    })
    const sentOn = () => columnTexts(invitationList(app.window), cs.invitations.columns.sentOn)
    await expect.poll(sentOn).toEqual(['24. 9. 2020', '24. 9. 2020', '24. 9. 2020', '24. 9. 2020'])
  })

  await test.step('one answer accepts and names two people, one declines, one comes late', async () => {
    await recordAnswer(app.window, 'Benešov', {
      accepts: true,
      on: '29. 9. 2020',
      people: [
        ['Kari', 'Ødegård'],
        ['Jiří', 'z Poděbrad'],
      ],
      events: [workshop],
      presentation: 'Asistent prevence kriminality v malém městě',
    })
    await recordAnswer(app.window, 'Beroun', { accepts: false, on: '1. 10. 2020' })
    await recordAnswer(app.window, 'Brno', {
      accepts: true,
      on: '9. 10. 2020',
      people: [['Eva', 'Čápová']],
      events: [workshop],
    })
    await goTo(app.window, 'invitations')
    await expect(rowWith(invitationList(app.window), 'Brno')).toContainText(cs.invitations.late)
    await expect(rowWith(invitationList(app.window), 'Beroun')).toContainText(cs.words.invitationStates.declined)
  })

  await test.step('the full quota puts the late one on the waiting list; a reason lets her in over it', async () => {
    await openEvent(app.window, workshop)
    await showRegistrations(app.window)
    await expect(rowWith(registrationList(app.window), 'Čápová')).toContainText(cs.words.registrationStatuses.waiting)
    await overbook(app.window, 'Čápová', 'přednáší')
    await expect(rowWith(registrationList(app.window), 'Čápová')).toContainText(cs.words.registrationStatuses.confirmed)
    await registerNewPerson(app.window, ['Hana', 'Chytilová'])
    await expect(rowWith(registrationList(app.window), 'Chytilová')).toContainText(cs.words.registrationStatuses.waiting)
  })

  await test.step('the event is moved, and its old days are kept with the reason', async () => {
    await openEvent(app.window, workshop)
    await reschedule(app.window, ['29. 4. 2021', '30. 4. 2021'], 'Nouzový stav')
    const history = app.window.getByRole('table', { name: cs.events.history })
    await expect(history.getByRole('row').nth(1)).toContainText('5.–6. listopadu 2020')
    await expect(history.getByRole('row').nth(1)).toContainText('Nouzový stav')
  })
})
