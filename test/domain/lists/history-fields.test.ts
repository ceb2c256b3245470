import { expect, test } from 'vitest'
import { historyList } from '@shared/lists/history-fields'
import { messages } from '@shared/messages'
import { Scene } from '../../builders'

test('the history names what it is about also after that was removed', () => {
  const scene = new Scene()
  const { id } = scene.institution('Dačice')
  scene.do('institution:remove', { ids: [id] })
  const context = { view: scene.state, m: messages.cs, lang: 'cs', initiativeId: null, today: '2026-11-30' } as const
  const about = historyList.fields(context).find(({ key }) => key === 'about')
  const entry = { about: { collection: 'institutions', id } }
  expect(about?.text({ entry, here: '' } as never)).toBe('Dačice') // safe: the field reads what the change is about alone
})
