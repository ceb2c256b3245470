import { describe, expect, it } from 'vitest'
import { Asking, type Question } from '../../../src-renderer/components/dialogs/asking.svelte'
import { grouped } from '../../../src-renderer/components/dialogs/palette-groups'

const question: Question = {
  title: 'Vymazat',
  text: 'Vrátit to nelze.',
  confirm: 'Vymazat 3 osoby',
  cancel: 'Ponechat',
}

describe('a question', () => {
  it('is a promise of the answer', async () => {
    const asking = new Asking()
    const answer = asking.ask(question)
    expect(asking.question).toBe(question)
    asking.answer(true)
    await expect(answer).resolves.toBe(true)
    expect(asking.question).toBeUndefined()
  })

  it('asked over another answers the older one with no', async () => {
    const asking = new Asking()
    const older = asking.ask(question)
    const newer = asking.ask({ ...question, title: 'Jiná' })
    await expect(older).resolves.toBe(false)
    asking.answer(true)
    await expect(newer).resolves.toBe(true)
  })
})

it('numbers the lines of the palette through its groups', () => {
  const items = [
    { id: '1', group: 'Místa' },
    { id: '2', group: 'Osoby' },
    { id: '3', group: 'Místa' },
  ]
  expect(grouped(items).map(({ name, start, items: members }) => [name, start, members.map(({ id }) => id)])).toEqual([
    ['Místa', 0, ['1', '3']],
    ['Osoby', 2, ['2']],
  ])
})
