import { expect, test } from 'vitest'
import { ownFile } from './own-file'
import { sampleDatabase, taken, type Taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', lines.join('\r\n'))

const heading = 'Titul;Jméno;Příjmení;Funkce;E-mail;Instituce'
const known = async (...rows: readonly string[]): Promise<Taken> => {
  const database = await sampleDatabase()
  await taken('persons', csv(heading, ';Jana;Kopřivová;starostka;j.kopriva@ricany.example;Město Říčany'), { database })
  return taken('persons', csv(heading, ...rows), { database })
}

test('somebody of the same e-mail and given name at the same institution with another surname is an offer', async () => {
  const { report, made } = await known(';Jana;Bezová;;j.kopriva@ricany.example;Město Říčany')
  expect(report.rows[0]).toMatchObject({
    verdict: 'doubtful',
    canBeNew: true,
    candidates: [
      {
        name: 'Jana Kopřivová',
        evidence: ['same-email', 'same-institution', 'other-surname'],
        changes: [{ field: 'lastName', before: 'Kopřivová', after: 'Bezová' }],
      },
    ],
  })
  expect(made('persons')).toEqual([])
})

test('another given name with that e-mail, or the same at another institution, is somebody else', async () => {
  const { rows } = await known(
    ';Petr;Bez;;j.kopriva@ricany.example;Město Říčany',
    ';Jana;Bezová;;j.kopriva@ricany.example;Město Kolín',
  )
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new'])
})

test.each([
  ['starostka (přednášející)', 'starostka'],
  ['starostka (speaker)', 'starostka'],
  ['přednášející', ''],
  ['tlumočník', 'tlumočník'],
  ['vedoucí odboru (dopravy)', 'vedoucí odboru (dopravy)'],
])('the role that our sheets write behind a position is none of it: %s', async (written, position) => {
  const { made } = await taken('persons', csv('Jméno;Příjmení;Funkce', `Jana;Bezová;${written}`))
  expect(made('persons')).toMatchObject([{ position }])
})

test('blank rows count nowhere, and the counts of the verdicts add up to the rows', async () => {
  const { report } = await taken('persons', csv('Jméno;Příjmení', 'Jana;Bezová', '', ';', 'Petr;Kos', '', 'Celkem;2'))
  const { rows, emptied: _emptied, ...counts } = report
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length)
  expect(report).toMatchObject({ new: 2, skipped: 1 })
})
