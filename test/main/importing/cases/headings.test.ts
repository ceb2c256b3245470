import { describe, expect, test } from 'vitest'
import { withConstant, type Mapping } from '@shared/domain/importing/mapping'
import { ownFile } from './own-file'
import { biOf, doubtfulAsNew, sampleDatabase, taken, type Taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', lines.join('\r\n'))

/** What each column of a file is read as, by its heading. */
const readAs = ({ source, mapping }: Taken) =>
  Object.fromEntries(
    (source.sheets[0]?.columns ?? []).map(({ column, heading }) => [
      heading,
      mapping.columns.find((each) => each.column === column)?.field ?? null,
    ]),
  )

describe('headings are known by their words', () => {
  test('a06b: of the address book of Outlook, both phones are kept and the company is the institution', async () => {
    const file = await taken('persons', 'a06b-outlook-en.csv', { decide: doubtfulAsNew })
    expect(file.mapping.columns.map(({ field }) => field)).toEqual([
      ...['title-before', 'first-name', 'last-name', 'title-after', 'institution', 'position'],
      ...['person-phone', 'person-phone', 'person-email'],
    ])
    expect(file.made('persons')).toMatchObject([
      { position: 'vedoucí', phone: '+420 777 000 111', otherPhones: ['+420 777 000 222'], email: 'radek.vltavsky@kocourkov.example' },
    ]) // prettier-ignore
    expect(file.report.rows[0]?.detail).toBe('Město Kocourkov')
  })

  test('a08: of MS Forms, where the column of the account says nothing', async () => {
    const file = await taken('persons', 'a08-ms-forms.xlsx', { decide: doubtfulAsNew })
    expect(readAs(file)).toMatchObject({
      'Jméno a příjmení': 'person-name',
      'Organizace/úřad': 'institution',
      'Kontaktní e-mail': 'person-email',
      Telefon: 'person-phone',
      'Máte zájem o ubytování?': null,
    })
    expect(file.made('persons').map(({ lastName, email, otherEmails }) => [lastName, email, ...otherEmails])).toEqual([
      ['Modrá', 'osoba0@lhota.example'],
      ['Zelený', 'osoba1@lhota.example'],
      ['Černý', 'osoba2@lhota.example'],
    ])
  })

  test('c03: the same heading twice is of two people of one institution', async () => {
    const { made } = await taken('institutions', 'c03-same-heading-twice.csv')
    expect(made('institutions').map(({ name, email }) => [name, email])).toEqual([
      ['Horní Lhota', ''],
      ['Dolní Lhota', ''],
    ])
    const towns = new Map(made('institutions').map(({ id, name }) => [id, name]))
    expect(
      made('persons').map(({ firstName, lastName, email, phone, institutionId }) =>
        [firstName, lastName, email, phone.replace(/ /g, '').slice(-9), towns.get(institutionId ?? '')].join(' '),
      ),
    ).toEqual([
      'Adam Prvý prvy@l.example 602111111 Horní Lhota',
      'Beáta Druhá druha@l.example 602222222 Horní Lhota',
      'Cyril Třetí treti@l.example 602333333 Dolní Lhota',
      'Dana Čtvrtá ctvrta@l.example 602444444 Dolní Lhota',
    ])
  })

  test('c04: of a register, where the town beside the name is where the office lies', async () => {
    const file = await taken('institutions', 'c04-register-headings.csv')
    expect(readAs(file)).toMatchObject({ 'Název subjektu': 'name', Obec: 'city', 'Typ DS': null, WWW: null })
    expect(file.made('institutions')).toMatchObject([
      { name: 'Obec Horní Lhota', city: 'Horní Lhota', street: 'Dlouhá 12/3', email: 'podatelna@hl.example' },
      { name: 'Město Dolní Lhota', kind: 'town', city: 'Dolní Lhota', street: 'č. p. 45', postcode: '54321' },
    ])
  })

  test('c06: of a form, by the words in its questions', async () => {
    const file = await taken('persons', 'c06-form-questions.csv', { decide: doubtfulAsNew })
    expect(file.mapping.columns.map(({ field }) => field)).toEqual([
      ...['person-name', 'institution', 'position', 'person-email', 'person-phone', 'note'],
    ])
    expect(file.made('persons')).toMatchObject([
      { firstName: 'Alena', lastName: 'Modrá', position: 'starostka', note: 'přijedu později' },
      { firstName: 'Bohumil', lastName: 'Zelený', position: 'velitel MP', email: 'zeleny@dl.example' },
    ])
  })

  test('c06: and the time at which it was sent is the day of an answer', async () => {
    const database = await sampleDatabase()
    const { mapping } = await taken('answers', 'c06-form-questions.csv', { database, target: biOf(database) })
    expect(mapping.columns.find(({ field }) => field === 'answered-on')?.column).toBe(0)
    const accepted = (guess: Mapping): Mapping =>
      withConstant(withConstant(guess, 'answer', 'ano'), 'channel', 'e-mail')
    const file = await taken('answers', 'c06-form-questions.csv', {
      ...{ database, target: biOf(database), change: accepted, decide: doubtfulAsNew },
    })
    expect(file.made('invitations').map(({ answer }) => answer?.on)).toEqual(['2021-02-03', '2021-02-03'])
  })

  test.each([
    ['Slovak', 'Meno a priezvisko;Názov organizácie;Funkcia;E-mailová adresa;Telefónne číslo;Poznámka', 'person-name institution position person-email person-phone note'],
    ['Slovak in parts', 'Titul;Meno;Priezvisko;Obec;Mobil', 'title-before first-name last-name institution person-phone'],
    ['English', 'Your full name *;Which organisation do you represent?;Your position;Contact e-mail;Phone (mobile);Any comments?', 'person-name institution position person-email person-phone note'],
    ['Norwegian', 'Fornavn;Etternavn;Kommune;Stilling;E-post;Tlf.;Merknad', 'first-name last-name institution position person-email person-phone note'],
    ['the contacts of Google', 'First Name;Middle Name;Last Name;Name Prefix;Name Suffix;Organization Name;Organization Title;E-mail 1 - Label;E-mail 1 - Value;Phone 1 - Label;Phone 1 - Value;Photo', 'first-name - last-name title-before title-after institution position - person-email - person-phone -'],
    ['Google Forms', 'Timestamp;Email Address;What is your name?;Name of your municipality', '- person-email person-name institution'],
    ['a Czech Outlook', 'Titul;Jméno;Příjmení;Společnost;Oddělení;Funkce;Telefon do zaměstnání;Mobilní telefon;E-mailová adresa;Typ e-mailu', 'title-before first-name last-name institution - position person-phone person-phone person-email -'],
    ['questions', 'Uveďte prosím své jméno a příjmení:;Název vysílajícího úřadu;Kontaktní telefon;Váš e-mail', 'person-name institution person-phone person-email'],
    ['capitals', 'PRIJMENI A JMENO;NAZEV ORGANIZACE;PRACOVNI POZICE;E-MAIL;TELEFON', 'sorted-name institution position person-email person-phone'],
  ])('of %s', async (_, headings, fields) => {
    const samples = { 'person-email': 'jan.bily@lhota.example', 'person-phone': '602123456', 'person-name': 'Jan Bílý', 'sorted-name': 'Bílý Jan', 'first-name': 'Jan', 'last-name': 'Bílý', institution: 'Horní Lhota' } as const // prettier-ignore
    const wanted = fields.split(' ').map((field) => (field === '-' ? null : field))
    const cells = wanted.map((field) => samples[field as keyof typeof samples] ?? '')
    const file = await taken('persons', csv(headings, cells.join(';')), { decide: doubtfulAsNew })
    expect(Object.values(readAs(file))).toEqual(wanted)
  }) // prettier-ignore

  test.each([
    ['NAZEV SUBJEKTU;ICO;E-mail (podatelna);Telefon (ústředna)', 'name ico email phone'],
    ['Název obce/města;Kontaktní e-mail;E-mail starosty;Telefon na starostu;Starosta/starostka', 'name email person-email person-phone person-name'],
    ['Názov obce;Okres;Kraj;PSČ;Ulica;E-mail', 'name district region postcode street email'],
    ['Kommune;Fylke;Postnummer;Poststed;E-post', 'name region postcode city email'],
  ])('of institutions: %s', async (headings, fields) => {
    const file = await taken('institutions', csv(headings, fields.split(' ').map((field) => (field.includes('email') ? 'a@b.example' : field.includes('phone') ? '602123456' : field === 'ico' ? '00007064' : 'Lhota')).join(';'))) // prettier-ignore
    expect(Object.values(readAs(file))).toEqual(fields.split(' '))
  }) // prettier-ignore

  test('and a first row of values is no heading, whatever words it has', async () => {
    const file = await taken('persons', csv('Jan;Bílý;starosta;Obec Lhota;bily@lhota.example', 'Eva;Malá;tajemnice;Obec Lhota;mala@lhota.example')) // prettier-ignore
    expect(file.mapping.headingRow).toBe(0)
    expect(file.rows).toHaveLength(2)
  })

  test('and what a column holds counts more than its heading', async () => {
    const file = await taken('persons', csv('Jméno;Příjmení;Kontakt;E-mail', 'Jan;Bílý;bily@lhota.example;', 'Eva;Malá;mala@lhota.example;')) // prettier-ignore
    expect(file.made('persons').map(({ email }) => email)).toEqual(['bily@lhota.example', 'mala@lhota.example'])
  })

  test('and two columns that fit one field are asked about', async () => {
    const { source, mapping } = await taken(
      'persons',
      csv('Jméno;Příjmení;Funkce;Pracovní pozice', 'Jan;Bílý;radní;učitel'),
    )
    expect(mapping.columns.map(({ field }) => field)).toEqual(['first-name', 'last-name', 'position'])
    expect(source.sheets[0]?.notes).toEqual([
      { code: 'columns-alike', alike: [{ field: 'position', headings: ['Funkce', 'Pracovní pozice'] }] },
    ])
  })
})
