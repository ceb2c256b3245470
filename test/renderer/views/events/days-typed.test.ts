import { expect, test } from 'vitest'
import { daysTyped, textOfDays } from '../../../../src-renderer/views/events/moving/days-typed'

const today = '2021-01-15'

test.each([
  ['4.–5. 2. 2021', ['2021-02-04', '2021-02-05']],
  ['4. 2. 2021, 8. 2. 2021', ['2021-02-04', '2021-02-08']],
  ['8. 2. 2021; 4. 2. 2021', ['2021-02-04', '2021-02-08']],
  ['4. 2. a 5. 2.', ['2021-02-04', '2021-02-05']],
  ['2021-02-04', ['2021-02-04']],
  ['', []],
  ['31. 6. 2021', null],
  ['4. 2. 2021, zítřek', null],
])('%s is read as %j', (text, days) => {
  expect(daysTyped(text, today)).toEqual(days)
})

test('what is shown is read again', () => {
  const days = ['2021-06-30', '2021-07-01']
  expect(daysTyped(textOfDays(days), today)).toEqual(days)
})
