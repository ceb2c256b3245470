import { expect, test } from 'vitest'
import { biOf, sampleDatabase, taken, type Taken } from './taken'

const answersOf = async (file: string): Promise<Taken> => {
  const database = await sampleDatabase()
  return taken('answers', file, { database, target: biOf(database) })
}

/** What each row would write down as a value of that field; undefined where nothing. */
const wouldWrite = ({ report }: Taken, field: string): readonly (string | undefined)[] =>
  report.rows.map(({ changes, candidates }) => {
    const all = [...changes, ...candidates.flatMap((each) => each.changes)]
    return all.find((change) => change.field === field)?.after
  })

test('yes and no are known in the words that people write, and the rest is left to a person', async () => {
  const { report } = await answersOf('d01-yes-and-no.csv')
  const cells = ['ano', 'Ano, zúčastním se', 'ano (jen 1. den)', 'zúčastníme se', 'potvrzuji účast', 'možná', 'ne', 'nezúčastním se', 'bohužel ne', 'omluva', 'nemáme zájem', '1 osoba', '☑', 'X', 'náhradník', 'Yes, 2 persons', 'n/a', 'NE'] // prettier-ignore
  const by = (answer: string | null) => cells.filter((_, at) => report.rows[at]?.answer === answer)
  expect(by('accepted')).toEqual(['ano', 'Ano, zúčastním se', 'ano (jen 1. den)', 'zúčastníme se', 'potvrzuji účast', '1 osoba', '☑', 'X', 'Yes, 2 persons']) // prettier-ignore
  expect(by('declined')).toEqual(['ne', 'nezúčastním se', 'bohužel ne', 'omluva', 'nemáme zájem', 'NE'])
  expect(by(null)).toEqual(['možná', 'náhradník', 'n/a'])
  expect(report.rows.filter(({ answer }) => answer === null).map(({ verdict }) => verdict)).toEqual(Array(3).fill('doubtful')) // prettier-ignore
  expect(report.wrong).toBe(0)
})

test('one day is known however it is written; what is none is told, and no day is guessed as sure', async () => {
  const result = await answersOf('d02-days.csv')
  const days = wouldWrite(result, 'answeredOn')
  const unclear = result.report.rows.flatMap(({ row, reasons }) =>
    reasons.some(({ code }) => code === 'day-unclear') ? [row] : [],
  )
  const offered = result.report.rows.flatMap(({ row, reasons }) =>
    reasons.some(({ code }) => code === 'day-offered') ? [row] : [],
  )
  expect(unclear).toEqual([12, 20])
  expect(offered).toEqual([9, 13, 16])
  const isPlain = (_: unknown, at: number): boolean => ![9, 12, 20].includes(at + 2)
  expect(days.filter(isPlain).every((day) => day === '2020-09-25' || day === undefined)).toBe(true)
  expect(result.report.wrong).toBe(0)
})

test('a date of Excel is the same day in every format, a bare number and hours are offered as that day', async () => {
  const { report } = await answersOf('d03-date-formats.xlsx')
  const offered = report.rows.filter(({ reasons }) => reasons.some(({ code }) => code === 'day-offered'))
  expect(offered.every(({ verdict }) => verdict === 'doubtful' || verdict === 'same')).toBe(true)
  expect(report.rows.flatMap(({ reasons }) => reasons.filter(({ code }) => code === 'day-unclear'))).toEqual([])
  const days = report.rows.flatMap(({ reasons }) => reasons.flatMap((each) => (each.code === 'day-offered' ? [each.day] : []))) // prettier-ignore
  expect(new Set(days)).toEqual(new Set(['2020-09-25']))
})

test('a time with a zone is the day in Prague', async () => {
  const result = await answersOf('e01-iso-day-cells.xlsx')
  expect(result.report.rows.flatMap(({ reasons }) => reasons.filter(({ code }) => code.startsWith('day')))).toEqual([])
  expect(wouldWrite(result, 'answeredOn')).toContain('2020-09-26')
})

test('a way of answering that is not known is another one and loses no row', async () => {
  const { report, database } = await answersOf('d04-ways.csv')
  expect(report.wrong).toBe(0)
  const told = report.rows.flatMap(({ reasons }) => reasons.flatMap((each) => (each.code === 'channel-unclear' ? [each.text] : []))) // prettier-ignore
  expect(told).toEqual(['webový formulář', 'spisová služba'])
  expect(Array.from(database.all('invitations')).length).toBeGreaterThan(0)
})
