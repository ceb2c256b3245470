import { describe, expect, test } from 'vitest'
import { ownFile } from './own-file'
import { biOf, sampleDatabase, taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', '\uFEFF' + lines.join('\r\n') + '\r\n')
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const column = (heading: string, ...cells: readonly string[]): string =>
  csv(`Obec;${heading}`, ...cells.map((cell, at) => `Lhota ${at + 1};${quoted(cell)}`))

test.each(
  'nemají;není k dispozici;?;0;nezjištěno;dosud nezřízena;není známo;nedostupný;ne;*;není uvedeno;bez údaje;#;viz web;doplnit;(prázdné);není zřízena;„;doplním;uvedeno není'.split(';').slice(0, -1),
)('%s is no contact, number or box', async (word) => {
  const { made, rows } = await taken('institutions', csv('Obec;IČO;Datová schránka;Telefon;E-mail;PSČ', ['Lhota', ...Array(5).fill(word)].join(';'))) // prettier-ignore
  expect(made('institutions')).toMatchObject([{ ico: '', dataBoxes: [], phone: '', email: '', postcode: '' }])
  expect(rows).toEqual([{ row: 2, verdict: 'new', reasons: [] }])
}) // prettier-ignore

test('contacts in brackets, quotes and by the signs of address books are read', async () => {
  const emails = await taken('institutions', column('E-mail', 'Novák Jan (jan@lhota.example)', 'ou(a)lhota.example', 'a@b.example ::: c@d.example', 'pod atelna@lhota.example')) // prettier-ignore
  expect(emails.made('institutions').map(({ email, otherEmails }) => [email, ...otherEmails])).toEqual([['jan@lhota.example'], ['ou@lhota.example'], ['a@b.example', 'c@d.example'], ['']]) // prettier-ignore
  const phones = await taken(
    'institutions',
    column('Telefon', '„602 123 456“', '602 123 456 ::: 603 123 456', "'602123457"),
  )
  expect(phones.made('institutions').map(({ phone, otherPhones }) => [phone, ...otherPhones])).toEqual([['+420 602 123 456'], ['+420 602 123 456', '+420 603 123 456'], ['+420 602 123 457']]) // prettier-ignore
})

test('kinds, codes, districts and regions are known as people write them', async () => {
  const { made } = await taken(
    'institutions',
    csv(
      ...['Název;Typ;Okres;Kraj;Kód obce', 'Lhota 1;Městys;Ústí n. L.;ÚK;529.303', 'Lhota 2;MP;Žďár n/S;Vysočina;529303.0'],
      ...['Lhota 3;obecní policie;Beroun;STČ;529 303', 'Lhota 4;spolek;Beroun;STČ;'],
    ),
  ) // prettier-ignore
  expect(made('institutions').map(({ kind, district, region, code }) => [kind, district, region, code])).toEqual([
    ['municipality', 'Ústí nad Labem', 'Ústecký kraj', '529303'],
    ['municipal-police', 'Žďár nad Sázavou', 'Kraj Vysočina', '529303'],
    ['municipal-police', 'Beroun', 'Středočeský kraj', '529303'],
    ['association', 'Beroun', 'Středočeský kraj', ''],
  ])
})

describe('addresses', () => {
  test('of other countries, post offices and offices are taken apart', async () => {
    const { made } = await taken(
      'institutions',
      column('Adresa', 'Storgata 1, NO-0150 Oslo', 'N-0152 Oslo', 'Hlavná 1, SK-811 01 Bratislava', 'Lhota 120, p. Kocourkov, 123 45', 'Dlouhá 12, CZ-123 45 Lhota'),
    ) // prettier-ignore
    expect(made('institutions').map((each) => [each.street, each.postcode, each.city, each.country])).toEqual([
      ['Storgata 1', '0150', 'Oslo', 'NO'],
      ['', '0152', 'Oslo', 'NO'],
      ['Hlavná 1', '81101', 'Bratislava', 'SK'],
      ['Lhota 120', '12345', 'Kocourkov', 'CZ'],
      ['Dlouhá 12', '12345', 'Lhota', 'CZ'],
    ])
  })

  test('in the column of the town, and numbers of cottages, are no town and no č. p.', async () => {
    const { made } = await taken('institutions', csv('Název;Ulice;Č.p.;Sídlo', 'Lhota 1;;;"Dlouhá 12, Lhota"', 'Lhota 2;;ev. č. 7;Lhota', 'Lhota 3;Dlouhá;12.0;Lhota', 'Lhota 4;;;Praha 4')) // prettier-ignore
    expect(made('institutions').map(({ street, city }) => [street, city])).toEqual([['Dlouhá 12', 'Lhota'], ['ev. č. 7', 'Lhota'], ['Dlouhá 12', 'Lhota'], ['', 'Praha 4']]) // prettier-ignore
  })

  test('the country of an office is that of its phone, or of its sort', async () => {
    const { made } = await taken('institutions', csv('Název;Telefon', 'Bærum kommune;', 'KS;+47 22 33 44 55', 'Obec Lúčka;+421 53 123 45 67', 'Lhota;602 123 456')) // prettier-ignore
    expect(made('institutions').map(({ country }) => country)).toEqual(['NO', 'NO', 'SK', 'CZ'])
  })
})

test.each([
  ['Městu Říčany', 'Město Říčany'],
  ['Jindř. Hradec', 'Město Jindřichův Hradec'],
  ['J. Hradec', 'Město Jindřichův Hradec'],
  ['Č. Lípa', 'Město Česká Lípa'],
  ['Jablonec n. N.', 'Statutární město Jablonec nad Nisou'],
])('the institution %s is offered as %s', async (text, name) => {
  const database = await sampleDatabase()
  const { report } = await taken('persons', csv('Jméno;Příjmení;Instituce', `Jan;Pokusný;${text}`), { database })
  expect(report.rows[0]).toMatchObject({
    verdict: 'doubtful',
    reasons: [{ code: 'usual-institution', text, names: [name] }],
  })
})

describe('answers', () => {
  const answered = async (...cells: readonly string[]) => {
    const database = await sampleDatabase()
    const rows = cells.map((cell) => `Obec Psáry;99000059;${quoted(cell)};5. 9. 2020;e-mail`)
    return taken('answers', csv('Obec;IČO;Účast;Odpověď ze dne;Způsob', ...rows), { database, target: biOf(database) })
  }

  test.each(['ne, ale pošleme zástupce', 'not yet', 'nezúčastním se 2. dne', 'Povinný účastník'])('%s is neither yes nor no', async (cell) => {
    const { rows } = await answered(cell)
    expect(rows[0]).toMatchObject({ verdict: 'doubtful', reasons: ['answer-unclear'] })
  }) // prettier-ignore

  test.each([['prídeme', 'accepted'], ['neprídeme', 'declined'], ['nikoliv', 'declined'], ['žádný zájem', 'declined'], ['Ne, děkujeme', 'declined']])('%s is %s', async (cell, word) => {
    const { report } = await answered(cell)
    expect(report.rows[0]?.answer).toBe(word)
  }) // prettier-ignore

  test('dashes for all events are no refusal of all', async () => {
    const database = await sampleDatabase()
    const { rows } = await taken('answers', csv('Obec;IČO;WS1;WS 2;Odpověď ze dne', 'Obec Psáry;99000059;-;-;5. 9. 2020', 'Město Kolín;99000032;ano;-;5. 9. 2020'), { database, target: biOf(database) }) // prettier-ignore
    expect(rows.map(({ verdict }) => verdict)).toEqual(['doubtful', 'changed'])
  })
})

test.each(['workshop č. 1', 'I. workshop', 'první workshop', 'Workshop 1 (veřejný pořádek)', '1. workshop – Místní záležitosti veřejného pořádku'])(
  'a sign-up for %s is for the first workshop',
  async (event) => {
    const database = await sampleDatabase()
    const { report } = await taken('sign-ups', csv('Jméno;Příjmení;Instituce;Akce', `Jan;Pokusný;Město Kolín;${event}`), { database, target: biOf(database) }) // prettier-ignore
    const id = report.rows[0]?.eventId ?? null
    expect(database.get('events', id)?.number).toBe(1)
  },
) // prettier-ignore

describe('headings', () => {
  const fieldsOf = async (kind: 'persons' | 'institutions', headings: string, row: string) => {
    const { mapping, source } = await taken(kind, csv(headings, row))
    return (source.sheets[0]?.columns ?? []).map(
      ({ column: at }) => mapping.columns.find((each) => each.column === at)?.field ?? '-',
    )
  }

  test.each([
    ['Název úřadu;Jméno starosty;Příjmení starosty;Telefon ústředna', 'Obec Lhota;Jan;Novák;321123456', 'name person-name person-name phone'],
    ['Subjekt;Identifikátor DS;Elektronická adresa', 'Lhota;ab1cd2e;posta@l.example', 'name data-box email'],
    ['Městská policie;Velitel;E-mail', 'MP Lhota;Jan Novák;mp@l.example', 'name person-name email'],
    ['Útvar;Vedoucí;Data box ID', 'OOP Lhota;Jan Novák;ab1cd2e', 'name person-name data-box'],
    ['Kommunenavn;Kommunenr.;Postadresse;Postnr.;Sted;E-postadresse', 'Bærum kommune;3201;Postboks 700;1304;Sandvika;post@b.example', 'name code street postcode city email'],
  ])('of institutions: %s', async (headings, row, fields) => {
    expect(await fieldsOf('institutions', headings, row)).toEqual(fields.split(' '))
  }) // prettier-ignore

  test.each([
    ['Titul, jméno, příjmení;Titul za menom;Tel. č.', 'Ing. Jan Novák;PhD.;602123456', 'person-name title-after person-phone'],
    ['Navn;Tittel;E-postadresse;Kommentar', 'Kari Nordmann;rådgiver;k@ks.example;x', 'person-name position person-email note'],
    ['Oslovení;Jméno;Příjmení;Titul;Město (zaměstnání);Společnost', 'pan;Jan;Novák;Ing.;Lhota;Město Lhota', '- first-name last-name title-before - institution'],
    ['Účastník 1;E-mail 1;Účastník 2;E-mail 2', 'Jan Novák;j@l.example;Eva Malá;e@l.example', 'person-name person-email - -'],
    ['E-mail;Telefon;Jméno', '602123456;j@l.example;Jan Novák', 'person-phone person-email person-name'],
  ])('of people: %s', async (headings, row, fields) => {
    expect(await fieldsOf('persons', headings, row)).toEqual(fields.split(' '))
  }) // prettier-ignore

  test('for two halves of a name make one person', async () => {
    const { made } = await taken('institutions', csv('Obec;Příjmení starosty;Jméno starosty', 'Lhota;Novák;Jan'))
    expect(made('persons')).toMatchObject([{ firstName: 'Jan', lastName: 'Novák' }])
  })
})
