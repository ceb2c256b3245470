import { expect, it } from 'vitest'
import { wholeNumberFromText } from '../../../src-renderer/components/fields/number-text'

it.each([
  ['', null],
  ['  ', null],
  ['35', 35],
  ['1\u00a0250', 1250],
  ['1 250', 1250],
  ['-3', Number.NaN],
  ['2,5', Number.NaN],
  ['1e3', Number.NaN],
  ['9999999999', Number.NaN],
])('reads "%s" as %s', (text, number) => {
  expect(wholeNumberFromText(text)).toBe(number)
})
