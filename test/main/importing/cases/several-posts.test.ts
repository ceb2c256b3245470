import { expect, test } from 'vitest'
import type { ReportRow } from '@shared/domain/importing/report'
import { ownFile } from './own-file'
import { sampleDatabase, taken, type Taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', lines.join('\r\n'))
const heading = 'Jméno;Příjmení;Funkce;E-mail;Instituce;Ve funkci od'
const atTown = 'Jana;Kopřivová;starostka;jana@kopriva.example;Město Říčany;'
const atRegion = 'Jana;Kopřivová;radní;jana@kopriva.example;Středočeský kraj;'

type Options = NonNullable<Parameters<typeof taken>[2]>

/** A database in which Jana is the mayor of Říčany, and another file. */
const known = async (rows: readonly string[], options: Options = {}): Promise<Taken> => {
  const database = options.database ?? (await sampleDatabase())
  await taken('persons', csv(heading, atTown), { database })
  return taken('persons', csv(heading, ...rows), { ...options, database })
}

const same = (rows: readonly ReportRow[]) =>
  rows.flatMap(({ row, candidates: [first] }) =>
    first === undefined ? [] : [{ row, choice: 'same', id: first.id } as const],
  )

const nameOf = ({ database }: Taken, id: string | null): string => database.get('institutions', id)?.name ?? ''
const jana = ({ database }: Taken) => {
  const found = Array.from(database.all('persons')).filter(({ lastName }) => lastName === 'Kopřivová')
  const [person] = found
  if (person === undefined || found.length > 1) throw new Error(`${found.length} of them`)
  return person
}
const postsOf = (file: Taken) =>
  file.database
    .by('posts', 'personId', jana(file).id)
    .map(({ institutionId, position, from, until }) => [nameOf(file, institutionId), position, from, until])

test('somebody known who comes with another institution is an offer that keeps the old post as an earlier one', async () => {
  const offered = await known([atRegion])
  expect(offered.report.rows[0]).toMatchObject({
    verdict: 'doubtful',
    candidates: [
      {
        evidence: ['same-name', 'same-email', 'other-institution'],
        changes: [
          { field: 'institutionId', before: 'Město Říčany', after: 'Středočeský kraj' },
          { field: 'position', before: 'starostka', after: 'radní' },
          { field: 'earlierPost', before: '', after: 'Město Říčany, starostka' },
        ],
      },
    ],
  })
  expect([nameOf(offered, jana(offered).institutionId), postsOf(offered)]).toEqual(['Město Říčany', []])

  const moved = await known([`${atRegion}1. 9. 2020`], { decide: same })
  expect(nameOf(moved, jana(moved).institutionId)).toBe('Středočeský kraj')
  expect(jana(moved)).toMatchObject({ position: 'radní', positionFrom: '2020-09-01' })
  expect(postsOf(moved)).toEqual([['Město Říčany', 'starostka', null, '2020-08-31']])
})

test('without a day the old post ends today, and a position that the file does not tell is none', async () => {
  const moved = await known(['Jana;Kopřivová;;jana@kopriva.example;Středočeský kraj;'], { decide: same })
  expect(jana(moved)).toMatchObject({ position: '', positionFrom: null })
  expect(postsOf(moved)).toEqual([['Město Říčany', 'starostka', null, '2020-10-05']])
})

test('an institution that is made along is another one, too', async () => {
  const makes = { change: (mapping: Taken['mapping']) => ({ ...mapping, makesInstitutions: true }), decide: same }
  const moved = await known(['Jana;Kopřivová;ředitelka;jana@kopriva.example;Ústav Nový;'], makes)
  expect(nameOf(moved, jana(moved).institutionId)).toBe('Ústav Nový')
  expect(postsOf(moved)).toEqual([['Město Říčany', 'starostka', null, '2020-10-05']])
})

test('somebody is known by a further post that goes on, whose position is not that of the first', async () => {
  const database = await sampleDatabase()
  const rows = [atTown, atRegion]
  const first = await known(rows, { database, decide: same })
  expect(postsOf(first)).toEqual([['Středočeský kraj', 'radní', null, null]])
  const again = await taken('persons', csv(heading, ...rows), { database })
  expect(again.rows.map(({ verdict }) => verdict)).toEqual(['same', 'same'])
  expect(nameOf(again, jana(again).institutionId)).toBe('Město Říčany')
  expect(jana(again).position).toBe('starostka')
})

test('two rows of one person at two institutions are two people, or on request one with two posts', async () => {
  const file = csv(heading, atTown, atRegion)
  const offered = await taken('persons', file, { database: await sampleDatabase() })
  expect(offered.rows).toEqual([
    { row: 2, verdict: 'new', reasons: [] },
    { row: 3, verdict: 'doubtful', reasons: ['same-person-elsewhere'] },
  ])
  expect(offered.report.rows[1]).toMatchObject({
    canBeNew: true,
    candidates: [{ name: 'Jana Kopřivová', detail: 'Město Říčany' }],
  })
  expect(offered.made('persons')).toHaveLength(1)

  const one = await taken('persons', file, { database: await sampleDatabase(), decide: same })
  expect(nameOf(one, jana(one).institutionId)).toBe('Město Říčany')
  expect(jana(one).position).toBe('starostka')
  expect(postsOf(one)).toEqual([['Středočeský kraj', 'radní', null, null]])

  const alone = await taken('persons', file, {
    database: await sampleDatabase(),
    decide: (rows) => [...same(rows), { row: 2, choice: 'leave' }],
  })
  expect([nameOf(alone, jana(alone).institutionId), postsOf(alone)]).toEqual(['Středočeský kraj', []])
})

test('of two people of one address at two institutions nothing is offered as one', async () => {
  const { rows } = await taken(
    'persons',
    csv(heading, 'Jana;Nová;;urad@post.example;Město Říčany;', 'Petr;Nový;;urad@post.example;Středočeský kraj;'),
    { database: await sampleDatabase() },
  )
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new'])
})
