import { describe, expect, test } from 'vitest'
import { ownFile } from './own-file'
import { taken } from './taken'

const adam = { firstName: 'Adam', lastName: 'Rybář', email: 'adam@r.example' }
const eva = { firstName: 'Eva', lastName: 'Rybářová', email: 'eva@r.example' }

describe('the files of offices', () => {
  test('a11: pipes', async () => {
    const { rows, made, source } = await taken('persons', 'a11-pipe.csv')
    expect(source.read.delimiter).toBe('|')
    expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new'])
    expect(made('persons')).toMatchObject([adam, eva])
  })

  test('b09: each line in quotes', async () => {
    const { rows, made } = await taken('persons', 'b09-each-line-quoted.csv')
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'new'],
    ])
    expect(made('persons')).toMatchObject([
      { firstName: 'Šárka', lastName: 'Žižková', position: 'tajemnice', email: 'sarka@u.example' },
      { firstName: 'Ondřej', lastName: 'Řezníček', position: 'velitel městské policie', email: 'ondrej@u.example' },
      { firstName: 'Naděžda', lastName: 'Ďásková', position: 'ředitelka', email: 'nada@u.example' },
    ])
  })

  test('b11: a space before a quote belongs to nobody', async () => {
    const { report, database } = await taken('persons', 'b11-space-before-quote.csv', {
      decide: (rows) => rows.map(({ row }) => ({ row, choice: 'new' })),
    })
    expect(report.rows).toHaveLength(2)
    expect(Array.from(database.all('persons'))).toMatchObject([
      { firstName: 'Jan', email: 'jz@l.example' },
      { firstName: 'Eva', lastName: 'Malá', email: 'em@l.example' },
    ])
  })

  test('b20: as many commas as semicolons', async () => {
    const { source, report, made } = await taken('persons', 'b20-commas-inside-semicolons.csv')
    expect(source.read.delimiter).toBe(';')
    expect(source.sheets[0]?.columns.map(({ samples }) => samples)).toEqual([
      ['Novák, Jan, Ing.', 'Malá, Eva, Mgr.'],
      ['novak@x.example', 'mala@x.example'],
    ])
    expect(report.rows).toHaveLength(2)
    expect(made('persons')).toMatchObject([
      { titleBefore: 'Ing.', firstName: 'Jan', lastName: 'Novák', email: 'novak@x.example' },
      { titleBefore: 'Mgr.', firstName: 'Eva', lastName: 'Malá', email: 'mala@x.example' },
    ])
  })
})

describe('a list of two people is cut into its cells', () => {
  const rows = [
    ['Jméno', 'Příjmení', 'E-mail'],
    ['Adam', 'Rybář', 'adam@r.example'],
    ['Eva', 'Rybářová', 'eva@r.example'],
  ]
  const joined = (by: string): string => rows.map((row) => row.join(by)).join('\r\n')
  const quotedLine = (row: readonly string[]): string => `"${row.map((cell) => `""${cell}""`).join(',')}"`

  test.each([
    ['by pipes', joined('|')],
    ['by tabs', joined('\t')],
    ['by commas and spaces', joined(', ')],
    ['as its first line says', `sep=|\r\n${joined('|')}`],
    ['as its first line says in quotes and capitals', `"SEP=,"\r\n${joined(',')}`],
    ['with each line in quotes', rows.map((row) => `"${row.join(',')}"`).join('\r\n')],
    ['with each line in quotes, and each cell in two', rows.map(quotedLine).join('\r\n')],
    ['with each line in quotes before empty cells', rows.map((row) => `"${row.join(',')}";;`).join('\r\n')],
    ['with spaces around quotes', rows.map((row) => row.map((cell) => ` "${cell}" `).join(';')).join('\r\n')],
    ['under a title with commas', `Seznam osob, které přijedou, a jejich adresy\r\n\r\n${joined(';')}`],
  ])('%s', async (_name, text) => {
    const { rows: told, made } = await taken('persons', ownFile('lidé.csv', text))
    expect(told.map(({ verdict }) => verdict)).toEqual(['new', 'new'])
    expect(made('persons')).toMatchObject([adam, eva])
  })
})

test.each([
  [
    'quotes within a cell stay',
    'Jméno; Příjmení; Funkce\nEva; Malá; "vedoucí ""Domova"", ředitelka"\n',
    'vedoucí "Domova", ředitelka',
  ],
  [
    'a quote in the middle of a cell stays',
    'Jméno;Příjmení;Funkce\nEva;Malá;ředitelka "Domova"\n',
    'ředitelka "Domova"',
  ],
  [
    'a delimiter within quotes after a space cuts nothing',
    'Jméno, Příjmení, Funkce\nEva, Malá, "mluvčí, ředitelka"\n',
    'mluvčí, ředitelka',
  ],
])('%s', async (_name, text, position) => {
  const { made } = await taken('persons', ownFile('lidé.csv', text))
  expect(made('persons')).toMatchObject([{ firstName: 'Eva', lastName: 'Malá', position }])
})

test('commas are more than semicolons, and an address stays whole', async () => {
  const text =
    'Obec;Adresa;E-mail\nLhota;Dlouhá 1, 123 45 Lhota, okres Beroun;a@l.example\nKostelec;Krátká 2, 123 46 Kostelec, okres Kolín;b@k.example\n'
  const { source } = await taken('institutions', ownFile('obce.csv', text))
  expect(source.read.delimiter).toBe(';')
  expect(source.sheets[0]?.columns.map(({ heading }) => heading)).toEqual(['Obec', 'Adresa', 'E-mail'])
})

test('the delimiter that somebody chose cuts the lines, and is remembered for the next file with the same headings', async () => {
  const file = (name: string): string =>
    ownFile('lidé.csv', `Jméno,Příjmení;E-mail\n${name},Rybář;${name.toLowerCase()}@r.example\n`)
  const chosen = await taken('persons', file('Adam'), { reading: { delimiter: ',' } })
  expect(chosen.source.sheets[0]?.columns.map(({ heading }) => heading)).toEqual(['Jméno', 'Příjmení;E-mail'])
  const again = await taken('persons', file('Karel'), { database: chosen.database })
  expect(again.source).toMatchObject({ isRemembered: true, read: { delimiter: ',' } })
})
