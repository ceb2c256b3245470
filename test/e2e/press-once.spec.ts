import { join } from 'node:path'
import type { Invitation } from '../../src-main/shared/domain/invitations/invitation'
import type { Recommendation } from '../../src-main/shared/domain/outcomes/recommendation'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { makeLabel } from './screens/documents'
import { list, rowAt } from './screens/lists'
import { startOutcome } from './screens/outcomes'
import { cs, goTo, headingOf, notice } from './screens/shell'
import { createDatabase } from './screens/welcome'

test('a double click adds the templates to begin with once', async ({ app, folders, window }) => {
  await createDatabase(app, folders.data)
  await window.keyboard.press('Escape')
  await goTo(window, 'settings')
  await window.getByRole('button', { name: cs.letters.templates.title }).click()
  await window.getByRole('button', { name: cs.letters.addStarters }).dblclick()
  await expect(notice(window, cs.letters.startersAdded)).toBeVisible()
  await app.close()
  expect(valueOf<unknown[]>(await runEngine('read', 'letterTemplates', '--data', folders.data))).toHaveLength(8)
})

test.describe('with the sample', () => {
  test.use({ startsWith: 'sample' })

  test('a double click makes one recommendation from an outcome', async ({ app, folders, window }) => {
    const form = await startOutcome(window, 'Dvojitý výstup')
    await form.getByRole('button', { name: cs.outcomes.form.save }).click()
    await expect(form.getByText(cs.outcomes.form.saved('Dvojitý výstup'))).toBeVisible()
    await window.keyboard.press('Escape')
    await list(window, cs.outcomes.list).getByText('Dvojitý výstup').click()
    await window.getByRole('button', { name: cs.outcomes.makeRecommendation }).dblclick()
    await expect(headingOf(window)).toHaveText(cs.shell.views.recommendations)
    await app.close()
    const made = valueOf<Recommendation[]>(await runEngine('read', 'recommendations', '--data', folders.data))
    expect(made.filter(({ title }) => title === 'Dvojitý výstup')).toHaveLength(1)
  })

  test('a double click invites marked people once, and says nothing of those invited already', async ({
    app,
    folders,
    window,
  }) => {
    await goTo(window, 'persons')
    const people = list(window, cs.persons.title)
    await rowAt(people, 1).getByRole('gridcell').first().click()
    await rowAt(people, 2).getByRole('gridcell').first().click()
    await window.getByRole('button', { name: cs.persons.invite(2, 'BI') }).dblclick()
    await expect(notice(window, cs.persons.invited(2))).toBeVisible()
    await expect(window.getByRole('region', { name: cs.shell.notices }).getByRole('listitem')).toHaveCount(1)
    await app.close()
    const invitations = valueOf<Invitation[]>(await runEngine('read', 'invitations', '--data', folders.data))
    expect(invitations.filter(({ personId }) => personId !== null)).toHaveLength(2)
  })

  test('the button of the publication stays where it is while the document is made and once it is there', async ({
    app,
    folders,
    window,
  }) => {
    await goTo(window, 'publication')
    const button = window.getByRole('button', { name: makeLabel(cs, 'publication') })
    const before = await button.boundingBox()
    await app.answerSaveDialog(join(folders.base, 'navrh.pdf'))
    await button.dblclick()
    await expect(
      window.getByRole('progressbar').or(window.getByText(cs.documents.making.made('navrh.pdf'))),
    ).toBeVisible()
    expect(await button.boundingBox()).toEqual(before)
    await expect(window.getByText(cs.documents.making.made('navrh.pdf'))).toBeVisible()
    expect(await button.boundingBox()).toEqual(before)
  })

  test('a key that is held down presses once, and what closed the dialog presses nothing below it', async ({
    window,
  }) => {
    await goTo(window, 'events')
    await window.getByRole('button', { name: cs.events.create }).first().focus()
    for (let press = 0; press < 4; press += 1) await window.keyboard.down('Enter')
    const dialog = window.getByRole('dialog', { name: cs.events.create })
    await expect(dialog).toBeVisible()
    await window.keyboard.up('Enter')
    await dialog.getByRole('button', { name: cs.shell.cancel }).focus()
    for (let press = 0; press < 4; press += 1) await window.keyboard.down('Enter')
    await window.keyboard.up('Enter')
    await expect(dialog).toBeHidden()
  })
})
