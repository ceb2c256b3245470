import { expect, test } from 'vitest'
import { districtName, districtNames, regionName, regionNames } from '@shared/domain/values/places'

test('there are fourteen regions, and seventy-six districts beside the capital, each of one name', () => {
  expect(new Set(regionNames).size).toBe(14)
  expect(new Set(districtNames).size).toBe(77)
})

test.each([
  ['Středočeský kraj', ['STČ', 'stc', 'Středočeský', 'středočeský kr.', 'kraj Středočeský', 'Středočeského kraje', 'CZ020', 'Central Bohemian Region']],
  ['Kraj Vysočina', ['Vysočina', 'VYS', 'kraj Vysočina', 'Vysočina kraj', 'Kraje Vysočina', 'CZ063']],
  ['Jihomoravský kraj', ['JMK', 'JHM', 'Jihomoravský', 'South Moravian Region']],
  ['Hlavní město Praha', ['Praha', 'hl. m. Praha', 'PHA', 'Prague', 'HL. M. PRAHA']],
  ['Moravskoslezský kraj', ['MSK', 'Moravskoslezský', 'Moravian-Silesian Region']],
  ['Karlovarský kraj', ['KVK', 'karlovarsky', 'Karlovy Vary Region']],
])('the region %s is known however it is written', (name, all) => {
  for (const text of [name, ...all]) expect(regionName(text)).toBe(name)
}) // prettier-ignore

test.each([
  ['Beroun', ['okres Beroun', 'BE', 'okr. Beroun', 'BEROUN', 'CZ0202']],
  ['Žďár nad Sázavou', ['Žďár n. S.', 'Žďár n.S.', 'zdar nad sazavou', 'ZR']],
  ['Ústí nad Labem', ['Ústí n. L.', 'UL']],
  ['České Budějovice', ['Č. Budějovice', 'CB']],
  ['Praha-východ', ['Praha - východ', 'Praha východ', 'okres Praha-východ', 'PY']],
  ['Příbram', ['CZ020B', 'PB']],
  ['Hlavní město Praha', ['Praha', 'hl. m. Praha']],
])('the district %s is known however it is written', (name, all) => {
  for (const text of [name, ...all]) expect(districtName(text)).toBe(name)
})

test.each(['', 'Chebský', 'Horní Dolní', 'kraj', 'Oslo', 'Viken'])(
  '%s is no region here and stays as it is',
  (text) => {
    expect(regionName(text)).toBe(text)
    expect(districtName(text)).toBe(text)
  },
)

test('a town after which a region is called in English is a town', () => {
  expect(regionName('Liberec')).toBe('Liberec')
  expect(regionName('Liberec Region')).toBe('Liberecký kraj')
})
