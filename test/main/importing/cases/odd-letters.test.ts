import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { lettersDoubt } from '../../../../src-main/importing/cells/letters-doubt'
import { decodeText } from '../../../../src-main/importing/table/csv/decode-text'
import { ownFile } from './own-file'
import { refusal, taken } from './taken'

const csv = (...lines: readonly string[]): string => lines.join('\r\n') + '\r\n'
const fileOf = (content: string | Buffer): string => ownFile('seznam.csv', content)

const czech =
  'Říčany;Šternberk;Čáslav;Žatec;Ždírec;Ústí nad Labem;Ořechov;Dvořák;Černý;Kříž;Nováková;Šťastný;Jiří;Řehoř;Zdeněk;Věra;Tomáš;' +
  'Ondřej;Bílá;Kučera;Ďáblice;Týniště;Újezd;Měcholupy;Kněževes;Štětí;ŽĎÁR;ČESKÁ LÍPA;DVOŘÁKOVÁ;Mužík;Hájek;Růžička;Tůma;Nový Jičín;Jičín'
const slovak = 'Ľudmila;Dĺžka;Mäsiar;Kôň;Považská Bystrica;Štúrovo'
const norwegian =
  'Bodø;Tromsø;Ålesund;Færder;Bjørn;Ødegård;Næss;Åse;Håkon;Sæther;Øystein;Kåre;Bærum;Årdal;Røros;Jørgensen;SØREN;Ås;Bø;Grønland;Førde'

/** A file of one row in that encoding: the word as it is read, and whether somebody is asked about it. */
const read = (bytes: Buffer): { readonly word: string; readonly isAsked: boolean } => {
  const { text, letters } = decodeText(bytes)
  const word = text.split('\r\n')[1]?.split(';')[0] ?? ''
  return { word, isAsked: lettersDoubt('name', word, letters) !== null }
}

const rowOf = (word: string): string => csv('Obec;E-mail', `${word};a@b.example`)

describe('a single word', () => {
  test.each([
    ...['windows-1250', 'iso-8859-2', 'cp852', 'maccenteuro'].map((page) => [page, `${czech};${slovak}`]),
    ...['windows-1252', 'cp850', 'macroman'].map((page) => [page, norwegian]),
  ])('in %s is read as it was written, or asked about', (page, words) => {
    const wrong = words?.split(';').flatMap((word) => {
      const found = read(iconv.encode(rowOf(word), page ?? ''))
      return found.word === word || found.isAsked ? [] : [`${word} → ${found.word}`]
    })
    expect(wrong).toEqual([])
  })

  test.each([
    ['windows-1250', 'windows-1252', 'Ondřej;Kučera;Břeclav;Přerov;Plzeň;Dvořák;České Budějovice;Hlavní město'],
    ['windows-1250', 'cp852', 'Kutná Hora;Písek;Bílá;Tábor;Nový Jičín'],
    ['cp852', 'windows-1250', 'Ondřej;Plzeň;Přerov;Břeclav'],
    ['maccenteuro', 'windows-1250', 'Zdeněk;Plzeň;Jičín'],
    ['windows-1252', 'windows-1250', 'Bodø;Ålesund;Færder;Åse;Håkon;Øystein;Bø;Ås'],
    ['utf8', 'iso-8859-1', 'Šumperk;Říčany;Dvořák'],
    ['utf8', 'windows-1250', 'Šumperk;Říčany;Dvořák'],
  ])('that was in %s and read as %s is mended, or asked about', (was, readAs, words) => {
    const sure = words.split(';').flatMap((word) => {
      const found = read(Buffer.from(rowOf(iconv.decode(iconv.encode(word, was), readAs))))
      return found.word === word || found.isAsked ? [] : [`${word} → ${found.word}`]
    })
    expect(sure).toEqual([])
  })

  test.each(['Bjørn', 'Jørgensen', 'Ødegård', 'Tromsø', 'Bodø', 'Søren', 'Hélène', 'Michèle', 'Müller', 'François', 'MěÚ', "O'Brien"])(
    '%s that is written well is nothing to ask about',
    (word) => expect(lettersDoubt('last-name', word, undefined)).toBeNull(),
  ) // prettier-ignore
})

const good = csv(
  'Příjmení;Jméno;Funkce;Obec',
  'Čížková;Šárka;místostarostka;Žďár nad Sázavou',
  'Ďuriš;Zdeněk;radní;Úštěk',
  'Müllerová;Věra;účetní;Říčany',
)
const more = csv('Kroupová;Věra;radní;Říčany', 'Řezáč;Jiří;tajemník;Kolín')

test('files of two code pages stuck together are refused', async () => {
  const both = Buffer.concat([iconv.encode(good, 'windows-1250'), iconv.encode(more, 'cp852')])
  expect(await refusal(fileOf(both))).toEqual({ code: 'file-mixed-encoding', row: 5 })
})

test('rows that were decoded wrongly among good ones are never sure', async () => {
  const { rows } = await taken(
    'persons',
    fileOf(
      '\uFEFF' +
        csv(
          ...['Jméno;Příjmení', 'Jan;Dvořák', 'Ondøej;Kuèera', 'JiÅ™Ã\u00AD;MalÃ½', 'Eva;Mal´a', "Va'clav;Mal'y", 'Jan;Dvo=C5=99=C3=A1k'],
          ...['Petr;Novák', 'Eva;Říhová', 'Ota;Žák', 'Ivo;Šír', 'Věra;Černá', 'Bjørn;Ødegård', 'Pavla;Žáková', 'Jiří;Kříž'],
        ),
    ),
  ) // prettier-ignore
  const sure = rows.filter(({ verdict }) => verdict === 'new').map(({ row }) => row)
  expect(sure).toEqual([2, 8, 9, 10, 11, 12, 13, 14, 15])
})

test('headings with letters lost are known, and a row that lost none is read', async () => {
  const { mapping, rows } = await taken(
    'persons',
    fileOf(
      csv('Jm?no;P??jmen?;E-mail;Telefon', 'Jan;Novak;a@b.example;602123456', 'Ond?ej;Mal?;c@b.example;602123457'),
    ),
  )
  expect(mapping.columns.map(({ field }) => field)).toEqual(['first-name', 'last-name', 'person-email', 'person-phone'])
  expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'wrong'])
})

test('the mark by which MS-DOS ends a text is none of it', async () => {
  const read = await taken('persons', fileOf(Buffer.concat([iconv.encode(good, 'cp852'), Buffer.from([0x1a])])))
  expect(read.rows).toHaveLength(3)
  expect(read.report.rows.map(({ name }) => name)).toEqual(['Šárka Čížková', 'Zdeněk Ďuriš', 'Věra Müllerová'])
})

test('texts in single quotes, numbers kept as texts and quotes inside a cell are what they say', async () => {
  const { made } = await taken(
    'persons',
    fileOf(
      csv(
        ...['Jméno;Příjmení;Telefon;Poznámka', "'Jan';'Novák';'602123456';'x'", 'Eva;Malá;\'602123457;říká "ano"'],
        ...['Petr;Dub;602123458; "ano" y', 'Iva;"Bílá" ;602123459;'],
      ),
    ),
  )
  expect(made('persons').map(({ lastName, phone, note }) => [lastName, phone, note])).toEqual([
    ['Novák', '+420 602 123 456', 'x'],
    ['Malá', '+420 602 123 457', 'říká "ano"'],
    ['Dub', '+420 602 123 458', '"ano" y'],
    ['Bílá', '+420 602 123 459', ''],
  ])
})
