import { describe, expect, it } from 'vitest'
import { findInOrder } from '../../../src-renderer/forms/find-choices'

const choices = ['Nová Říše', 'Říčany u Brna', 'Chrudim', 'Hora', 'Čáp', 'Cibulka', 'Říčany'].map((label, index) => ({
  id: String(index),
  label,
  detail: label === 'Hora' ? 'okres Říčany' : undefined,
}))
const found = (query: string, limit = 50) => findInOrder(query, choices, limit).map(({ label }) => label)

describe('findInOrder', () => {
  it('lists all in Czech order where nothing was typed', () => {
    expect(found('')).toEqual(['Cibulka', 'Čáp', 'Hora', 'Chrudim', 'Nová Říše', 'Říčany', 'Říčany u Brna'])
  })

  it('finds without diacritics and puts names that begin so before others', () => {
    expect(found('rican')).toEqual(['Říčany', 'Říčany u Brna', 'Hora'])
  })

  it('stops at the limit', () => {
    expect(found('', 2)).toEqual(['Cibulka', 'Čáp'])
  })
})
