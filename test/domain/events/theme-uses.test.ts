import { describe, expect, it } from 'vitest'
import { movedTheme, themeUses } from '@shared/domain/events/theme-uses'
import { ActedDatabase } from '../acted-database'

const themes = ['a', 'b', 'c'].map((id) => ({ id, name: id }))
const order = (moved: readonly { readonly id: string }[]): string => moved.map(({ id }) => id).join('')

describe('movedTheme', () => {
  it('moves a theme by one place', () => {
    expect(order(movedTheme(themes, 'b', -1))).toBe('bac')
    expect(order(movedTheme(themes, 'b', 1))).toBe('acb')
  })

  it('leaves a theme at the end where it is', () => {
    expect(order(movedTheme(themes, 'a', -1))).toBe('abc')
    expect(order(movedTheme(themes, 'c', 1))).toBe('abc')
  })
})

describe('themeUses', () => {
  it('tells what stands under a theme, by collection', () => {
    const database = new ActedDatabase()
    const initiative = database.act('initiative:create', { code: 'BI', name: 'BI', themes: ['Migrace', 'Děti'] })
    const [used, free] = initiative.themes.map(({ id }) => id)
    const about = { initiativeId: initiative.id, themeId: used ?? null }
    database.act('event:create', { ...about, title: 'Workshop 3' })
    database.act('outcome:create', { ...about, kind: 'problem', title: 'Tlumočení' })

    expect(themeUses(database.state, initiative.id, used ?? '')).toEqual([
      { collection: 'events', count: 1 },
      { collection: 'outcomes', count: 1 },
    ])
    expect(themeUses(database.state, initiative.id, free ?? '')).toEqual([])
  })
})
