import { describe, expect, it } from 'vitest'
import { compareCzech } from '@shared/domain/values/collation'
import { sortedTexts } from '@shared/domain/values/czech-keys'
import { orderedRows, TextRanks } from '@shared/domain/lists/row-order'
import { Chance } from '../../bench/records/chance'

const letters = Array.from(
  ` _-,;:!?.'"()[]{}@*/\\&#%+<=>|~$abcdefghijklmnopqrstuvwxyzáäàâãåąćčçďéěèêëęíìîïĺľłńňñóöòôõőŕřśšşťúůüùûűýÿźžżøæß日ABCČHŘÁ0123456789`,
)
const oddTexts = (count: number): readonly string[] => {
  const chance = new Chance(7)
  const parts = [...letters, 'ch', 'Ch', 'CH', 'cH', '007', '12']
  const text = (): string =>
    Array.from({ length: chance.below(7) }, () => parts[chance.below(parts.length)] ?? '').join('')
  return Array.from(new Set(Array.from({ length: count }, text)))
}

describe('sortedTexts', () => {
  it('gives the words of the domain in their order', () => {
    expect(sortedTexts(['Ivančice', 'Chrudim', 'Hora', 'Čáp', 'Cibulka'])).toEqual([
      'Cibulka',
      'Čáp',
      'Hora',
      'Chrudim',
      'Ivančice',
    ])
  })

  it('agrees with the collator on thousands of odd texts', () => {
    const texts = oddTexts(20_000)
    const expected = [...texts].sort(compareCzech)
    const different = sortedTexts(texts).filter((text, at) => compareCzech(text, expected[at] ?? '') !== 0)
    expect(different).toEqual([])
  })
})

describe('orderedRows', () => {
  const byName = (ranks: TextRanks, texts: readonly string[], descending = false) =>
    orderedRows(texts, { valueOf: (text) => text, descending, ranks })

  it('keeps the order of rows that are equal, up and down', () => {
    const rows = [
      { name: 'b', at: 1 },
      { name: 'a', at: 2 },
      { name: 'b', at: 3 },
      { name: 'a', at: 4 },
    ]
    const order = (descending: boolean) =>
      orderedRows(rows, { valueOf: ({ name }) => name, descending, ranks: new TextRanks() }).map(({ at }) => at)
    expect(order(false)).toEqual([2, 4, 1, 3])
    expect(order(true)).toEqual([1, 3, 2, 4])
  })

  it('sorts numbers by size', () => {
    const order = orderedRows([10, 9, 100, 0, -1], {
      valueOf: (each) => each,
      descending: true,
      ranks: new TextRanks(),
    })
    expect(order).toEqual([100, 10, 9, 0, -1])
  })

  it('puts texts that came later where they belong, a few or many', () => {
    const ranks = new TextRanks()
    byName(ranks, ['Hora', 'Chrudim'])
    const few = ['Chrudim', 'Cibulka', 'Hora', 'Čáp', 'Ivančice']
    expect(byName(ranks, few)).toEqual(['Cibulka', 'Čáp', 'Hora', 'Chrudim', 'Ivančice'])

    const many = oddTexts(3000)
    expect(byName(ranks, many).map((text, at, all) => compareCzech(all[at - 1] ?? text, text) <= 0)).not.toContain(
      false,
    )
    expect(byName(ranks, few)).toEqual(['Cibulka', 'Čáp', 'Hora', 'Chrudim', 'Ivančice'])
  })
})
