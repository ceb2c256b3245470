import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messages } from '@shared/messages'
import { letterPage } from '../../../../src-main/documents/letters/look'
import { planLetter } from '../../../../src-main/documents/letters/plan'
import { rootNode } from '../../../../src-main/documents/book/structure'
import { writeLettersPdf } from '../../../../src-main/documents/letters/letters-pdf'
import { fontFolder } from '../fonts'
import { readPdf } from '../read-pdf'
import { evenSetter } from '../book/setter'
import { contextFor } from '../writing'
import { englishText, lettersOf, letterScene, twoLanguageScene } from './letters'

const fonts = fontFolder()
const written = async (letters: ReturnType<typeof lettersOf>['letters']) => {
  const context = contextFor('dopisy.pdf', { fonts })
  const pages = await writeLettersPdf(letters, context)
  return { pages, pdf: await readPdf(context.out), path: context.out }
}
const squeezed = (text: string) => text.replace(/\s+/g, ' ')

test('a letter shows address, reference, date, subject, text, signature and the publicity block, without braces', async () => {
  const scene = letterScene(['Ødegård kommune'])
  const { letters } = lettersOf(scene, {}, { referenceNumber: 'MV-1/OBP-2020' })
  const { pages, pdf } = await written(letters)
  const text = squeezed(pdf.text)
  expect(pages).toBe(1)
  for (const part of [
    'Ødegård kommune',
    'Masarykovo náměstí 1',
    '251 01',
    'Č. j.: MV-1/OBP-2020',
    'Počet listů / přílohy: 1 / 0',
    'Vyřizuje: Mgr. Jana Dvořáková',
    'Praha 24. září 2020',
    'Pozvánka pro Ødegård kommune',
    'Vážená paní, vážený pane,',
    '5.–6. listopadu 2020',
    'JUDr. Petr Novák, Ph.D.',
    'ředitel odboru',
    'Podpořeno Norskými fondy 2014–2021.',
  ])
    expect(text).toContain(part)
  expect(text).not.toMatch(/[{}]/)
  expect(pdf.roles[0]).toEqual(expect.arrayContaining(['H1', 'P']))
})

test('one file holds every letter on pages of its own, numbered where a letter has more than one', async () => {
  const scene = letterScene(['Říčany', 'Žďár nad Sázavou'])
  const long = Array.from(
    { length: 30 },
    (_, index) => `${index + 1}. odstavec dlouhého dopisu, který nevyjde na jednu stranu.`,
  )
  const { letters } = lettersOf(scene, { body: ['{osloveni},', ...long, 'S pozdravem'].join('\n\n') })
  const { pdf, pages } = await written(letters)
  expect(pages).toBe(4)
  const pageTexts = pdf.pages.map(squeezed)
  expect(pageTexts.map((text) => /Strana \d z \d/.exec(text)?.[0])).toEqual([
    'Strana 1 z 2',
    'Strana 2 z 2',
    'Strana 1 z 2',
    'Strana 2 z 2',
  ])
  expect(pageTexts[2]).toContain('Pozvánka pro Žďár nad Sázavou')
  expect(pageTexts[1]).toContain('JUDr. Petr Novák')
  for (const text of pageTexts) expect(text).toContain('Podpořeno Norskými fondy')
})

test('a name of 300 characters keeps within the window of the envelope and loses no letter', async () => {
  const name = `Krajské ředitelství policie ${'Dlouhého kraje s nekonečným názvem '.repeat(8)}`.slice(0, 296).trim()
  const scene = letterScene([name])
  const { pdf } = await written(lettersOf(scene).letters)
  expect(pdf.text.replace(/\s+/g, '')).toContain(name.replace(/\s+/g, ''))
})

test('whatever the length of the name, the address stands within the window and above the text', () => {
  const within = (name: string) => {
    const [letter] = lettersOf(letterScene([name])).letters
    if (letter === undefined) throw new Error('no letter')
    const [page] = planLetter(letter, messages.cs.documents.letter, rootNode(), evenSetter())
    return (page?.marks ?? [])
      .filter((mark) => mark.kind === 'text' && mark.x === letterPage.addressLeft)
      .map((mark) => (mark.kind === 'text' ? mark.baseline : 0))
      .filter((baseline) => baseline < letterPage.textTop)
  }
  const bottom = letterPage.addressTop + letterPage.addressHeight
  for (const name of ['Psáry', 'Krajské ředitelství '.repeat(6).trim(), 'Krajské ředitelství '.repeat(14).trim()]) {
    const baselines = within(name)
    expect(baselines.length).toBeGreaterThanOrEqual(3)
    expect(Math.max(...baselines)).toBeLessThanOrEqual(bottom)
    expect(Math.min(...baselines)).toBeGreaterThan(letterPage.addressTop)
  }
})

test('a letter in another language than the first says so to whoever has it read out', async () => {
  const { path } = await written(lettersOf(twoLanguageScene(), {}, { other: englishText }).letters)
  const languages = readFileSync(path, 'latin1').match(/\/Lang \((cs-CZ|en-GB)\)/g) ?? []
  // The document's own, and one for each letter.
  expect(languages.filter((each) => each.includes('cs'))).toHaveLength(2)
  expect(languages.filter((each) => each.includes('en'))).toHaveLength(2)
})

test('an English letter bears the English names of the office and its country', async () => {
  const scene = twoLanguageScene()
  scene.scene.do('settings:edit', {
    sender: {
      englishName: 'Ministry of the Interior',
      englishDepartment: 'Security Policy Department',
      englishPlace: 'Prague',
      englishSignerPosition: 'Director of the Department',
    },
  })
  const { pdf } = await written(lettersOf(scene, {}, { other: englishText }).letters)
  const [czech = '', english = ''] = pdf.pages.map(squeezed)
  for (const part of ['Ministerstvo vnitra', 'Praha 24. září 2020', 'ředitel odboru']) {
    expect(czech).toContain(part)
    expect(english).not.toContain(part)
  }
  expect(czech).not.toMatch(/Ministry|Czech Republic/)
  for (const part of ['Ministry of the Interior', 'Security Policy Department', 'Prague, 24 September 2020'])
    expect(english).toContain(part)
  expect(english).toContain('170 00 Praha 7, Czech Republic')
  expect(english).toContain('JUDr. Petr Novák, Ph.D. Director of the Department')
})

test('only who is in the country is told a data box', async () => {
  const { pdf } = await written(lettersOf(twoLanguageScene(), {}, { other: englishText }).letters)
  expect(pdf.pages.map((text) => /6bnaawp/.test(text))).toEqual([true, false, true])
})

test('the sheets of a letter with a number are counted, and what goes along', async () => {
  const long = Array.from(
    { length: 30 },
    (_, index) => `${index + 1}. odstavec dlouhého dopisu, který nevyjde na jednu stranu.`,
  )
  const scene = letterScene()
  const more = { referenceNumber: 'MV-1', attachments: ['Program.pdf', 'Mapa.png'] }
  const { pdf } = await written(lettersOf(scene, { body: long.join('\n\n') }, more).letters)
  expect(squeezed(pdf.text)).toContain('Počet listů / přílohy: 2 / 2')
  const { pdf: without } = await written(lettersOf(scene).letters)
  expect(squeezed(without.text)).not.toContain('Počet listů')
})
