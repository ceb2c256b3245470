import { join } from 'node:path'
import type { CollectionName, Collections } from '../../src-main/shared/domain/database/database'
import { readPdf } from '../main/documents/read-pdf'
import { addressListCounts } from './address-list'
import { runEngine, valueOf } from './engine'
import { expect, projectRoot, test } from './launch'
import { attendanceGrid, attendanceNames, expectMarks, expectTotals, walkIn } from './screens/attendance'
import { makeDocument } from './screens/documents'
import {
  createEvent,
  openEvent,
  overbook,
  registerNewPerson,
  registrationList,
  reschedule,
  showRegistrations,
} from './screens/events'
import { fill, fillAndLeave } from './screens/fields'
import { expectVerdicts, previewInstitutions, takeRows } from './screens/importing'
import { invitationList, markAllSent, prepareInvitations, recordAnswer } from './screens/invitations'
import { columnTexts, list, rowCount, rowWith } from './screens/lists'
import {
  addRecommendation,
  recommendationLines,
  recommendationOrder,
  recommendFromAll,
  recordOutcomes,
  writeRecommendation,
} from './screens/outcomes'
import { press, tabTo } from './screens/keys'
import { cs, goTo, headingOf, redoButton, undoButton } from './screens/shell'
import { createDatabase, createInitiative } from './screens/welcome'
import { readWorkbook, tableUnder } from './workbook'

const addressList = join(projectRoot, 'test/fixtures/adresar-obce.xlsx')
const documentWords = cs.documents
const initiativeName = 'Sdílení dobré praxe v oblasti spolupráce státní policie s orgány místní samosprávy'
const themes = ['Místní záležitosti veřejného pořádku', 'Systémové sdílení informací']
const workshop = 'První workshop o veřejném pořádku'
const recommendation = {
  title: 'Zavést společné hlídky',
  text: 'Obce a územní odbory se dohodnou na společných hlídkách.',
  addressee: 'obce a územní odbory PČR',
}

test('the whole way, from an empty database to the written documents', async ({ app, folders }) => {
  const wholeList = await addressListCounts(addressList)
  const institutions = () => list(app.window, cs.shell.views.institutions)

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
    const sentOn = () => columnTexts(invitationList(app.window), cs.invitations.columns.sentOn, 4)
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
    await expect(rowWith(registrationList(app.window), 'Chytilová')).toContainText(
      cs.words.registrationStatuses.waiting,
    )
  })

  await test.step('the event is moved, and its old days are kept with the reason', async () => {
    await openEvent(app.window, workshop)
    await reschedule(app.window, ['29. 4. 2021', '30. 4. 2021'], 'Nouzový stav')
    const history = app.window.getByRole('table', { name: cs.events.history })
    await expect(history.getByRole('row').nth(1)).toContainText('5.–6. listopadu 2020')
    await expect(history.getByRole('row').nth(1)).toContainText('Nouzový stav')
  })

  await test.step('attendance by keys alone, and a walk-in', async () => {
    const { window } = app
    const { present, absent, excused } = cs.words.attendanceStates
    await window.keyboard.press('Control+6')
    await tabTo(window, attendanceGrid(window).getByRole('gridcell').first())
    // The second line is Chytilová, who waits; nothing is recorded of her.
    await press(window, 'p', 'Enter', 'Enter', 'p', 'Enter', 'p')
    await press(window, 'ArrowRight', 'o', 'ArrowUp', 'n', 'ArrowUp', 'ArrowUp', 'p')
    await expectMarks(window, 'Čápová Eva', [present, present])
    await expectMarks(window, 'Ødegård Kari', [present, absent])
    await expectMarks(window, 'z Poděbrad Jiří', [present, excused])
    await walkIn(window, 'Petr Cibulka', 'Beroun')
    await expectMarks(window, 'Cibulka Petr', [present, cs.attendance.none])
    expect(await attendanceNames(window)).toEqual([
      'Cibulka Petr',
      'Čápová Eva',
      'Chytilová Hana',
      'Ødegård Kari',
      'z Poděbrad Jiří',
    ])
    await expectTotals(window, 0, { present: 4, absent: 0, excused: 0, unrecorded: 0 })
    await expectTotals(window, 1, { present: 1, absent: 1, excused: 1, unrecorded: 1 })
  })

  await test.step('two outcomes make a recommendation; another one is put before it', async () => {
    const { window } = app
    await recordOutcomes(window, new RegExp(workshop), [
      { title: 'Společné hlídky', text: 'Městská policie a PČR slouží spolu.', kind: cs.words.outcomeKinds.practice },
      { title: 'Chybí předávání informací', text: 'Obec se o zákroku nedozví.', kind: cs.words.outcomeKinds.problem },
    ])
    await recommendFromAll(window, 2)
    await writeRecommendation(window, recommendation)
    await addRecommendation(window, 'Určit kontaktní osobu', themes[0] ?? '')
    await expect
      .poll(() => recommendationOrder(window))
      .toEqual(['1.1 Zavést společné hlídky', '1.2 Určit kontaktní osobu'])
    await recommendationLines(window)
      .last()
      .getByRole('button', { name: cs.recommendations.up('Určit') })
      .click()
    await expect
      .poll(() => recommendationOrder(window))
      .toEqual(['1.1 Určit kontaktní osobu', '1.2 Zavést společné hlídky'])
  })

  await test.step('the publication gets its texts', async () => {
    const { window } = app
    await goTo(window, 'publication')
    await fillAndLeave(window, cs.fields.names.publications.title, 'Sdílená dobrá praxe')
    await fillAndLeave(window, cs.fields.names.publications.foreword, 'Děkujeme všem obcím, které se zapojily.')
    await expect(window.getByText(cs.publication.contents.figures(1, 2))).toBeVisible()
  })

  const sheetPath = join(folders.base, 'Prezenční listina.xlsx')
  const rosterPath = join(folders.base, 'Seznam účastníků.xlsx')
  const publicationPath = join(folders.base, 'Publikace.pdf')

  await test.step('the documents are written', async () => {
    await makeDocument(app, 'publication', publicationPath)
    await goTo(app.window, 'attendance')
    await makeDocument(app, 'attendance-sheet', sheetPath)
    await makeDocument(app, 'roster', rosterPath)
  })

  await test.step('they hold what the window shows', async () => {
    const confirmed = ['Petr Cibulka', 'Eva Čápová', 'Kari Ødegård', 'Jiří z Poděbrad']
    const sheets = await readWorkbook(sheetPath)
    expect(sheets.map(({ name }) => name)).toEqual(['29. 4. 2021', '30. 4. 2021'])
    for (const sheet of sheets) {
      const lines = tableUnder(sheet, documentWords.attendance.columns.name)
      expect(lines.map((line) => line[documentWords.attendance.columns.name]).filter(Boolean)).toEqual(confirmed)
    }

    const [roster] = await readWorkbook(rosterPath)
    const columns = documentWords.roster.columns
    const lines = roster ? tableUnder(roster, columns.lastName) : []
    expect(lines.map((line) => `${line[columns.lastName]} ${line[columns.firstName]}`)).toEqual(
      await attendanceNames(app.window),
    )
    expect(lines.map((line) => line[columns.attendedDays])).toEqual(['1', '2', '0', '1', '1'])
    expect(lines.map((line) => line[columns.institution])).toEqual(['Beroun', 'Brno', '', 'Benešov', 'Benešov'])

    const publication = await readPdf(publicationPath)
    const [chapter] = publication.outline.filter(({ children }) => children.length > 0)
    await goTo(app.window, 'recommendations')
    expect(chapter?.children.map(({ title }) => title)).toEqual(await recommendationOrder(app.window))
    for (const text of ['Sdílená dobrá praxe', 'NÁVRH', recommendation.text, 'Společné hlídky', '4 osoby 4 účasti']) {
      expect(publication.text).toContain(text)
    }
  })

  await test.step('closed and started again, the app is at the same place with the same data', async () => {
    await app.relaunch()
    const { window } = app
    await expect(headingOf(window)).toHaveText(cs.shell.views.recommendations)
    await expect
      .poll(() => recommendationOrder(window))
      .toEqual(['1.1 Určit kontaktní osobu', '1.2 Zavést společné hlídky'])
  })

  await test.step('what the window showed is what the engine reads without it', async () => {
    await app.close()
    const read = async <Name extends CollectionName>(name: Name) =>
      valueOf<Collections[Name][]>(await runEngine('read', name, '--data', folders.data))
    expect(await read('institutions')).toHaveLength(wholeList.new)
    expect((await read('invitations')).map(({ answer }) => answer?.value ?? null).sort()).toEqual(
      ['accepted', 'accepted', 'declined', null].sort(),
    )
    expect((await read('registrations')).map(({ status }) => status).sort()).toEqual(
      ['confirmed', 'confirmed', 'confirmed', 'confirmed', 'waiting'].sort(),
    )
    const persons = (await read('persons')).map(({ firstName, lastName }) => `${firstName} ${lastName}`)
    expect(persons).toEqual(
      expect.arrayContaining(['Kari Ødegård', 'Jiří z Poděbrad', 'Petr Cibulka', 'Hana Chytilová']),
    )
    expect(await read('attendances')).toHaveLength(7)
    expect(valueOf(await runEngine('check', '--data', folders.data))).toMatchObject({
      isSound: true,
      orphans: [],
      misshapen: [],
    })
  })
})
