import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { ownFile } from './own-file'
import { biOf, doubtfulAsNew, sampleDatabase, taken, type Taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', '\uFEFF' + lines.join('\r\n') + '\r\n')
const text = (...lines: readonly string[]): string => ownFile('seznam.txt', lines.join('\n') + '\n')

const told = ({ rows }: Taken) => rows.map(({ row, verdict, reasons }) => [row, verdict, ...reasons].join(' '))
const names = ({ made }: Taken) => made('institutions').map(({ name }) => name)
const people = ({ made }: Taken) => made('persons').map(({ firstName, lastName }) => `${firstName} ${lastName}`)

describe('headings of registers and programs', () => {
  test.each([
    ['ico;obchodniJmeno;sidlo.textovaAdresa;pravniForma', 'ico name address -'],
    [
      'ico;obchodniJmeno;sidlo.nazevObce;sidlo.nazevUlice;sidlo.cisloDomovni;sidlo.cisloOrientacni;sidlo.psc;sidlo.kodObce;sidlo.nazevKraje',
      'ico name city street house-number street-number postcode - region',
    ],
    [
      'zaznam.nazevSubjektu;zaznam.identifikacniCislo;zaznam.adresa.obec;kontaktniOsoba.jmeno',
      'name ico city person-name',
    ],
    [
      'nazevOrganizace;datovaSchranka;emailPodatelna;telefonUstredna;financniUrad;dorucovaciAdresa.psc',
      'name data-box email phone - -',
    ],
  ])('of institutions: %s', async (headings, fields) => {
    const { mapping } = await taken('institutions', csv(headings, headings.replace(/[^;]+/g, 'x')))
    const found = headings.split(';').map((_, at) => mapping.columns.find(({ column }) => column === at)?.field ?? '-')
    expect(found).toEqual(fields.split(' '))
  })

  test('of people', async () => {
    const { mapping } = await taken(
      'persons',
      csv(
        'first_name;lastName;jobTitle;emailAddress;phoneNumber;organizationName;adresa.obec',
        'Jan;Novák;radní;j@l.example;602123456;;Lhota',
      ),
    )
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      ...['first-name', 'last-name', 'position', 'person-email', 'person-phone', 'institution'],
    ])
  })
})

describe('a list of one column', () => {
  test.each([
    [
      ['Říčany', 'Kolín'],
      ['Říčany', 'Kolín'],
    ],
    [
      ['Seznam obcí', 'Říčany', 'Kolín'],
      ['Říčany', 'Kolín'],
    ],
    [
      ['Pozvané instituce:', 'Město Kolín', 'Úřad'],
      ['Město Kolín', 'Úřad'],
    ],
  ])('names institutions: %s', async (lines, expected) => {
    expect(names(await taken('institutions', csv(...lines)))).toEqual(expected)
  })

  test.each([
    [['Jan Novák', 'Ing. Eva Malá']],
    [['Účastníci', 'Jan Novák', 'Ing. Eva Malá']],
    [['1. Jan Novák', '2. Ing. Eva Malá']],
    [['Novák Jan', 'Ing. Malá Eva']],
  ])('names people: %s', async (lines) => {
    expect(people(await taken('persons', csv(...lines)))).toEqual(['Jan Novák', 'Eva Malá'])
  })

  test('of addresses alone names nobody', async () => {
    expect(told(await taken('persons', csv('jan@l.example', 'eva@l.example')))).toEqual(['1 wrong no-name', '2 wrong no-name']) // prettier-ignore
  })
})

describe('text in columns of spaces', () => {
  test('is cut where all lines have spaces, and under the beginning of a heading', async () => {
    const file = await taken(
      'institutions',
      text(
        ...['Sestava: obce', '', 'Obec                Adresa                       Telefon'],
        ...['Lhota               Dlouhá 1, 123 45 Lhota       321 111 111', 'Dlouhá Lhota u Brd  Krátká 2, 262 00 Lhota       321 333 333'],
        ...['Nová Ves            Nová Ves 5, 267 51 Zdice', '', 'Celkem: 3'],
      ),
    ) // prettier-ignore
    expect(file.made('institutions').map(({ name, street, phone }) => [name, street, phone])).toEqual([
      ['Lhota', 'Dlouhá 1', '+420 321 111 111'],
      ['Dlouhá Lhota u Brd', 'Krátká 2', '+420 321 333 333'],
      ['Nová Ves', 'Nová Ves 5', ''],
    ])
    expect(told(file).at(-1)).toBe('8 skipped total-row')
  })

  test('is cut by the dashes below its headings', async () => {
    const file = await taken(
      'persons',
      text('Jméno Příjmení E-mail', '----- -------- -------------', 'Jan   Novák    j@l.example', 'Eva   Malá     e@l.example', 'Petr  Dub'),
    ) // prettier-ignore
    expect(people(file)).toEqual(['Jan Novák', 'Eva Malá', 'Petr Dub'])
  })
})

test.each([
  ['Lhota – zrušeno', 'Lhota', 'zrušeno'],
  ['Lhotka (zaniklá)', 'Lhotka', 'zaniklá'],
  ['ZRUŠENO Zadní Lhota', 'Zadní Lhota', 'ZRUŠENO'],
  ['Obec Psáry - neúčastní se', 'Obec Psáry', 'neúčastní se'],
  ['Dolní Lhota (nový kontakt)', 'Dolní Lhota', 'nový kontakt'],
  ['Lhota NEVOLAT', 'Lhota', 'NEVOLAT'],
  ['Horní Lhota – starosta Jan Novák', 'Horní Lhota', 'starosta Jan Novák'],
  ['Lhota ???', 'Lhota', '???'],
])('%s is an offer for %s', async (cell, name, leftOver) => {
  const { report } = await taken('institutions', csv('Obec;E-mail', `${cell};a@l.example`))
  expect(report.rows[0]).toMatchObject({
    verdict: 'doubtful',
    name,
    reasons: [{ code: 'name-left-over', text: leftOver }],
  })
})

test.each([
  ...['Brandýs nad Labem-Stará Boleslav', 'Praha - Libuš', 'Nové Město nad Metují', 'Stará Ves', 'Nová Ves u Lhoty', 'Frýdek-Místek'],
  ...['Ministerstvo vnitra – odbor prevence kriminality', 'ZŠ a MŠ Lhota, příspěvková organizace', 'Policie ČR, OOP Lhota'],
])('%s is a name', async (name) => {
  expect(names(await taken('institutions', csv('Název;E-mail', `"${name}";a@l.example`)))).toEqual([name])
}) // prettier-ignore

describe('people below an institution that stands once', () => {
  const heading = 'Instituce;Jméno;Příjmení;E-mail'

  test('are offered for it', async () => {
    const database = await sampleDatabase()
    const file = await taken('persons', csv(heading, 'Město Kolín;Jan;Pokusný;j@k.example', ';Eva;Pokusná;e@k.example'), {
      database,
      decide: doubtfulAsNew,
    }) // prettier-ignore
    expect(told(file)).toEqual(['2 new', '3 doubtful institution-above'])
    const town = Array.from(database.all('institutions')).find(({ name }) => name === 'Město Kolín')
    expect(file.made('persons').map(({ institutionId }) => institutionId)).toEqual([town?.id, town?.id])
  })

  test('are of none where each row names its own', async () => {
    const file = await taken('persons', csv(heading, 'Město A;Jan;Novák;', 'Město A;Eva;Malá;', ';Petr;Dub;', 'Město B;Ota;Hora;', 'Město B;Ivo;Kos;')) // prettier-ignore
    expect(told(file)[2]).toBe('4 new')
  })

  test('give their names to the answer above, as an offer', async () => {
    const database = await sampleDatabase()
    const file = await taken(
      'answers',
      csv('Obec;IČO;Účast;Odpověď ze dne;Způsob;Zástupce', 'Město Kolín;99000032;ano;5. 9. 2020;e-mail;Jan Pokusný', ';;;;;Eva Zkušební'),
      { database, target: biOf(database) },
    ) // prettier-ignore
    expect(told(file)).toEqual(['2 changed', '3 doubtful duplicate-in-file institution-above'])
  })

  test('or with a sign for the same are of it', async () => {
    const file = await taken('persons', csv(`${heading};Funkce`, 'Město A;Jan;Novák;;radní', '-"-;Eva;Malá;;dtto'), { decide: doubtfulAsNew }) // prettier-ignore
    expect(told(file)[1]).toBe('3 doubtful unknown-institution value-above value-above')
    expect(file.made('persons').map(({ position }) => position)).toEqual(['radní', 'radní'])
  })
})

test('percents of a workbook are as they are shown', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('List1')
  for (const row of [['Jméno', 'Příjmení', 'Poznámka'], ['Jan', 'Novák', 0.5], ['Eva', 'Malá', 0.125], ['Ota', 'Hora', 0.5]]) sheet.addRow(row) // prettier-ignore
  sheet.getCell('C2').numFmt = '0%'
  sheet.getCell('C3').numFmt = '0.0%'
  const file = await taken('persons', ownFile('seznam.xlsx', Buffer.from(await workbook.xlsx.writeBuffer())))
  expect(file.made('persons').map(({ note }) => note)).toEqual(['50 %', '12,5 %', '0.5'])
})
