import { expect, it } from 'vitest'
import { choicesWithWords } from '../../../src-renderer/components/fields/find-choices'

const choices = [
  { id: '1', label: 'Jana Nováková', detail: 'Říčany' },
  { id: '2', label: 'Øystein Ødegård', detail: 'KS' },
  { id: '3', label: 'Petr Novák', detail: 'Chrudim' },
]
const idsFor = (query: string, limit = 50) => choicesWithWords(query, choices, limit).map(({ id }) => id)

it('finds by every word, in the label or the detail, without accents', () => {
  expect(idsFor('novak rican')).toEqual(['1'])
  expect(idsFor('odegard')).toEqual(['2'])
  expect(idsFor('novak oslo')).toEqual([])
})

it('shows all for an empty text, and never more than the limit', () => {
  expect(idsFor('')).toEqual(['1', '2', '3'])
  expect(idsFor('', 2)).toEqual(['1', '2'])
})
