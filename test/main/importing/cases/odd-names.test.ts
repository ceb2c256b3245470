import { describe, expect, test } from 'vitest'
import { ownFile } from './own-file'
import { biOf, doubtfulAsNew, sampleDatabase, taken, type Taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', '\uFEFF' + lines.join('\r\n') + '\r\n')

const column = (...names: readonly string[]): string =>
  csv('Jméno a příjmení;E-mail', ...names.map((name, at) => `"${name}";p${at}@x.example`))

const named = ({ made }: Taken): readonly string[] =>
  made('persons').map((each) =>
    [each.titleBefore, each.firstName, each.lastName, each.titleAfter, each.position].join('|'),
  )

const verdicts = ({ rows }: Taken): readonly string[] => rows.map(({ verdict }) => verdict)

describe('a column of names', () => {
  test('of which some cells tell only a work, a state or places makes no people of them', async () => {
    const file = await taken(
      'persons',
      column(
        ...['Starosta', 'starosta obce', 'zástupce MP', '1x strážník', 'Velitel MP', 'nominace bude zaslána', 'neobsazeno'],
        ...['Vakance', 'rezerva', 'omluven', 'viz příloha', 'dtto', 'xxx', 'dle možností', 'Jan Pokusný', 'Novák'],
      ),
    ) // prettier-ignore
    expect(verdicts(file).filter((verdict) => verdict === 'skipped')).toHaveLength(14)
    expect(named(file)).toEqual(['|Jan|Pokusný||', '||Novák||'])
  })

  test('that names several people in a cell offers the first and tells the others', async () => {
    const file = await taken(
      'persons',
      column('Jan Dub a Eva Lípová', 'Jan Buk / Petr Klen', 'Ing. Jan Kos, Mgr. Eva Kosová', 'Ota Nový, Ph.D., Eva Nová, DiS.', 'Jan Vrba +1'),
      { decide: doubtfulAsNew },
    ) // prettier-ignore
    expect(verdicts(file)).toEqual(Array(5).fill('doubtful'))
    expect(named(file)).toEqual(['|Jan|Dub||', '|Jan|Buk||', 'Ing.|Jan|Kos||', '|Ota|Nový|Ph.D.|', '|Jan|Vrba||'])
    expect(file.report.rows.map(({ reasons }) => reasons.flatMap((each) => ('text' in each ? each.text : [])))).toEqual(
      [['Eva Lípová'], ['Petr Klen'], ['Mgr. Eva Kosová'], ['Eva Nová, DiS.'], ['+1']],
    )
  })

  test('with an abbreviation or a family in place of a surname asks, and keeps works and stray signs out', async () => {
    const file = await taken('persons', column('MP', 'Novákovi', 'Petr Hloupý /starosta/', 'Jan Pokusný-'))
    expect(verdicts(file)).toEqual(['doubtful', 'doubtful', 'new', 'new'])
    expect(named(file)).toEqual(['|Petr|Hloupý||starosta', '|Jan|Pokusný||'])
  })
})

test('a whole name in one of two columns is offered, and words in the column of titles are a position or nothing', async () => {
  const file = await taken(
    'persons',
    csv(
      ...['Titul;Jméno;Příjmení;Titul za', ';;Novák Petr;', ';Jan Bílý;;', 'starosta;Jan;Hora;', '-;Jana;Lípová;nemá'],
      ...['Head of Department;Kari;Nordmann;', 'paní Mgr.;Jana;Dubová;Ph.D.', ';;van den Berg;'],
    ),
    { decide: doubtfulAsNew },
  )
  expect(verdicts(file)).toEqual(['doubtful', 'doubtful', 'new', 'new', 'new', 'new', 'new'])
  expect(named(file)).toEqual([
    '|Petr|Novák||',
    '|Jan|Bílý||',
    '|Jan|Hora||starosta',
    '|Jana|Lípová||',
    '|Kari|Nordmann||Head of Department',
    'Mgr.|Jana|Dubová|Ph.D.|',
    '||van den Berg||',
  ])
})

test('a second person behind the first is never a position', async () => {
  const { rows, report } = await taken('institutions', csv('Obec;Starosta', 'Lhota;"Jan Novák, místostarosta Eva Malá"', 'Lhotka;vakance')) // prettier-ignore
  expect(rows.map(({ verdict }) => verdict)).toEqual(['doubtful', 'new'])
  expect(report.rows[0]?.reasons).toEqual([{ code: 'name-left-over', text: 'místostarosta Eva Malá' }])
})

test('those of an answer are all people, whatever rank the second has, and a work alone holds a place', async () => {
  const database = await sampleDatabase()
  const file = await taken(
    'answers',
    csv(
      'Obec;IČO;Účast;Odpověď ze dne;Způsob;Zástupce',
      'Město Říčany;99000016;ano;5. 9. 2020;e-mail;"kpt. Jan Pokusný, npor. Eva Zkušební, DiS."',
      'Město Kolín;99000032;ano;5. 9. 2020;e-mail;Starosta',
    ),
    { database, target: biOf(database) },
  )
  expect(named(file)).toEqual(['kpt.|Jan|Pokusný||', 'npor.|Eva|Zkušební|DiS.|'])
  expect(file.rows[1]?.reasons).toContain('place-held')
})

test('somebody known whose given name is an initial or another form of it is offered, a colleague at the same address is new', async () => {
  const database = await sampleDatabase()
  const heading = 'Jméno;Příjmení;E-mail;Instituce'
  await taken('persons', csv(heading, 'Jan;Pokusný;pokusny@kolin.example;Město Kolín'), { database })
  const { report } = await taken(
    'persons',
    csv(
      ...[heading, 'J.;Pokusný;;Město Kolín', 'Honza;Pokusný;pokusny@kolin.example;Město Kolín'],
      ...['Adam;Zkušební;pokusny@kolin.example;Město Kolín', 'Eva;Pokusná;;Město Kolín'],
    ),
    { database },
  )
  expect(report.rows.map(({ verdict }) => verdict)).toEqual(['doubtful', 'doubtful', 'new', 'new'])
  expect(report.rows[0]?.candidates[0]?.name).toBe('Jan Pokusný')
})

test('words that are glued together are no surname', async () => {
  const file = await taken('persons', column('JanNovák', 'Jan-Novák', 'McDonald', 'MacKenzie', 'Nováková-Malá'))
  expect(verdicts(file)).toEqual(['doubtful', 'doubtful', 'new', 'new', 'new'])
})
