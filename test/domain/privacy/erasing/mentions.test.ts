import { describe, expect, test } from 'vitest'
import { excerptAround, findMentions, withoutMentions } from '@shared/domain/privacy/erasing/mentions'
import { searchTerms, type PersonState } from '@shared/domain/privacy/erasing/search-terms'
import { cpuMs } from '../../../cpu-time'

const nobody: PersonState = {
  titleBefore: '',
  firstName: '',
  lastName: '',
  titleAfter: '',
  email: '',
  phone: '',
  erasedAt: null,
}
const jana: PersonState = {
  ...nobody,
  titleBefore: 'Mgr.',
  firstName: 'Jana',
  lastName: 'Nováková',
  titleAfter: 'Ph.D.',
  email: 'jana.novakova@ricany.cz',
  phone: '+420 602 123 456',
}
const without = (text: string, ...states: readonly PersonState[]): string =>
  withoutMentions(text, searchTerms(states.length === 0 ? [jana] : states), '×')

describe('a name', () => {
  test.each([
    ['přišla Jana Nováková z Říčan', 'přišla × z Říčan'],
    ['přišla Nováková Jana', 'přišla ×'],
    ['Nováková, Jana: referát', '×: referát'],
    ['JANA NOVÁKOVÁ', '×'],
    ['jana novakova', '×'],
    ['Jana\u00a0Nováková', '×'],
    ['Jana\n  Nováková', '×'],
    ['(Jana Nováková)', '(×)'],
    ['Mgr. Jana Nováková, Ph.D., řekla', '×, řekla'],
    ['Jana Nováková, Ph.D.', '×'],
    ['Mgr. Jana Nováková', '×'],
    ['Jana Nováková a Jana Nováková', '× a ×'],
  ])('is found in %j', (text, expected) => expect(without(text)).toBe(expected))

  test.each([
    'Jana Nováková-Svobodová',
    'Bojana Nováková',
    'Jana Novákovátová',
    'Eva-Jana Nováková',
    'Jana Dvořáková a Petr Nováková',
    'Nováková',
    'Jana',
  ])('of somebody else is left: %j', (text) => expect(without(text)).toBe(text))

  test('whose letters are written with marks of their own is cut out whole', () => {
    expect(without('píše Jana Nováková.'.normalize('NFD'))).toBe('píše ×.'.normalize('NFD'))
  })

  test('with letters of the north, an apostrophe, or two words is found', () => {
    const guest = { ...nobody, firstName: 'Åse', lastName: 'Ødegård' }
    expect(without('Ms Ase Odegard came', guest)).toBe('Ms × came')
    expect(without("host: O'Brien Pat", { ...nobody, firstName: 'Pat', lastName: "O'Brien" })).toBe('host: ×')
    expect(without('Jan Pavel van der Berg', { ...nobody, firstName: 'Jan Pavel', lastName: 'van der Berg' })).toBe('×')
  })

  test('with a hyphen, and an e-mail with one, are found', () => {
    const eva = { ...nobody, firstName: 'Eva', lastName: 'Malá-Nová', email: 'eva.mala-nova@ricany-u-prahy.cz' }
    expect(without('Eva Malá-Nová, eva.mala-nova@ricany-u-prahy.cz', eva)).toBe('×, ×')
  })

  test('of one word only is found as a word', () => {
    expect(without('paní Ng, Ngo', { ...nobody, lastName: 'Ng' })).toBe('paní ×, Ngo')
  })

  test('that was borne before is found as well', () => {
    expect(without('Jana Malá, nyní Jana Nováková', jana, { ...jana, lastName: 'Malá' })).toBe('×, nyní ×')
  })

  test('is searched for as text, whatever marks are in it', () => {
    expect(without('a.*b (c', { ...nobody, firstName: 'a.*b', lastName: '(c' })).toBe('a.*b (c'.replace('a.*b (c', '×'))
    expect(without('axxb (c', { ...nobody, firstName: 'a.*b', lastName: '(c' })).toBe('axxb (c')
  })
})

describe('an e-mail', () => {
  test.each([
    ['pište na jana.novakova@ricany.cz.', 'pište na ×.'],
    ['mailto:Jana.Novakova@Ricany.CZ', 'mailto:×'],
    ['<jana.novakova@ricany.cz>', '<×>'],
  ])('is found in %j', (text, expected) => expect(without(text)).toBe(expected))

  test.each([
    'paní.jana.novakova@ricany.cz',
    'jana.novakova@ricany.cz.uk',
    'jana.novakova@ricany.czech',
    'jana.novakova@ricany-cz.cz',
  ])('that is another one is left: %j', (text) => expect(without(text)).toBe(text))
})

describe('a phone', () => {
  test.each([
    '+420 602 123 456',
    '+420602123456',
    '00420 602 123 456',
    '602123456',
    '602 123 456',
    '602-123-456',
    '602/123456',
    '420 602 123 456',
    '(+420) 602 123 456'.slice(1).replace(')', ''),
    '+420\u00a0602\u00a0123\u00a0456',
  ])('is found as %j', (text) => expect(without(`tel. ${text}, odpoledne`)).toBe('tel. ×, odpoledne'))

  test.each(['602 123 4567', '1602 123 456', '602 123 457'])('that is another one is left: %j', (text) =>
    expect(without(text)).toBe(text),
  )

  test('of Norway is found, a short one is not searched for', () => {
    expect(without('call 22 33 44 55', { ...nobody, phone: '+47 22 33 44 55' })).toBe('call ×')
    expect(without('klapka 1234', { ...nobody, phone: '1234' })).toBe('klapka 1234')
  })
})

test('what others have too is not searched for, names always are', () => {
  const terms = searchTerms([jana], () => true)
  expect(terms.map(({ kind }) => kind)).toEqual(['name'])
})

test('an erased state has nothing to search for', () => {
  expect(searchTerms([{ ...nobody, erasedAt: '2026-01-01T00:00:00.000Z' }])).toEqual([])
})

test('an excerpt shows some words around', () => {
  const text = `${'slovo '.repeat(20)}Jana Nováková ${'slovo '.repeat(20)}`
  const [found] = findMentions(text, searchTerms([jana]))
  expect(found && excerptAround(text, found)).toMatch(/^….{0,45}Jana Nováková.{0,45}…$/)
})

test('a hundred thousand characters without a mention are searched at once', async () => {
  const took = await cpuMs(() => {
    expect(without('a'.repeat(100_000))).toHaveLength(100_000)
    expect(without('6 '.repeat(50_000))).toHaveLength(100_000)
    expect(without('Jana '.repeat(20_000))).toHaveLength(100_000)
  })
  expect(took).toBeLessThan(1000)
})
