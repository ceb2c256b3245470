import { describe, expect, it } from 'vitest'
import { fieldTypes, isComplete, operatorsOf, rowMatcher, type FilterField } from '@shared/domain/lists/conditions'
import type { Condition } from '@shared/fields/saved-view'

type Row = {
  readonly name: string
  readonly kind: string
  readonly tags: readonly string[]
  readonly persons: number
  readonly from: string | null
  readonly doNotInvite: boolean
}

const fields: readonly FilterField<Row>[] = [
  { key: 'name', type: 'text', value: ({ name }) => name },
  { key: 'kind', type: 'choice', value: ({ kind }) => kind },
  { key: 'tags', type: 'words', value: ({ tags }) => tags },
  { key: 'persons', type: 'number', value: ({ persons }) => persons },
  { key: 'from', type: 'day', value: ({ from }) => from },
  { key: 'doNotInvite', type: 'yes-no', value: ({ doNotInvite }) => doNotInvite },
]
const row = (name: string, more: Partial<Row> = {}): Row => ({
  name,
  kind: 'town',
  tags: [],
  persons: 0,
  from: null,
  doNotInvite: false,
  ...more,
})
const rows = [
  row('Říčany', { tags: ['MAS'], persons: 2, from: '2021-03-01' }),
  row('Ostrov', { kind: 'municipality', persons: 11, doNotInvite: true }),
  row('', { kind: '', tags: ['MAS', 'hora'], from: '2020-12-31' }),
]
const on = (field: string, operator: Condition['operator'], ...values: readonly string[]): Condition => ({
  field,
  operator,
  values: [...values],
})
const found = (...conditions: readonly Condition[]): readonly number[] => {
  const matches = rowMatcher(fields, conditions) ?? (() => true)
  return rows.flatMap((each, index) => (matches(each) ? [index] : []))
}

describe('rowMatcher', () => {
  it.each([
    ['a text by what it contains, without marks and case', on('name', 'contains', 'rican'), [0]],
    ['a text by what it lacks', on('name', 'lacks', 'rican'), [1, 2]],
    ['a text by the whole of it', on('name', 'is', 'ostrov'), [1]],
    ['an empty text', on('name', 'is-empty'), [2]],
    ['a filled one', on('name', 'is-filled'), [0, 1]],
    ['any of several values', on('kind', 'is', 'town', 'municipality'), [0, 1]],
    ['none of several values', on('kind', 'is-not', 'town', 'municipality'), [2]],
    ['one of the words', on('tags', 'is', 'hora'), [2]],
    ['no words at all', on('tags', 'is-empty'), [1]],
    ['a number by its size, not by its figures', on('persons', 'after', '2'), [1]],
    ['no number that is the bound itself', on('persons', 'after', '11'), []],
    ['no smaller one that is the bound itself', on('persons', 'before', '2'), [2]],
    ['a smaller number', on('persons', 'before', '3'), [0, 2]],
    ['a number as it is', on('persons', 'is', '11'), [1]],
    ['an earlier day, where there is one', on('from', 'before', '2021-01-01'), [2]],
    ['a later day', on('from', 'after', '2021-01-01'), [0]],
    ['no earlier day that is the bound itself', on('from', 'before', '2020-12-31'), []],
    ['no later day that is the bound itself', on('from', 'after', '2021-03-01'), []],
    ['no day', on('from', 'is-empty'), [1]],
    ['yes', on('doNotInvite', 'is', 'yes'), [1]],
    ['no', on('doNotInvite', 'is', 'no'), [0, 2]],
  ])('finds %s', (_what, condition, expected) => {
    expect(found(condition)).toEqual(expected)
  })

  it('wants all conditions', () => {
    expect(found(on('tags', 'is', 'MAS'), on('name', 'is-filled'))).toEqual([0])
  })

  it('is not narrowed by a condition that says nothing yet, nor by one on a field that is no more', () => {
    expect(found(on('name', 'contains'), on('kind', 'is', ' '), on('own:gone', 'is', 'x'))).toEqual([0, 1, 2])
    expect(rowMatcher(fields, [on('own:gone', 'is-empty')])).toBeUndefined()
  })
})

it('asks of every type something that it can answer', () => {
  for (const type of fieldTypes)
    for (const operator of operatorsOf(type)) {
      const condition = { field: 'x', operator, values: ['1'] }
      expect(isComplete(condition)).toBe(true)
      expect(() => rowMatcher([{ key: 'x', type, value: () => null }], [condition])?.({})).not.toThrow()
    }
})
