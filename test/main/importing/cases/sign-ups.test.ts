import { expect, test } from 'vitest'
import { biOf, sampleDatabase, taken } from './taken'

test('nights are read in words, two events out of one cell, and a run of days is that of its event', async () => {
  const database = await sampleDatabase()
  const { report, made } = await taken('sign-ups', 'f02-sign-ups.csv', { database, target: biOf(database) })
  const first = Array.from(database.all('events')).find(({ days }) => days.includes('2020-11-05'))
  expect(report.wrong).toBe(0)
  expect(report.rows.map(({ eventId }) => database.get('events', eventId)?.number)).toEqual([1, 2, 1, 1, 1, 1, 1, 1])
  expect(report.rows[1]?.reasons).toEqual([{ code: 'nights-unclear', text: '5.–6. 11.' }])
  const nightsIn = (row: number) => report.rows[row - 2]?.changes.find(({ field }) => field === 'nights')?.after
  expect([4, 5, 7, 8].map(nightsIn)).toEqual(['0', '1', '2', '1'])
  expect(report.rows[7]).toMatchObject({ row: 9, verdict: 'new', eventId: first?.id })
  expect(made('persons').map(({ firstName }) => firstName)).toEqual(['Nový', 'Třetí', 'Čtvrtý'])
})
