import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { ownFile } from './own-file'
import { doubtfulAsNew, taken, type Taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', '\uFEFF' + lines.join('\r\n') + '\r\n')

const sheet = async (
  rows: readonly (readonly (string | number)[])[],
  change: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<string> => {
  const workbook = new ExcelJS.Workbook()
  const made = workbook.addWorksheet('List1')
  rows.forEach((row) => made.addRow([...row]))
  change(made)
  return ownFile('seznam.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))
}

const told = ({ rows }: Taken) => rows.map(({ row, verdict, reasons }) => [row, verdict, ...reasons].join(' '))
const names = ({ made }: Taken) => made('institutions').map(({ name }) => name)
const people = ({ made }: Taken) => made('persons').map(({ firstName, lastName }) => `${firstName} ${lastName}`)
const notes = ({ source }: Taken) => source.sheets[0]?.notes

describe('what stands around a list', () => {
  test('is none of it: who made and signed it, where and when, sums and means', async () => {
    const file = await taken(
      'institutions',
      await sheet([
        ...[['Seznam obcí'], [], ['Obec', 'Okres', 'E-mail', 'Telefon'], ['Okres Beroun']],
        ...[['Horní Lhota', 'Beroun', 'a@l.example', '602111111'], ['Celkem za okres', '', '', 1], ['Okres Kladno']],
        ...[['Dolní Lhota', 'Kladno', 'b@l.example', '602111112'], ['Mezisoučet', 1], ['Průměr', '', '', 5], ['Σ', 2], []],
        ...[['Zpracovala: Jana Nová, tel. 602 555 555'], ['V Praze dne 1. 9. 2020'], ['V Brně, 1. září 2020']],
        ...[['Schválil: Ing. Petr Malý'], ['Kontakt: 321 123 456'], ['Str. 1/2']],
      ]),
    ) // prettier-ignore
    expect(names(file)).toEqual(['Horní Lhota', 'Dolní Lhota'])
    expect(file.report.new + file.report.skipped).toBe(file.rows.length)
  })

  test('titles of groups, numbers of columns and pages do not hide each other, however many they are', async () => {
    const file = await taken(
      'persons',
      csv(
        ...[
          'Por. č.;Příjmení;Jméno;E-mail',
          '1;2;3;4',
          'Sekce A – starostové;;;',
          '1.;Novák;Jan;n@x.example',
          '– 1 –;;;',
        ],
        ...['Por. č.;Příjmení;Jméno;E-mail', 'Sekce B – policie;;;', '2.;Dub;Petr;d@x.example', 'Strana 2 z 2;;;'],
        ...['Vysvětlivky: * nepotvrzeno;;;', 'Celkem záznamů: 2;;;', 'Tisk: 3.5.2021 11:20:33;Uživatel: novakj;;'],
      ),
    )
    expect(people(file)).toEqual(['Jan Novák', 'Petr Dub'])
    expect(file.report).toMatchObject({ new: 2, wrong: 0, skipped: 9 })
  })

  test('offices as titles of their people are told, and regions among towns', async () => {
    const file = await taken('persons', csv('Jméno;Příjmení;E-mail', 'Město Horní Lhota;;', 'Jan;Novák;n@x.example', 'Obec Dolní Lhota;;', 'Petr;Dub;d@x.example')) // prettier-ignore
    expect(told(file)).toEqual(['2 skipped section-row', '3 new', '4 skipped section-row', '5 new'])
    const towns = await taken('institutions', csv('Název;Okres;E-mail', 'Jihočeský kraj;;', 'Písek;Písek;a@p.example', 'Hlavní město Praha;;', 'Praha 4;;c@p.example')) // prettier-ignore
    expect(names(towns)).toEqual(['Písek', 'Praha 4'])
  })

  test('a second table below is told with its title, whatever it is of', async () => {
    const file = await taken(
      'institutions',
      csv(
        ...['Obec;E-mail;Telefon', 'Horní Lhota;a@l.example;602111111', ';;', 'Kontakty na organizátory;;'],
        ...['Jméno;Funkce;Telefon', 'Jan Novák;koordinátor;602111112', 'Eva Malá;asistentka;602111113'],
      ),
    )
    expect(told(file)).toEqual(['2 new', ...[4, 5, 6, 7].map((row) => `${row} skipped other-table`)])
  })

  test('a second table beside is told, and nothing of it is taken for the list', async () => {
    const file = await taken(
      'institutions',
      await sheet([
        ['Obec', 'E-mail', '', 'Městská policie', 'E-mail'],
        ['Horní Lhota', 'a@l.example', '', 'MP Kocourkov', 'mp@k.example'],
        ['Dolní Lhota', 'b@l.example'],
      ]),
    )
    expect(file.made('institutions').map(({ email, otherEmails }) => [email, ...otherEmails])).toEqual([
      ['a@l.example'],
      ['b@l.example'],
    ])
    expect(notes(file)).toEqual([{ code: 'table-beside', texts: ['Městská policie', 'E-mail'] }])
  })
})

test('columns that are hidden are read and told', async () => {
  const path = await sheet([['Příjmení', 'Jméno', 'Telefon'], ['Novák', 'Jan', '602111111']], (made) => {
    made.getColumn(3).hidden = true
  }) // prettier-ignore
  const file = await taken('persons', path)
  expect(file.made('persons')).toMatchObject([{ phone: '+420 602 111 111' }])
  expect(notes(file)).toEqual([{ code: 'hidden-columns', headings: ['Telefon'] }])
})

test('a row of a text file with more cells than headings is offered, unless most rows have them', async () => {
  const heading = 'Jméno;Příjmení;Instituce;E-mail'
  const one = await taken('persons', csv(heading, 'Jan;Novák;;j@l.example', 'Eva;Malá;Město Lhota; odbor školství;e@l.example', 'Petr;Dub;;d@l.example')) // prettier-ignore
  expect(told(one)[1]).toMatch(/^3 doubtful .*more-cells/)
  expect(people(one)).toEqual(['Jan Novák', 'Petr Dub'])
  const all = await taken('persons', csv('Jméno;Příjmení', 'Jan;Novák;x', 'Eva;Malá;y'))
  expect(told(all)).toEqual(['2 new', '3 new'])
})

test('a person among institutions, as of a cell broken into two lines, is offered', async () => {
  const file = await taken('institutions', csv('Obec;Starosta', 'Lhota;Ing. Jan Novák', 'Mgr. Eva Malá', 'Eva Pokusná', 'Město Lhotka;'), { decide: doubtfulAsNew }) // prettier-ignore
  expect(told(file)).toEqual(['2 new', '3 doubtful name-of-person', '4 doubtful name-of-person', '5 new'])
})

describe('rows between headings and people', () => {
  test('are headings in another language, and numbers of rows that were left free', async () => {
    const both = await taken('persons', csv('Jméno;Příjmení;E-mail;Instituce', 'First name;Last name;E-mail;Institution', 'Jan;Novák;n@x.example;', 'Kari;Nordmann;k@x.example;')) // prettier-ignore
    expect(told(both)).toEqual(['2 skipped heading-again', '3 new', '4 new'])
    const list = await taken('persons', csv('č.;Jméno a příjmení, titul;E-mail', '1;Ing. Jan Novák;n@x.example', '2;Bc. Eva Malá, DiS.;m@x.example', '3;;', '4;;')) // prettier-ignore
    expect(people(list)).toEqual(['Jan Novák', 'Eva Malá'])
    expect(list.report).toMatchObject({ new: 2, skipped: 2, wrong: 0 })
  })

  test('are sums at the end of their words', async () => {
    const file = await taken('institutions', csv('Obec;E-mail;Počet', 'Lhota;a@l.example;1', 'Středočeský kraj celkem;;1', 'Celkem;;1')) // prettier-ignore
    expect(names(file)).toEqual(['Lhota'])
  })
})

test('names of institutions are without numbers of a list, signs of notes, districts and words for nothing', async () => {
  const file = await taken(
    'institutions',
    csv('Obec;E-mail', '1. Horní Lhota;a@l.example', 'Lhotka*;b@l.example', 'Zadní Lhota (okr. Beroun);c@l.example', 'dtto;d@l.example', '??? Lhota;e@l.example'),
  ) // prettier-ignore
  expect(file.made('institutions').map(({ name, district }) => [name, district])).toEqual([
    ['Horní Lhota', ''],
    ['Lhotka', ''],
    ['Zadní Lhota', 'Beroun'],
  ])
  expect(told(file)).toEqual(['2 new value-tidied', '3 new value-tidied', '4 new', '5 wrong no-name', '6 doubtful letters-lost']) // prettier-ignore
})
