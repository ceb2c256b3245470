import { describe, expect, test } from 'vitest'
import { flag, text } from '../../../src-main/headless/command'
import { readCommandLine } from '../../../src-main/headless/command-line'
import { needed, neededWord, oneOf, UsageError } from '../../../src-main/headless/expected'

const read = (...args: string[]) => readCommandLine(args, { data: text, input: text, 'dry-run': flag, sample: flag })

describe('a command line', () => {
  test('is parted into words, values and flags, in any order', () => {
    const expected = {
      words: ['import', 'persons', 'seznam č. 1.xlsx'],
      options: { data: 'Má data', 'dry-run': true },
    }
    expect(read('import', 'persons', 'seznam č. 1.xlsx', '--data', 'Má data', '--dry-run')).toEqual(expected)
    expect(read('--dry-run', '--data=Má data', 'import', 'persons', 'seznam č. 1.xlsx')).toEqual(expected)
  })

  test('keeps everything behind the first equals sign, line ends included', () => {
    expect(read('act', 'x', '--input={"a":"b=c\n"}').options).toEqual({ input: '{"a":"b=c\n"}' })
    expect(read('history', '--data=').options).toEqual({ data: '' })
  })

  test('takes a value that begins with a single dash, as negative numbers and odd folders do', () => {
    expect(read('check', '--data', '-x').options).toEqual({ data: '-x' })
  })

  test('takes a value that looks like an option only with an equals sign', () => {
    expect(read('check', '--data=--sample').options).toEqual({ data: '--sample' })
    expect(() => read('check', '--data', '--sample')).toThrow(/--data needs a value/)
  })

  test.each([
    [['check', '--data'], /--data needs a value/],
    [['check', '--nonsense', 'x'], /unknown option: --nonsense/],
    [['check', '--'], /unknown option: --/],
    [['check', '-x'], /unknown option: -x/],
    [['check', '--no-sample'], /unknown option: --no-sample/],
    [['check', '--__proto__', 'x'], /unknown option/],
    [['new', '--sample=no'], /--sample takes no value/],
  ] as const)('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(UsageError)
    expect(() => read(...args)).toThrow(message)
  })

  test('may be empty', () => {
    expect(read()).toEqual({ words: [], options: {} })
  })
})

describe('what a command cannot do without', () => {
  test('is named when it is missing', () => {
    expect(() => needed({}, 'data')).toThrow(/--data is missing/)
    expect(() => neededWord([], 0, 'the collection')).toThrow(/the collection is missing/)
    expect(needed({ data: '' }, 'data')).toBe('')
  })

  test('is one of the allowed words or refused with a list of them', () => {
    expect(oneOf('cs', ['cs', 'en'], '--lang')).toBe('cs')
    expect(() => oneOf('no', ['cs', 'en'], '--lang')).toThrow('--lang is one of: cs, en')
  })
})
