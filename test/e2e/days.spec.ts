import { addDays, dayOf, weekdayAndDay } from '@shared/domain/values/day'
import { textOfDay } from '../../src-renderer/components/fields/day-text'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { fill } from './screens/fields'
import { cs, goTo, headingOf } from './screens/shell'

test.use({ startsWith: 'sample' })

test('days are typed as people do, told in full, chosen in a calendar by keys, and written as a range', async ({
  app,
  folders,
  window,
}) => {
  const today = dayOf(new Date().toISOString())
  await goTo(window, 'events')
  await window.getByRole('button', { name: cs.events.create }).first().click()
  const dialog = window.getByRole('dialog', { name: cs.events.create })
  await fill(dialog, cs.fields.names.events.title, 'Den v týdnu')
  const first = dialog.getByRole('textbox', { name: cs.events.dayLabel(1), exact: true })

  await first.fill('zítra')
  await expect(dialog.getByText(weekdayAndDay(addDays(today, 1), 'cs'))).toBeVisible()
  await first.press('Tab')
  await expect(first).toHaveValue(textOfDay(addDays(today, 1)))

  await first.press('ArrowDown')
  const calendar = dialog.getByRole('grid')
  await expect(calendar).toBeVisible()
  await expect(calendar.getByRole('columnheader').first()).toHaveText('po')
  await expect(calendar.locator(':focus')).toHaveCount(1)
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Enter')
  await expect(calendar).toHaveCount(0)
  await expect(first).toBeFocused()
  await expect(first).toHaveValue(textOfDay(addDays(today, 2)))

  await first.press('ArrowDown')
  await expect(calendar).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(calendar).toHaveCount(0)
  await expect(dialog).toBeVisible()

  await first.fill('5.–6. 10. 2027')
  await first.press('Tab')
  await expect(first).toHaveValue('5. 10. 2027')
  await expect(dialog.getByRole('textbox', { name: cs.events.dayLabel(2), exact: true })).toHaveValue('6. 10. 2027')
  await dialog.getByRole('button', { name: cs.events.createConfirm }).click()
  await expect(headingOf(window)).toHaveText('Den v týdnu')
  await app.close()
  const events = valueOf<{ title: string; days: string[] }[]>(await runEngine('read', 'events', '--data', folders.data))
  expect(events.find(({ title }) => title === 'Den v týdnu')?.days).toEqual(['2027-10-05', '2027-10-06'])
})

test('the country of an institution is chosen by its name', async ({ app, folders, window }) => {
  await goTo(window, 'institutions')
  await window.getByText('Město Říčany', { exact: true }).first().click()
  const pane = window.getByRole('region', { name: cs.institutions.detail })
  const country = pane.getByRole('combobox', { name: cs.fields.names.institutions.country, exact: true })
  await expect(country).toHaveValue('Česko')
  await country.fill('sloven')
  await window.getByRole('option', { name: 'Slovensko' }).click()
  await expect(country).toHaveValue('Slovensko')
  await app.close()
  const towns = valueOf<{ name: string; country: string }[]>(
    await runEngine('read', 'institutions', '--data', folders.data),
  )
  expect(towns.find(({ name }) => name === 'Město Říčany')?.country).toBe('SK')
})
