import { describe, expect, test } from 'vitest'
import { columnOrder, type ColumnOrder } from '@shared/domain/directory/names/name-order'
import { usualOrder, writtenName, type WrittenName } from '@shared/domain/directory/names/written-name'
import { columns, unseen, type WrittenNames } from './written-names'

type Judged = {
  readonly column: string
  readonly text: string
  readonly wanted: string
  readonly given: string
  readonly isSure: boolean
}

const isSure = ({ isOrderSure, leftOver }: WrittenName): boolean => isOrderSure && leftOver === ''

const partsOf = ({ titleBefore, firstName, lastName, titleAfter }: WrittenName): string =>
  [titleBefore, firstName, lastName, titleAfter].join('|')

const usual: { readonly [Heading in WrittenNames['heading']]: ColumnOrder } = {
  'person-name': usualOrder,
  'sorted-name': { order: 'last-first', isShown: true },
}

const judge = ({ column, heading, names }: WrittenNames): readonly Judged[] => {
  const cells = names
    .split('\n')
    .map((line) => line.trim().split(' → '))
    .filter(([text]) => text !== '')
  const order = columnOrder(
    cells.map(([text = '']) => writtenName(text, usual[heading]).tells),
    usual[heading],
  )
  return cells.map(([text = '', wanted = '']) => {
    const name = writtenName(text, order)
    return { column, text, wanted, given: partsOf(name), isSure: isSure(name) }
  })
}

const told = (name: string, judged: readonly Judged[]): { readonly wrongAsSure: number; readonly offered: number } => {
  const wrong = judged.filter(({ wanted, given, isSure: sure }) => sure && wanted !== given)
  const offered = judged.filter(({ wanted, isSure: sure }) => !sure && wanted !== '?')
  const list = (names: readonly Judged[]): string => names.map(({ text, given }) => `${text} → ${given}`).join('; ')
  console.log(
    `${name}: ${wrong.length} of ${judged.length} wrong as sure (${list(wrong)}), ` +
      `${offered.length} offered that are clear (${list(offered)})`,
  )
  return { wrongAsSure: wrong.length, offered: offered.length }
}

describe('names as they are written', () => {
  test('are taken apart wrongly as sure in at most two of a hundred, of more than 300', () => {
    const judged = columns.flatMap(judge)
    const { wrongAsSure, offered } = told('names', judged)
    expect(judged.length).toBeGreaterThanOrEqual(300)
    expect(wrongAsSure).toBeLessThanOrEqual(judged.length * 0.02)
    expect(offered).toBeLessThanOrEqual(judged.length * 0.02)
  })

  test('are wrong as sure for few of those that no rule was made with', () => {
    const judged = unseen.flatMap(judge)
    const { wrongAsSure, offered } = told('unseen names', judged)
    expect(wrongAsSure).toBeLessThanOrEqual(judged.length * 0.02)
    expect(offered).toBeLessThanOrEqual(judged.length * 0.1)
  })
})
