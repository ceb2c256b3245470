import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../scripts/testing/arguments.mjs'

describe('the words behind "npm test --"', () => {
  it('ask for everything when there are none', () => {
    expect(readArguments([])).toEqual({ parts: ['types', 'lint', 'unit', 'e2e'], rest: [] })
  })

  it('name parts in any order, which run in the usual one', () => {
    expect(readArguments(['e2e', 'lint'])).toEqual({ parts: ['lint', 'e2e'], rest: [] })
  })

  it('hand what follows a single runner on to it', () => {
    expect(readArguments(['unit', 'test/domain', '--bail=1'])).toEqual({
      parts: ['unit'],
      rest: ['test/domain', '--bail=1'],
    })
  })

  it('may ask for what a change can touch', () => {
    expect(readArguments(['changed'])).toEqual({ onlyChanged: true })
  })

  it.each([[['changed', 'unit']], [['store']], [['unit', 'e2e', 'store']], [['lint', 'src-main']]])(
    'are refused when it is unclear who is to read them: %j',
    (words) => {
      expect(readArguments(words)).toHaveProperty('problem')
    },
  )
})
