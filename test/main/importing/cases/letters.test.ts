import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Mapping } from '@shared/domain/importing/mapping'
import { ownFile } from './own-file'
import { refusal, taken } from './taken'

const people = [
  ['Příjmení', 'Jméno', 'Funkce', 'E-mail'],
  ['Hořejší', 'Bořivoj', 'místostarosta', 'b.horejsi@kytin.example'],
  ['Žďárská', 'Štěpánka', 'úřednice', 's.zdarska@kytin.example'],
  ['Říha', 'Čeněk', 'velitel městské policie', 'c.riha@kytin.example'],
  ['Ťoupalík', 'Vítězslav', 'ředitel odboru', 'v.toupalik@kytin.example'],
]
const csv = (rows: readonly (readonly string[])[], end = '\r\n'): string =>
  rows.map((row) => row.join(';') + end).join('')

const peopleIn = async (bytes: Buffer | string) => {
  const { rows, made, source } = await taken('persons', ownFile('lidé.csv', bytes))
  return {
    encoding: source.read.encoding,
    verdicts: rows.map(({ verdict }) => verdict),
    names: made('persons').map(({ lastName, firstName }) => [lastName, firstName]),
  }
}
const names = people.slice(1).map(([lastName, firstName]) => [lastName, firstName])
const allNew = people.slice(1).map(() => 'new')

describe('a list of Czech people', () => {
  test.each([
    ['windows-1250', 'windows-1250'],
    ['ISO 8859-2', 'iso-8859-2'],
    ['MS-DOS 852', 'cp852'],
    ['a Mac', 'maccenteuro'],
  ])('in %s comes in with its letters', async (_name, encoding) => {
    expect(await peopleIn(iconv.encode(csv(people), encoding))).toMatchObject({ verdicts: allNew, names })
  })

  test('of an old Mac, whose lines end otherwise, comes in with its letters', async () => {
    expect(await peopleIn(iconv.encode(csv(people, '\r'), 'maccenteuro'))).toMatchObject({ verdicts: allNew, names })
  })

  test.each(['utf16le', 'utf16be'])('in UTF-16 without a mark (%s) comes in with its letters', async (encoding) => {
    const bytes = Buffer.from(csv(people), 'utf16le')
    expect(await peopleIn(encoding === 'utf16le' ? bytes : bytes.swap16())).toMatchObject({ verdicts: allNew, names })
  })

  /** UTF-8 read by a code page and kept as UTF-8 once more; letters that the page lacks are lost as programs lose them. */
  test.each(['windows-1250', 'windows-1252', 'iso-8859-2', 'cp852', 'macroman', 'maccenteuro'])(
    'of which UTF-8 was read as %s is mended, and a letter that was lost is an offer',
    async (page) => {
      const garbled = iconv.decode(Buffer.from(csv(people)), page)
      const { report } = await taken('persons', ownFile('lidé.csv', garbled))
      const known = new Set(names.map(([lastName, firstName]) => `${firstName} ${lastName}`))
      for (const { name, verdict, reasons } of report.rows)
        if (!known.has(name) || verdict !== 'new')
          expect([verdict, reasons.map(({ code }) => code)]).toEqual(['doubtful', ['letters-guessed']])
      expect(report.rows.filter(({ name }) => known.has(name)).length).toBeGreaterThanOrEqual(3)
    },
  )

  test.each([
    ['windows-1250', 'latin1'],
    ['cp852', 'windows-1250'],
    ['maccenteuro', 'windows-1250'],
    ['maccenteuro', 'macroman'],
  ])('of %s that was read as %s is mended', async (was, readAs) => {
    const bytes = iconv.encode(csv(people), was)
    const garbled = readAs === 'latin1' ? bytes.toString('latin1') : iconv.decode(bytes, readAs)
    expect(await peopleIn(garbled)).toMatchObject({ verdicts: allNew, names })
  })

  test.each([1, 2, 3, 4])('that goes over into another encoding after line %i is refused', async (cut) => {
    const part = (from: number, to?: number): string => csv(people.slice(from, to))
    const utf8First = Buffer.concat([Buffer.from(part(0, cut)), iconv.encode(part(cut), 'windows-1250')])
    const utf8Last = Buffer.concat([iconv.encode(part(0, cut), 'windows-1250'), Buffer.from(part(cut))])
    for (const bytes of [utf8First, utf8Last])
      expect(await refusal(ownFile('lidé.csv', bytes))).toEqual({ code: 'file-mixed-encoding', row: cut + 1 })
  })
})

describe('text of other languages is not taken for garbled', () => {
  const lists: { readonly [language: string]: readonly (readonly string[])[] } = {
    Norwegian: [
      ['Ødegård', 'Bjørn', 'Tromsø'],
      ['Sæther', 'Kjersti', 'Ålesund'],
      ['Bøe', 'Håkon', 'Bærum'],
    ],
    Slovak: [
      ['Kráľ', 'Ľubomír', 'Žilina'],
      ['Vŕbová', 'Zuzana', 'Stĺpčany'],
      ['Hôrka', 'Ján', 'Ružomberok'],
    ],
    'names from afar': [
      ['Müllerová', 'Zoë', 'Plzeň'],
      ['Nguyễn', 'Thị Hồng', 'Cheb'],
      ['Łukaszewicz', 'Żaneta', 'Wrocław'],
      ['O’Neil', 'François', 'Brno'],
      ['Öztürk', 'Gülşen', 'MěÚ Říčany'],
    ],
  }
  test.each(Object.entries(lists))('%s', async (_language, list) => {
    const rows = [['Příjmení', 'Jméno', 'Instituce'], ...list]
    const text = csv(rows.map(([last = '', first = '']) => [last, first]))
    expect(await peopleIn(text)).toMatchObject({
      verdicts: list.map(() => 'new'),
      names: list.map(([last, first]) => [last, first]),
    })
  })

  test('Norwegian in the encoding of its Windows', async () => {
    const list = lists['Norwegian'] ?? []
    const text = csv([['Surname', 'First name'], ...list.map(([last = '', first = '']) => [last, first])])
    expect(await peopleIn(iconv.encode(text, 'windows-1252'))).toMatchObject({
      encoding: 'windows-1252',
      names: list.map(([last, first]) => [last, first]),
    })
  })

  test.each(['windows-1250', 'cp852', 'maccenteuro'])('a short list with two diacritics in %s', async (page) => {
    const text = csv([
      ['Surname', 'First name'],
      ['Dub', 'Jan'],
      ['Lípová', 'Eva'],
    ])
    expect(await peopleIn(iconv.encode(text, page))).toMatchObject({
      verdicts: ['new', 'new'],
      names: [
        ['Dub', 'Jan'],
        ['Lípová', 'Eva'],
      ],
    })
  })
})

describe('a file whose letters nobody can know', () => {
  test('is shown by each encoding that it may be in, and no row with such letters is sure', async () => {
    const text = csv([
      ['Surname', 'First name'],
      ['Bøe', 'Jan'],
      ['Dub', 'Eva'],
    ])
    const { rows, source } = await taken('persons', ownFile('lidé.csv', iconv.encode(text, 'windows-1252')))
    expect(rows).toEqual([
      { row: 2, verdict: 'doubtful', reasons: ['letters-unsure'] },
      { row: 3, verdict: 'new', reasons: [] },
    ])
    expect(source.read.encodings.map(({ samples }) => samples)).toEqual(
      expect.arrayContaining([['Bøe;Jan'], ['Bře;Jan']]),
    )
  })

  test('keeps rows that were garbled before as offers, and the others are sure', async () => {
    const [head = [], first = [], ...others] = people
    const garbled = first.map((cell, at) =>
      at === 2 ? iconv.decode(Buffer.from('ředitelka úřadu'), 'windows-1250') : cell,
    )
    const more = others.map(([last = '', given = '', position = '', email = '']) => [
      `${last}-Nová`,
      given,
      position,
      `x.${email}`,
    ])
    const { rows } = await taken('persons', ownFile('lidé.csv', csv([head, garbled, ...others, ...more])))
    expect(rows[0]).toMatchObject({ verdict: 'doubtful', reasons: expect.arrayContaining(['letters-garbled']) })
    expect(rows.slice(1).map(({ verdict }) => verdict)).toEqual(rows.slice(1).map(() => 'new'))
  })

  test.each(['H?bice', 'Nov? Ves', '?eznovice', 'Velk? Osek', 'Ho\uFFFDice'])('lost those of %s', async (town) => {
    const { rows } = await taken(
      'institutions',
      ownFile(
        'obce.csv',
        csv([
          ['Obec', 'E-mail'],
          ['Lhota', 'a@l.example'],
          [town, 'b@l.example'],
        ]),
      ),
    )
    expect(rows).toEqual([
      { row: 2, verdict: 'new', reasons: [] },
      { row: 3, verdict: 'doubtful', reasons: ['letters-lost'] },
    ])
  })
})

describe('the encoding that somebody chose', () => {
  const norwegian = iconv.encode(
    csv([
      ['Surname', 'First name'],
      ['Bøe', 'Jan'],
      ['Dub', 'Eva'],
    ]),
    'windows-1252',
  )

  test('is what the file is read by, and its rows are sure', async () => {
    const { rows, made } = await taken('persons', ownFile('lidé.csv', norwegian), {
      change: (mapping) => ({ ...mapping, encoding: 'windows-1252' }),
    })
    expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new'])
    expect(made('persons')).toMatchObject([{ lastName: 'Bøe' }, { lastName: 'Dub' }])
  })

  test.each([['Born'], ['Møe']])('is remembered for the next file with the same headings: %s', async (last) => {
    const file = (name: string): string =>
      ownFile(
        'lidé.csv',
        iconv.encode(
          csv([
            ['Surname', 'First name', last],
            [name, 'Jan', ''],
          ]),
          'windows-1252',
        ),
      )
    const choose = (mapping: Mapping): Mapping => ({ ...mapping, encoding: 'windows-1252' })
    const columns = (mapping: Mapping): Mapping => ({ ...mapping, columns: mapping.columns.slice(0, 2) })
    const { database, source } = await taken('persons', file('Bøe'), {
      reading: { encoding: 'windows-1252' },
      change: (mapping) => columns(choose(mapping)),
    })
    expect(source.sheets[0]?.columns[2]?.heading).toBe(last)
    const again = await taken('persons', file('Løe'), { database })
    expect(again.source).toMatchObject({ isRemembered: true, read: { encoding: 'windows-1252', isSure: true } })
    expect(again.made('persons')).toMatchObject([{ lastName: 'Løe' }])
  })

  test('is no longer asked for in a file of another form', async () => {
    const { database } = await taken('persons', ownFile('lidé.csv', norwegian), {
      change: (mapping) => ({ ...mapping, encoding: 'windows-1252' }),
    })
    const other = await taken('persons', ownFile('další.csv', iconv.encode(csv(people), 'windows-1250')), { database })
    expect(other.source).toMatchObject({ isRemembered: false, read: { encoding: 'windows-1250' } })
  })
})

describe('the files of offices', () => {
  const threePeople = [
    { lastName: 'Žižková', firstName: 'Šárka' },
    { lastName: 'Řezníček', firstName: 'Ondřej' },
    { lastName: 'Ďásková', firstName: 'Naděžda' },
  ]
  test.each(['b01-mac-central-europe.csv', 'b02-dos-852.csv', 'b03-utf16le-no-bom.csv'])('%s', async (file) => {
    const { rows, made } = await taken('persons', file)
    expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'new'])
    expect(made('persons')).toMatchObject(threePeople)
  })

  test('b01b, whose headings have no diacritics', async () => {
    const { made } = await taken('institutions', 'b01b-mac-ascii-headings.csv')
    expect(made('institutions').map(({ name }) => name)).toEqual(['Žďárek', 'Řetůvka', 'Ďáblov', 'Česká Ves'])
    expect(made('persons')[0]).toMatchObject({ firstName: 'Šárka', lastName: 'Žižková' })
  })

  test('b05: what was decoded twice is undone, and a guessed letter is an offer', async () => {
    const { rows, made } = await taken('persons', 'b05-utf8-read-as-1250-twice.csv')
    expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'doubtful', 'new'])
    expect(rows[1]?.reasons).toEqual(['letters-guessed'])
    expect(made('persons')).toMatchObject([threePeople[0], threePeople[2]])
  })

  test('b05b: the same under headings without diacritics', async () => {
    const { report, made } = await taken('institutions', 'b05b-double-utf8-ascii-headings.csv')
    expect(report.rows.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Žďárek', 'new'],
      ['Řetůvka', 'doubtful'],
      ['Ďáblov', 'new'],
      ['Česká Ves', 'new'],
    ])
    expect(made('institutions').map(({ name }) => name)).toEqual(['Žďárek', 'Ďáblov', 'Česká Ves'])
  })

  test('b15: two encodings in one file are refused with the row where the second begins', async () => {
    expect(await refusal('b15-two-files-stuck.csv')).toEqual({ code: 'file-mixed-encoding', row: 5 })
  })

  test('b17: HTML entities are letters', async () => {
    const { report, made } = await taken('persons', 'b17-html-entities.csv', {
      decide: (rows) => rows.map(({ row }) => ({ row, choice: 'new' })),
    })
    expect(report.rows[0]).toMatchObject({ name: 'Jan Dvořák', detail: 'Město Horní & Dolní' })
    expect(made('persons')).toMatchObject([{ firstName: 'Jan', lastName: 'Dvořák' }])
  })

  test('b19: letters lost as question marks are an offer', async () => {
    const { rows, made } = await taken('institutions', 'b19-question-marks.csv')
    expect(rows).toMatchObject([{ verdict: 'doubtful', reasons: expect.arrayContaining(['letters-lost']) }])
    expect(made('institutions')).toEqual([])
  })
})

test('HTML entities cut no cell, whatever they stand for', async () => {
  const text =
    'Jméno;Příjmení;Funkce\nEva;&Ccaron;&aacute;pov&aacute;;ředitelka &quot;Domova&quot;; \nJan;&#381;i&#x17E;ka;A&amp;B\n'
  const { made } = await taken('persons', ownFile('lidé.csv', text))
  expect(made('persons')).toMatchObject([
    { lastName: 'Čápová', position: 'ředitelka "Domova"' },
    { lastName: 'Žižka', position: 'A&B' },
  ])
})
