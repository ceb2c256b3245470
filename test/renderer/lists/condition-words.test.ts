import { expect, it } from 'vitest'
import { messages } from '@shared/messages'
import { conditionInWords } from '../../../src-renderer/lists/condition-words'

const event = '01744877-1d80-74e0-b321-95496d39794c'
const gone = '01744877-1d80-74e0-b321-95496d397000'
const field = { name: 'K čemu', type: 'choice', choices: () => [{ id: event, label: 'Workshop 1' }] } as const

it('tells a condition by the names of its values, days in figures', () => {
  const on = (values: string[]) => conditionInWords(field, { field: 'target', operator: 'is', values }, messages.cs)
  expect(on([event])).toBe('K čemu je Workshop 1')
  const day = { name: 'Odesláno', type: 'day' } as const
  expect(conditionInWords(day, { field: 'sentOn', operator: 'after', values: ['2021-10-05'] }, messages.cs)).toBe(
    'Odesláno po 5. 10. 2021'.replaceAll('. ', '.\u00a0'),
  )
})

it('shows no id of what is another initiative’s, and texts as they are', () => {
  const on = (values: string[]) => conditionInWords(field, { field: 'target', operator: 'is', values }, messages.en)
  expect(on([gone])).toBe('K čemu is (not here)')
  expect(on(['Vysočina', event])).toBe('K čemu is Vysočina or Workshop 1')
})
