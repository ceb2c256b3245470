import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { ownFile } from './own-file'
import { taken, type Taken } from './taken'

/** A workbook of the test's own. */
const workbook = async (fill: (workbook: ExcelJS.Workbook) => void): Promise<string> => {
  const made = new ExcelJS.Workbook()
  fill(made)
  return ownFile('seznam.xlsx', Buffer.from(await made.xlsx.writeBuffer()))
}

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', lines.join('\r\n'))

/** What each row of a preview became: its number, its verdict and why. */
const told = ({ rows }: Taken) => rows.map(({ row, verdict, reasons }) => [row, verdict, ...reasons])
const peopleOf = ({ made }: Taken) => made('persons').map(({ firstName, lastName }) => `${firstName} ${lastName}`)
const namesOf = ({ made }: Taken) => made('institutions').map(({ name }) => name)
const notesOf = ({ source, mapping }: Taken) => source.sheets.find(({ name }) => name === mapping.sheet)?.notes

const heading = ['Příjmení', 'Jméno', 'E-mail']
const person = (last: string, first = 'Jan'): string[] => [last, first, `${last.toLowerCase()}@x.example`]

describe('rows that are none of the list are skipped and told', () => {
  test('a05: headings and page numbers of each page, and who made the list', async () => {
    const file = await taken('persons', 'a05-headings-on-each-page.xlsx')
    expect(told(file).filter(([, verdict]) => verdict === 'skipped')).toEqual([
      [4, 'skipped', 'furniture'],
      [5, 'skipped', 'heading-again'],
      [8, 'skipped', 'furniture'],
      [9, 'skipped', 'furniture'],
    ])
    expect(file.rows).toHaveLength(8)
    expect(file.report.rows.filter(({ verdict }) => verdict !== 'skipped').map(({ name }) => name)).toEqual([
      'Ivan Ježek',
      'Jiří Krtek',
      'Ema Liška',
      'Ota Medvěd',
    ])
  })

  test('b08: a preface of fewer columns, and a count', async () => {
    const file = await taken('persons', 'b08-preface-fewer-columns.csv')
    expect(told(file)).toEqual([
      [5, 'new'],
      [6, 'new'],
      [7, 'new'],
      [9, 'skipped', 'furniture'],
    ])
    expect(notesOf(file)).toEqual([
      { code: 'rows-above', texts: ['Sestava: Kontakty na obce', 'Datum tisku: 3.5.2021'] },
    ])
    expect(peopleOf(file)).toEqual(['Šárka Žižková', 'Ondřej Řezníček', 'Naděžda Ďásková'])
  })

  test('b18: a count, a time of making and a note', async () => {
    const file = await taken('institutions', 'b18-footer-count.csv')
    expect(told(file)).toEqual([[2, 'new'], [3, 'new'], ...[5, 6, 7].map((row) => [row, 'skipped', 'furniture'])])
    expect(namesOf(file)).toEqual(['Horní Lhota', 'Dolní Lhota'])
  })

  test('c09: the rows of a second table below', async () => {
    const file = await taken('institutions', 'c09-two-tables-below.csv')
    expect(told(file)).toEqual([
      [2, 'new'],
      [3, 'new'],
      [5, 'skipped', 'other-table'],
      [6, 'skipped', 'other-table'],
    ])
    expect(namesOf(file)).toEqual(['Horní Lhota', 'Dolní Lhota'])
  })

  test.each([
    'Celkem: 2',
    'Celkem obcí;2',
    'Součet;2;2',
    'Počet řádků: 2',
    'Vygenerováno dne 1. 2. 2021',
    'Vytvořil: Novák',
    'Zpracovala: odbor vnitřních věcí',
    'Stav k 1. 1. 2021',
    'Strana 1/3',
    '- 3 -',
    '3 z 12',
    'List č. 2',
    'Pozn.: údaje se mění',
    '** opraveno',
    'Zdroj: ČSÚ',
    '------',
    '___;___;___',
    'Konec sestavy',
    'Total 2',
    'Printed on 2021-05-03',
    'Page 1 of 2',
    'Note: as received',
  ])('%s', async (line) => {
    const row = (town: string): string => `${town};obec;u@${town.toLowerCase()}.example`
    const file = await taken('institutions', csv('Obec;Druh;E-mail', row('Lhota'), row('Kostelec'), line))
    expect(told(file)[2]).toEqual([4, 'skipped', expect.stringMatching(/^(furniture|total-row)$/)])
    expect(namesOf(file)).toEqual(['Lhota', 'Kostelec'])
  })

  test.each(['Středočeský kraj', 'Kraj Vysočina', 'okres Beroun', 'Skupina A', 'Hosté z Norska:'])(
    '%s over a group of rows',
    async (section) => {
      const lines = [heading, person('Dub'), [section], person('Topol'), person('Javor')].map((row) => row.join(';'))
      const file = await taken('persons', csv(...lines))
      expect(told(file)).toEqual([
        [2, 'new'],
        [3, 'skipped', 'section-row'],
        [4, 'new'],
        [5, 'new'],
      ])
      expect(peopleOf(file)).toEqual(['Jan Dub', 'Jan Topol', 'Jan Javor'])
    },
  )

  test('a title over all columns of a group', async () => {
    const file = await workbook((made) => {
      const sheet = made.addWorksheet('Seznam')
      sheet.addRows([heading, person('Dub'), ['Kolegové ze severu'], person('Topol')])
      sheet.mergeCells('A3:C3')
    })
    expect(told(await taken('persons', file))[1]).toEqual([3, 'skipped', 'section-row'])
  })

  test('another table below without a gap, and the list going on under its headings once more', async () => {
    const file = await taken(
      'institutions',
      csv(
        'Obec;E-mail;Telefon',
        'Lhota;a@l.example;602111111',
        'Velitel;Instituce;E-mail',
        'Adam Prvý;MP Lhota;mp@l.example',
        'Obec;E-mail;Telefon',
        'Kostelec;b@l.example;602222222',
      ),
    )
    expect(namesOf(file)).not.toContain('Adam Prvý')
    expect(namesOf(file)).toEqual(expect.arrayContaining(['Lhota', 'Kostelec']))
  })

  test.each([
    ['Strana', 'Prameny', 'Notečice', 'Legendov'],
    ['Kostelec', 'Lhota', 'Kraj', 'Celkov'],
  ])('towns whose names look like it stay: %s, %s, %s, %s', async (...towns) => {
    const file = await taken(
      'institutions',
      csv('Obec;IČO;E-mail', ...towns.map((town, at) => `${town};;u${at}@x.example`)),
    )
    expect(namesOf(file)).toEqual(towns)
  })

  test('a town with nothing but its name stays', async () => {
    const file = await taken(
      'institutions',
      csv('Obec;Starosta;E-mail', 'Lhota;Jan Dub;a@l.example', 'Kostelec;;', 'Ves;Eva Malá;c@l.example'),
    )
    expect(namesOf(file)).toEqual(['Lhota', 'Kostelec', 'Ves'])
  })
})

describe('what Excel shows is what is read', () => {
  test('a03: people under a merged cell belong to the institution in it', async () => {
    const { report } = await taken('persons', 'a03-institution-merged-over-people.xlsx')
    expect(report.rows.map(({ name, detail }) => [name, detail])).toEqual([
      ['Adam Prvý', 'Město Horní Lhota'],
      ['Beáta Druhá', 'Město Horní Lhota'],
      ['Cyril Třetí', 'Město Horní Lhota'],
      ['Dana Čtvrtá', 'Obec Dolní Lhota'],
      ['Emil Pátý', 'Obec Dolní Lhota'],
      ['Filip Šestý', 'Městys Prostřední Lhota'],
    ])
  })

  test('two merged columns are filled down, a title over the headings is not', async () => {
    const file = await workbook((made) => {
      const sheet = made.addWorksheet('Seznam')
      sheet.addRows([
        ['Seznam'],
        [...heading, 'Instituce'],
        [...person('Dub'), 'Lhota'],
        person('Topol'),
        person('Javor'),
      ])
      sheet.mergeCells('A1:D1')
      sheet.mergeCells('D3:D4')
    })
    const { report } = await taken('persons', file)
    expect(report.rows.map(({ detail }) => detail)).toEqual(['Lhota', 'Lhota', ''])
  })

  test('a04: hidden and struck rows are left out and told', async () => {
    const file = await taken('persons', 'a04-filtered-and-struck-rows.xlsx')
    expect(told(file)).toEqual([
      [2, 'new'],
      [3, 'skipped', 'row-hidden'],
      [4, 'new'],
      [5, 'skipped', 'row-hidden'],
      [6, 'skipped', 'row-struck'],
      [7, 'skipped', 'row-hidden'],
    ])
    expect(peopleOf(file)).toEqual(['Jan Adámek', 'Jan Cihlář'])
    expect(notesOf(file)).toEqual([
      { code: 'hidden-rows', count: 3 },
      { code: 'struck-rows', count: 1 },
    ])
  })

  test('a04: on request they are read and told', async () => {
    const file = await taken('persons', 'a04-filtered-and-struck-rows.xlsx', {
      change: (mapping) => ({ ...mapping, hiddenRows: true }),
    })
    expect(told(file).slice(3)).toEqual([
      [5, 'new', 'row-was-hidden'],
      [6, 'new', 'row-was-struck'],
      [7, 'new', 'row-was-hidden'],
    ])
    expect(peopleOf(file)).toHaveLength(6)
  })

  test('a struck cell in a row that is not is left out and told', async () => {
    const file = await workbook((made) => {
      const sheet = made.addWorksheet('Seznam')
      sheet.addRows([heading, person('Dub')])
      sheet.getCell('C2').font = { strike: true }
    })
    const read = await taken('persons', file)
    expect(told(read)).toEqual([[2, 'new', 'cell-struck']])
    expect(read.made('persons')).toMatchObject([{ lastName: 'Dub', email: '' }])
  })

  test('c08: a struck part is not joined to the rest, and a formula that shows nothing says nothing', async () => {
    const file = await taken('institutions', 'c08-shown-otherwise.xlsx')
    const people = file.report.rows.map(({ row, changes }) => [
      row,
      changes.filter(({ field }) => field === 'person').map(({ after }) => after),
    ])
    expect(people).toEqual([
      [2, ['Jan Dub']],
      [3, []],
      [4, ['Eva Malá']],
    ])
    expect(file.rows[2]?.reasons).toContain('cell-struck')
    const [first] = file.made('institutions')
    expect(first).toMatchObject({ name: 'Lhota A', ico: '00007064', postcode: '12345' })
  })

  test.each([
    ['points at an empty cell', { formula: 'D9', result: 0 }, ''],
    ['looks one up', { formula: 'VLOOKUP(A2,Sheet2!A:B,2,0)', result: 0 }, ''],
    ['counts', { formula: 'SUM(D9:D10)', result: 0 }, '0'],
  ])('a formula that gives 0 because it %s', async (_what, formula, note) => {
    const file = await workbook((made) => {
      const sheet = made.addWorksheet('Seznam')
      sheet.addRows([[...heading, 'Poznámka'], person('Dub')])
      sheet.getCell('D2').value = formula
    })
    expect((await taken('persons', file)).made('persons')).toMatchObject([{ note }])
  })

  test.each([
    ['0;-0;;@', 0, ''],
    [';;;', 12, ''],
    ['00000', 1001, '01001'],
    ['000\\ 00', 1001, '01001'],
    ['0', 0, '0'],
  ])('a number in the format %s', async (numFmt, value, note) => {
    const file = await workbook((made) => {
      const sheet = made.addWorksheet('Seznam')
      sheet.addRows([[...heading, 'Poznámka'], person('Dub')])
      Object.assign(sheet.getCell('D2'), { value, numFmt })
    })
    expect((await taken('persons', file)).made('persons')).toMatchObject([{ note }])
  })
})

describe('several sheets', () => {
  test('e20: further sheets with the same headings are told', async () => {
    const file = await taken('persons', 'e20-three-sheets.xlsx')
    expect(notesOf(file)).toEqual([{ code: 'same-headings', sheets: ['Jihočeský', 'Plzeňský'] }])
    expect(peopleOf(file)).toEqual(['Alena Prvá'])
  })

  test('e20: all can be read at once', async () => {
    const file = await taken('persons', 'e20-three-sheets.xlsx', {
      change: (mapping) => ({ ...mapping, allSheets: true }),
    })
    expect(told(file)).toEqual([
      [2, 'new'],
      [4, 'new', 'from-sheet'],
      [6, 'new', 'from-sheet'],
    ])
    expect(peopleOf(file)).toEqual(['Alena Prvá', 'Boris Druhý', 'Cyril Třetí'])
  })

  test('that all sheets are read is remembered for the next file with the same headings', async () => {
    const { database } = await taken('persons', 'e20-three-sheets.xlsx', {
      change: (mapping) => ({ ...mapping, allSheets: true }),
    })
    const again = await taken('persons', 'e20-three-sheets.xlsx', { database })
    expect(again.mapping).toMatchObject({ allSheets: true })
    expect(again.rows.map(({ verdict }) => verdict)).toEqual(['same', 'same', 'same'])
  })

  test('the columns of a further sheet may stand in another order', async () => {
    const file = await workbook((made) => {
      made.addWorksheet('A').addRows([heading, person('Dub')])
      made.addWorksheet('B').addRows([
        ['Jméno', 'E-mail', 'Příjmení'],
        ['Eva', 'eva@x.example', 'Malá'],
      ])
    })
    const read = await taken('persons', file, { change: (mapping) => ({ ...mapping, allSheets: true }) })
    expect(read.made('persons')).toMatchObject([
      { lastName: 'Dub' },
      { lastName: 'Malá', firstName: 'Eva', email: 'eva@x.example' },
    ])
  })

  test('a legend before the list is told, and the list is read', async () => {
    const file = await workbook((made) => {
      made.addWorksheet('Vysvětlivky').addRows([
        ['Pokyny', ''],
        ['A', 'vyplňte všechny sloupce'],
        ['B', 'pošlete zpět'],
      ])
      made.addWorksheet('Data').addRows([heading, person('Dub')])
    })
    const read = await taken('persons', file)
    expect([read.mapping.sheet, peopleOf(read)]).toEqual(['Data', ['Jan Dub']])
    expect(notesOf(read)).toEqual([{ code: 'other-sheets', sheets: ['Vysvětlivky'] }])
  })
})

describe('headings that are not where they belong', () => {
  test('b24: none at all is told, and the first row is a person as well', async () => {
    const file = await taken('persons', 'b24-no-headings.csv')
    expect(notesOf(file)).toEqual([{ code: 'no-headings' }])
    expect(told(file)).toEqual([
      [1, 'new'],
      [2, 'new'],
    ])
    expect(file.made('persons')).toMatchObject([
      { firstName: 'Jan', lastName: 'Dub', email: 'jan.dub@x.example' },
      { firstName: 'Eva', lastName: 'Lípová', email: 'eva@x.example' },
    ])
  })

  test('a table that lies on its side is told, and none of it is taken for people', async () => {
    const file = await taken(
      'persons',
      csv('Jméno;Jan;Eva', 'Příjmení;Dub;Malá', 'E-mail;jan@x.example;eva@x.example', 'Telefon;602111111;602222222'),
    )
    expect(notesOf(file)).toContainEqual({ code: 'on-its-side' })
    expect(peopleOf(file)).toEqual([])
  })
})
