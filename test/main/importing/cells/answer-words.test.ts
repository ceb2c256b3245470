import { describe, expect, test } from 'vitest'
import { answerText, answerWord } from '../../../../src-main/importing/cells/answer-text'
import { channelFromText } from '../../../../src-main/importing/cells/channel-text'
import { nightsFromText } from '../../../../src-main/importing/cells/night-text'

describe('a cell answers', () => {
  test.each([
    ...[
      'ano',
      'ANO!',
      'x',
      '✓',
      '☑',
      'ok',
      'jasně',
      'áno',
      'Yes',
      'Ano, zúčastním se',
      'zúčastníme se',
      'účastníme se',
    ],
    ...['potvrzujeme', 'potvrzuji účast', 'přijedeme', 'rádi dorazíme', 'přihlašujeme se', 'máme zájem', 'Vi deltar'],
    ...[
      'oba dny',
      'jen 1. den',
      'pouze druhý den',
      '1 osoba',
      '2',
      '2x',
      'Yes, 2 persons',
      'dvě osoby',
      'účast 3 osob',
      '☑ ano ☐ ne',
      'počítejte s námi',
      'zájem',
    ],
  ])('yes by %s', (text) => {
    expect(answerWord(text)).toBe('yes')
  })

  test.each([
    ...['ne', 'NE ', '-', '✗', '☐', 'nezúčastním se', 'nezúčastníme se', 'bohužel ne', 'bohužel se nemůžeme zúčastnit'],
    ...['omluva', 'omluven', 'omlouváme se', 'nemáme zájem', 'nepřijedeme', 'odmítáme', 'ne, děkujeme', 'bez účasti'],
    ...[
      'nie',
      'Unfortunately we cannot attend',
      'dessverre ikke',
      'bohužel',
      '☐ ano ☒ ne',
      'nezájem',
      'účast není možná',
      'zamítáme',
    ],
  ])('no by %s', (text) => {
    expect(answerWord(text)).toBe('no')
  })

  test.each([
    ...['možná', '?', 'n/a', 'náhradník', 'ano?', 'ano/ne', 'spíše ano', 'zatím nevíme', 'upřesníme', 'předběžně ano'],
    ...[
      'pokud to půjde, ano',
      'ano, ale druhý den ne',
      'pošleme náhradníka',
      'maybe',
      'workshop',
      '0 osob',
      'nepotvrzeno',
    ],
    'omlouváme se za pozdní odpověď, zúčastníme se',
  ])('nothing sure by %s', (text) => {
    expect(answerWord(text)).toBe('unclear')
  })

  test.each([
    ['ano (jen 1. den)', 'jen 1. den', null],
    ['jen 1. den', 'jen 1. den', null],
    ['Ano, zúčastním se', '', null],
    ['Ano – přijede starosta', 'přijede starosta', null],
    ['ne, nemáme volné strážníky', 'nemáme volné strážníky', null],
    ['Yes, 2 persons', '2 persons', 2],
    ['1 osoba', '1 osoba', 1],
    ['2', '2', 2],
    ['bohužel ne, děkujeme za pozvání', '', null],
  ])('%s says %s beside it', (text, aside, places) => {
    expect(answerText(text)).toMatchObject({ aside, places })
  })
})

test.each([
  ['datová schránka', 'data-box'],
  ['datovkou', 'data-box'],
  ['přes datovku', 'data-box'],
  ['DS', 'data-box'],
  ['E-mail', 'email'],
  ['mailem', 'email'],
  ['e-poštou', 'email'],
  ['el. poštou', 'email'],
  ['tel.', 'phone'],
  ['telefonicky', 'phone'],
  ['SMS', 'phone'],
  ['přes SMO ČR', 'partner'],
  ['SMO', 'partner'],
  ['osobně', 'in-person'],
  ['ústně na jednání', 'in-person'],
  ['dopisem', 'post'],
  ['poštou', 'post'],
  ['webový formulář', 'other'],
  ['Google Forms', 'other'],
  ['e-podatelna', 'other'],
  ['spisová služba', 'other'],
  ['holubem', null],
])('the way %s is %s', (text, channel) => {
  expect(channelFromText(text)).toBe(channel)
})

test.each([
  ['2', 2],
  ['ano', 1],
  ['ano, 1 noc', 1],
  ['jedna noc', 1],
  ['jednu noc', 1],
  ['dvě noci', 2],
  ['2 noci (5.–7. 11.)', 2],
  ['3x nocleh', 3],
  ['1 night', 1],
  ['ne', 0],
  ['-', 0],
  ['bez ubytování', 0],
  ['nepotřebuji', 0],
  ['snad', null],
  ['ne, 1 noc', null],
  ['5.–6. 11.', null],
  ['99', null],
  ['ano, z pátku na sobotu', null],
])('nights in %s are %s', (text, nights) => {
  expect(nightsFromText(text)).toBe(nights)
})
