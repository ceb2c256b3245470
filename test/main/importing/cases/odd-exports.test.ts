import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { ImportKind } from '@shared/domain/importing/kinds'
import { lettersDoubt } from '../../../../src-main/importing/cells/letters-doubt'
import { ownFile } from './own-file'
import { biOf, sampleDatabase, taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', '\uFEFF' + lines.join('\r\n') + '\r\n')
const text = (...lines: readonly string[]): string => ownFile('seznam.txt', lines.join('\n') + '\n')

const fieldsOf = async (kind: ImportKind, headings: string, row: string): Promise<readonly string[]> => {
  const { mapping, source } = await taken(kind, csv(headings, row))
  return (source.sheets[0]?.columns ?? []).map(
    ({ column }) => mapping.columns.find((each) => each.column === column)?.field ?? '-',
  )
}

describe('headings of offices’ programs', () => {
  test.each<[ImportKind, string, string, string]>([
    ['institutions', 'Č.j.;Odesílatel / Adresát;IČ;ID DS;Adresa', 'MV-1;Město Lhota;00240702;ab1cd2e;Dlouhá 1, 123 45 Lhota', '- name ico data-box address'],
    ['institutions', 'Zpracovatel;Adresát;Adresát - IČO;Adresát - e-mail', 'Jana Nová;Město Lhota;00240702;a@l.example', '- name ico email'],
    ['institutions', 'Identifikátor datové schránky;Typ schránky;Název držitele;Adresa sídla', 'ab1cd2e;OVM;Obec Psáry;Pražská 137, 25244 Psáry', 'data-box - name address'],
    ['institutions', 'ICO;FIRMA;NAZEV_OBCE;NAZEV_ULICE;CISLO_DOMOVNI;PSC;NAZEV_OKRESU', '00240702;Obec Psáry;Psáry;Pražská;137;25244;Praha-západ', 'ico name city street house-number postcode district'],
    ['institutions', 'subject_name;registration_number;registered_address.city;registered_address.postal_code', 'Obec Psáry;00240702;Psáry;25244', 'name ico city postcode'],
    ['institutions', 'Subjekt - název;Subjekt - ulice;Subjekt - č.p.;Subjekt - obec;Subjekt - PSČ', 'Město Lhota;Dlouhá;1;Lhota;12345', 'name street house-number city postcode'],
    ['institutions', 'Ičo;Název / obchodní firma;statutarniOrgan.jmeno;statutarniOrgan.prijmeni', '00240702;Obec Psáry;Jan;Novák', 'ico name person-name person-name'],
    ['persons', '1. Jméno a příjmení;2. Pracovní pozice;4. Telefon (nepovinné)', 'Jan Novák;radní;602123456', 'person-name position person-phone'],
    ['persons', 'Titul(y);Jméno(a);Příjmení;Fce.;Tel./mob.;@', 'Ing.;Jan;Novák;radní;602123456;j@l.example', 'title-before first-name last-name position person-phone person-email'],
    ['persons', 'displayName;givenName;sn;mail;telephoneNumber;company', 'Novák Jan;Jan;Novák;j@l.example;321111111;', 'person-name first-name - person-email person-phone institution'],
    ['answers', 'ID zprávy;Odesílatel;Předmět;Datum dodání', '123456789;Obec Psáry;Odpověď;25.9.2020', '- institution - answered-on'],
  ])('of %s: %s', async (kind, headings, row, fields) => {
    expect(await fieldsOf(kind, headings, row)).toEqual(fields.split(' '))
  }) // prettier-ignore

  test('that ask about an event are about it', async () => {
    const database = await sampleDatabase()
    const heads = 'Obec;Účast na 1. workshopu;Workshop [2. workshop];Zúčastníte se WS 3?'
    const { mapping } = await taken('answers', csv(heads, 'Obec Psáry;Ano;Ne;Ne'), { database, target: biOf(database), decide: (rows) => rows.map(({ row }) => ({ row, choice: 'leave' })) }) // prettier-ignore
    const numbers = mapping.columns.map(({ field }) => database.get('events', field.slice('event:'.length))?.number)
    expect(numbers).toEqual([undefined, 1, 2, 3])
  })
})

test('streets, towns and postcodes in one column are taken apart', async () => {
  const { made } = await taken(
    'institutions',
    csv('Subjekt;Ulice a č.p.;PSČ a obec', 'Město Lhota;Dlouhá 1;123 45 Lhota'),
  )
  expect(made('institutions')).toMatchObject([{ street: 'Dlouhá 1', postcode: '12345', city: 'Lhota' }])
})

describe('one column', () => {
  test('of names before their addresses gives both', async () => {
    const { made } = await taken('persons', csv('Kontakt', 'Novák Jan <j@l.example>', 'Malá Eva <e@l.example>'))
    expect(made('persons').map(({ firstName, lastName, email }) => [firstName, lastName, email])).toEqual([
      ['Jan', 'Novák', 'j@l.example'],
      ['Eva', 'Malá', 'e@l.example'],
    ])
  })

  test('of a mail with signs before its lines is a list', async () => {
    const { made } = await taken('persons', text('- Jan Novák', '- Eva Malá', '- Petr Dub'))
    expect(made('persons').map(({ lastName }) => lastName)).toEqual(['Novák', 'Malá', 'Dub'])
  })

  test('of an office and its address by a slash leaves no slash in the name', async () => {
    const { made } = await taken('institutions', text('Obec / E-mail', 'Lhota / a@l.example', 'Brod / b@l.example'))
    expect(made('institutions').map(({ name, email }) => [name, email])).toEqual([['Lhota', 'a@l.example'], ['Brod', 'b@l.example']]) // prettier-ignore
  })
})

test('what somebody of an office is reached by beside its name gives the person and the contacts', async () => {
  const { made } = await taken('institutions', csv('Obec;Kontakt', 'Lhota;"Jan Novák, 602 123 456, j@l.example"', 'Brod;tel. 321 111 111'))
  expect(made('institutions').map(({ name }) => name)).toEqual(['Lhota', 'Brod'])
  expect(made('persons')).toMatchObject([{ lastName: 'Novák', phone: '+420 602 123 456', email: 'j@l.example' }])
}) // prettier-ignore

test.each([
  ...['Lhota, Brod', 'Kolín / Kutná Hora', 'Říčany + Mnichovice', 'Lhota (4x)', 'Brod 2 osoby', 'Lhota - kontakt 2', 'Lhota – Jan Novák, 602 123 456'],
])('%s is more than the name of one institution, and an offer', async (name) => {
  const { report } = await taken('institutions', csv('Obec;E-mail', `"${name}";a@l.example`))
  expect(report.rows[0]).toMatchObject({ verdict: 'doubtful', reasons: [{ code: 'name-left-over' }] })
}) // prettier-ignore

test('signs around the name of an institution are no part of it', async () => {
  const cells = ['*Lhota', '(Brod)', '[Kolín]', '_Psáry', 'Říčany!', 'Zdice -', 'Ostrava (Poruba)']
  const { made, rows } = await taken('institutions', csv('Obec;E-mail', ...cells.map((cell) => `${cell};a@l.example`)))
  expect(made('institutions').map(({ name }) => name)).toEqual(['Lhota', 'Brod', 'Kolín', 'Psáry', 'Říčany', 'Zdice', 'Ostrava (Poruba)']) // prettier-ignore
  expect(rows.map(({ reasons }) => reasons.length)).toEqual([1, 1, 1, 1, 1, 1, 0])
})

describe('letters of names that a program read by a wrong page', () => {
  const names = 'Novák Novotný Dvořák Černý Procházka Němec Pokorný Sedláček Kolář Vaněk Říha Hájek Němcová Veselá Ondřej Zdeněk Kateřina Přemysl'.split(' ') // prettier-ignore

  test.each([
    ...[['windows-1250', 'windows-1257'], ['windows-1250', 'iso-8859-4'], ['windows-1250', 'windows-1254'], ['windows-1250', 'cp852'], ['windows-1250', 'maccenteuro']],
    ...[['iso-8859-2', 'windows-1250'], ['cp852', 'windows-1250'], ['cp852', 'maccenteuro'], ['maccenteuro', 'cp852'], ['maccenteuro', 'macroman']],
  ])('of %s by %s are asked about, also where they look Czech', (was = '', readAs = '') => {
    const sure = names.flatMap((name) => {
      const read = iconv.decode(iconv.encode(name, was), readAs)
      return read === name || !/^\p{L}+$/u.test(read) || lettersDoubt('last-name', read, undefined) !== null ? [] : [`${name} → ${read}`]
    })
    expect(sure).toEqual([])
  }) // prettier-ignore

  test.each('Kamýk Frahelž Janů Petrů Kráľ Nguyễn Wójcik Dąbrowska Ødegård Bodø Müller François Szabó Yıldız Đorđević'.split(' '))(
    '%s is as it was written',
    (name) => expect(lettersDoubt('last-name', name, undefined)).toBeNull(),
  ) // prettier-ignore
})
