import { describe, expect, test } from 'vitest'
import { countriesIn } from '@shared/domain/values/countries'

describe('the countries of an address', () => {
  test('are those of ISO 3166, each with a name of its own in Czech and in English', () => {
    for (const lang of ['cs', 'en'] as const) {
      const all = countriesIn(lang)
      expect(all).toHaveLength(250)
      expect(new Set(all.map(({ label }) => label)).size).toBe(all.length)
      expect(all.filter(({ id, label }) => id === label)).toEqual([])
    }
    expect(countriesIn('cs')).toContainEqual({ id: 'SK', label: 'Slovensko' })
    expect(countriesIn('en')).toContainEqual({ id: 'NO', label: 'Norway' })
  })

  test('keep a code that stands in a record and is none of theirs', () => {
    expect(countriesIn('cs', 'SV')).toHaveLength(250)
    expect(countriesIn('cs', 'QX').at(-1)).toEqual({ id: 'QX', label: 'QX' })
    expect(countriesIn('cs', '1').at(-1)).toEqual({ id: '1', label: '1' })
  })
})
