import { describe, expect, test } from 'vitest'
import {
  bareDataBox,
  bareIco,
  barePostcode,
  emailsIn,
  phonesIn,
  saysNothing,
  saysNothingAsName,
} from '../../../../src-main/importing/cells/contact-cells'

describe('the e-mails of a cell', () => {
  test.each([
    ['Podatelna@Lhota.example', ['podatelna@lhota.example'], false],
    ['podatelna@lhota.example;', ['podatelna@lhota.example'], true],
    ['podatelna@lhota.example.', ['podatelna@lhota.example'], true],
    ['<podatelna@lhota.example>', ['podatelna@lhota.example'], true],
    ['mailto:podatelna@lhota.example', ['podatelna@lhota.example'], true],
    ['e-mail: podatelna@lhota.example', ['podatelna@lhota.example'], true],
    ['podatelna (at) lhota.example', ['podatelna@lhota.example'], true],
    ['podatelna(zavináč)lhota.example', ['podatelna@lhota.example'], true],
    ['podatelna[at]lhota(tečka)example', ['podatelna@lhota.example'], true],
    ['podatelna zavináč lhota.example', ['podatelna@lhota.example'], true],
    ['podatelna@lhota.example, starosta@lhota.example', ['podatelna@lhota.example', 'starosta@lhota.example'], false],
    ['podatelna@lhota.example / starosta@lhota.example', ['podatelna@lhota.example', 'starosta@lhota.example'], true],
    ['podatelna@lhota.example\nstarosta@lhota.example', ['podatelna@lhota.example', 'starosta@lhota.example'], false],
    ['a@lhota.example a b@lhota.example', ['a@lhota.example', 'b@lhota.example'], true],
    ['Jan Novák <jan@lhota.example>; eva@lhota.example', ['jan@lhota.example', 'eva@lhota.example'], true],
    ['"Novák, Jan" <jan@lhota.example>', ['jan@lhota.example'], null],
    ['jan@lhota.example (sekretariát)', ['jan@lhota.example'], true],
    ['a@lhota.example, A@lhota.example', ['a@lhota.example'], true],
  ] as const)('%s are %j', (text, values, isTidied) => {
    const read = emailsIn(text)
    expect(read.values).toEqual(values)
    if (isTidied !== null) expect(read).toMatchObject({ wrong: [], isTidied })
  })

  test.each([
    ['pod atelna@lhota.example', 'pod atelna@lhota.example'],
    ['žluťoučký@lhota.example', 'žluťoučký@lhota.example'],
    ['lhota', 'lhota'],
    ['kolin (?) kolin.example', 'kolin (?) kolin.example'],
    ['starosta Jan jan@lhota.example', 'starosta Jan jan@lhota.example'],
    ['a@@lhota.example', 'a@@lhota.example'],
  ])('%s is none, not even in part', (text, wrong) => {
    expect(emailsIn(text)).toMatchObject({ values: [], wrong: [wrong] })
  })

  test('are kept where one beside them is wrong', () => {
    expect(emailsIn('a@lhota.example; b@')).toMatchObject({ values: ['a@lhota.example'], wrong: ['b@'] })
  })
})

describe('the phones of a cell', () => {
  test.each([
    ['602 123 456', ['+420 602 123 456'], false],
    ['tel.: 602 123 456', ['+420 602 123 456'], true],
    ['Telefon 602123456', ['+420 602 123 456'], true],
    ['mob. 602 123 456;', ['+420 602 123 456'], true],
    ['+420602123456 (sekretariát)', ['+420 602 123 456'], true],
    ['(+420) 602 123 456', ['+420 602 123 456'], false],
    ['321/123 456', ['+420 321 123 456'], false],
    ['602123456.0', ['+420 602 123 456'], true],
    ['602 123 456 / 603 123 456', ['+420 602 123 456', '+420 603 123 456'], false],
    ['602123456, 603123456', ['+420 602 123 456', '+420 603 123 456'], false],
    ['602 123 456 603 123 456', ['+420 602 123 456', '+420 603 123 456'], false],
    ['+420 602 123 456 +420 603 123 456', ['+420 602 123 456', '+420 603 123 456'], false],
    ['T: 321 123 456, M: 602 123 456', ['+420 321 123 456', '+420 602 123 456'], true],
    ['+47 22 33 44 55', ['+47 22 33 44 55'], false],
  ] as const)('%s are %j', (text, values, isTidied) => {
    expect(phonesIn(text)).toMatchObject({ values, wrong: [], isTidied, warnings: [] })
  })

  test('of an extension is kept as it is written, with a warning', () => {
    expect(phonesIn('321 123 456 l. 12')).toMatchObject({ values: ['321 123 456 l. 12'], warnings: ['phone-form'] })
  })

  test('leave a fax and a rest of a number out', () => {
    expect(phonesIn('602 123 456, fax: 321 123 457')).toMatchObject({ values: ['+420 602 123 456'], wrong: ['fax: 321 123 457'] }) // prettier-ignore
    expect(phonesIn('602 123 456, 7')).toMatchObject({ values: ['+420 602 123 456'], wrong: ['7'] })
  })
})

test.each([
  ['00 00 70 64', '00 00 70 64'],
  ['IČ: 00007064', '00007064'],
  ['IČO 00007064', '00007064'],
  ['CZ00007064', '00007064'],
  ['DIČ: CZ00007064', '00007064'],
  ['7064.0', '7064'],
])('the IČO in %s is %s', (text, ico) => {
  expect(bareIco(text)).toBe(ico)
})

test('a data box and a postcode are freed of the words before them', () => {
  expect(bareDataBox('DS: ab1cd2e')).toBe('ab1cd2e')
  expect(bareDataBox('ID DS: ab1cd2e')).toBe('ab1cd2e')
  for (const text of ['PSČ 123 45', 'PSČ: 123 45', 'CZ-123 45', '123 45']) expect(barePostcode(text)).toBe('123 45')
  expect(barePostcode('123-45')).toBe('12345')
  expect(barePostcode('12345.0')).toBe('12345')
})

test.each([
  ...['-', '–', '---', '...', '/', 'x', 'nemá', 'Neuvedeno', '(neuvedeno)', 'anonymous', '(nezadáno)', '-- vyberte --'],
  ...['n/a', 'N/A', 'není', 'null', 'not specified', '( - )'],
])('%s says that there is nothing', (text) => {
  expect(saysNothing(text)).toBe(true)
})

test.each(['nemanice', 'Bez', 'x@lhota.example', '5', 'Neuvěděl'])('%s says something, as a name', (text) => {
  expect(saysNothingAsName(text)).toBe(false)
})
