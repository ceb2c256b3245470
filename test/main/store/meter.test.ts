import { expect, test } from 'vitest'
import { Meter } from '../../../src-main/store/meter'

const metered = () => {
  const told: number[] = []
  const meter = new Meter((done, total) => told.push(done / total))
  return { told, meter }
}

test('the share of a long work rises to the whole, and is told at most once a percent', () => {
  const { told, meter } = metered()
  meter.foresee(1_000_000)
  for (let index = 0; index < 5000; index++) meter.pass(200)
  expect(told.at(-1)).toBe(1)
  expect(told.length).toBeLessThanOrEqual(101)
  expect(told).toEqual([...told].sort((a, b) => a - b))
})

test('the share never goes back where more turns out to be done than was foreseen', () => {
  const { told, meter } = metered()
  meter.foresee(100)
  meter.pass(50)
  meter.foresee(400)
  meter.pass(60)
  meter.pass(390)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.at(-1)).toBe(1)
})
