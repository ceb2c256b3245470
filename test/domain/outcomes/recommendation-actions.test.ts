import { beforeEach, expect, test } from 'vitest'
import type { Initiative } from '@shared/domain/events/initiative'
import { inOrder } from '@shared/domain/outcomes/recommendation'
import { Scene } from '../../builders'

let scene: Scene
let initiative: Initiative
beforeEach(() => {
  scene = new Scene()
  initiative = scene.initiative()
})

const recommend = (title: string, themeId: string | null) =>
  scene.do('recommendation:create', { initiativeId: initiative.id, title, themeId })
const titles = (themeId: string | null) =>
  inOrder(
    scene.state.by('recommendations', 'initiativeId', initiative.id).filter((each) => each.themeId === themeId),
  ).map(({ title }) => title)

test('takes the theme of its first outcome and stands at the end of that chapter', () => {
  const [, second] = initiative.themes
  const outcome = scene.do('outcome:create', {
    initiativeId: initiative.id,
    title: 'Praxe',
    themeId: second?.id ?? null,
  })
  recommend('první', second?.id ?? null)
  const made = scene.do('recommendation:create', {
    initiativeId: initiative.id,
    title: 'druhé',
    outcomeIds: [outcome.id],
  })
  expect(made.themeId).toBe(second?.id)
  expect(titles(second?.id ?? null)).toEqual(['první', 'druhé'])
})

test('moves within a chapter and to another, changing one record', () => {
  const [first, second] = initiative.themes.map(({ id }) => id)
  const [a, , c] = ['a', 'b', 'c'].map((title) => recommend(title, first ?? null))
  scene.do('recommendation:move', { id: c?.id ?? '', themeId: first ?? null, position: 0 })
  expect(titles(first ?? null)).toEqual(['c', 'a', 'b'])
  scene.do('recommendation:move', { id: a?.id ?? '', themeId: second ?? null, position: 99 })
  expect([titles(first ?? null), titles(second ?? null)]).toEqual([['c', 'b'], ['a']])
})

test('is refused on an outcome of the sibling initiative', () => {
  const sibling = scene.initiative('PDP4')
  const { id } = scene.do('outcome:create', { initiativeId: sibling.id, title: 'Praxe' })
  const input = { initiativeId: initiative.id, title: 'x', outcomeIds: [id] }
  expect(scene.refuse('recommendation:create', input).code).toBe('wrong-initiative')
})

test('an outcome that a recommendation is built on is not removed', () => {
  const { id } = scene.do('outcome:create', { initiativeId: initiative.id, title: 'Praxe' })
  scene.do('recommendation:create', { initiativeId: initiative.id, title: 'x', outcomeIds: [id] })
  expect(scene.refuse('outcome:remove', { ids: [id] }).code).toBe('still-referenced')
})

test('a theme that a chapter stands on cannot be taken from the initiative, an unused one can', () => {
  const [used, unused] = initiative.themes
  recommend('první', used?.id ?? null)
  const edit = (themes: unknown) => ({ id: initiative.id, changes: { themes } })
  expect(scene.refuse('initiative:edit', edit([unused]))).toEqual({
    code: 'still-referenced',
    by: [{ collection: 'recommendations', count: 1 }],
  })
  expect(
    scene.do('initiative:edit', { id: initiative.id, changes: { themes: used ? [used] : [] } }).themes,
  ).toHaveLength(1)
})

test('a hundred moves between the same two neighbours keep the order', () => {
  const theme = initiative.themes[0]?.id ?? null
  const made = ['a', 'b', 'c', 'd'].map((title) => recommend(title, theme).id)
  for (let move = 0; move < 100; move++) {
    scene.do('recommendation:move', { id: made[move % 2 === 0 ? 2 : 3] ?? '', themeId: theme, position: 1 })
    expect(titles(theme).slice(0, 2)).toEqual(['a', move % 2 === 0 ? 'c' : 'd'])
  }
})
