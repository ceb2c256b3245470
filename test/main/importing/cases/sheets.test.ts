import { expect, test } from 'vitest'
import { taken } from './taken'

test('every row is taken in where nothing is odd', async () => {
  const { rows, made } = await taken('persons', 'e20-three-sheets.xlsx')
  expect(rows).toEqual([{ row: 2, verdict: 'new', reasons: [] }])
  expect(made('persons')).toMatchObject([{ firstName: 'Alena', lastName: 'Prvá', email: 'alena@x.example' }])
})
