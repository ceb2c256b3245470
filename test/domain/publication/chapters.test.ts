import { beforeEach, describe, expect, it } from 'vitest'
import { chaptersOf, numberOf, recommendationsInOrder, stepInChapters } from '@shared/domain/publication/chapters'
import type { Id } from '@shared/domain/values/ids'
import type { Initiative } from '@shared/domain/events/initiative'
import type { Recommendation } from '@shared/domain/outcomes/recommendation'
import { ActedDatabase } from '../acted-database'

let database: ActedDatabase
let initiative: Initiative
let [police, migration, children]: Id[] = []

beforeEach(() => {
  database = new ActedDatabase()
  const themes = ['Pořádek', 'Migrace', 'Děti']
  initiative = database.act('initiative:create', { code: 'BI', name: 'Sdílení praxe', themes })
  ;[police, migration, children] = initiative.themes.map(({ id }) => id)
})

const recommend = (title: string, themeId: Id | null = null): Recommendation =>
  database.act('recommendation:create', { initiativeId: initiative.id, title, themeId })
const chapters = () => chaptersOf(database.state, initiative)
const told = (): readonly string[] =>
  chapters().map(({ number, name, recommendations }) =>
    [number, name, ...recommendations.map((each) => `${each.number} ${each.recommendation.title}`)].join(' | '),
  )
const step = (id: Id, by: -1 | 1): boolean => {
  const place = stepInChapters(chapters(), id, by)
  if (place !== null) database.act('recommendation:move', { id, ...place })
  return place !== null
}

describe('chaptersOf', () => {
  it('follows the order of the themes and numbers within them, what has no theme last', () => {
    recommend('volné')
    recommend('týmy', children)
    recommend('plán', police)
    recommend('hlídky', police)
    expect(told()).toEqual([
      '1 | Pořádek | 1.1 plán | 1.2 hlídky',
      ' | Migrace',
      '2 | Děti | 2.1 týmy',
      '3 |  | 3.1 volné',
    ])
  })

  it('gives a chapter with nothing but an introduction a number, because it is printed', () => {
    recommend('týmy', children)
    const chapterIntros = { [police ?? '']: 'Úvod', [migration ?? '']: ' \n ' }
    database.act('publication:edit', { initiativeId: initiative.id, changes: { chapterIntros } })
    expect(told()).toEqual(['1 | Pořádek', ' | Migrace', '2 | Děti | 2.1 týmy'])
  })

  it('leaves the recommendations of the sibling initiative out', () => {
    const sibling = database.act('initiative:create', { code: 'PDP4', name: 'PDP4', themes: [] })
    database.act('recommendation:create', { initiativeId: sibling.id, title: 'cizí' })
    expect(recommendationsInOrder(chapters())).toEqual([])
  })
})

describe('numberOf', () => {
  it('is empty for a recommendation that stands in no chapter', () => {
    const { id } = recommend('plán', police)
    expect([numberOf(chapters(), id), numberOf(chapters(), initiative.id)]).toEqual(['1.1', ''])
  })
})

describe('stepInChapters', () => {
  it('passes a neighbour within the chapter, both ways', () => {
    recommend('plán', police)
    const { id } = recommend('hlídky', police)
    step(id, -1)
    expect(told()[0]).toBe('1 | Pořádek | 1.1 hlídky | 1.2 plán')
    step(id, 1)
    expect(told()[0]).toBe('1 | Pořádek | 1.1 plán | 1.2 hlídky')
  })

  it('leads over the edge into the next chapter, also an empty one, at the end where it came from', () => {
    const { id } = recommend('plán', police)
    recommend('týmy', children)
    step(id, 1)
    expect(told()).toEqual([' | Pořádek', '1 | Migrace | 1.1 plán', '2 | Děti | 2.1 týmy'])
    step(id, 1)
    expect(told()).toEqual([' | Pořádek', ' | Migrace', '1 | Děti | 1.1 plán | 1.2 týmy'])
    step(id, 1)
    step(id, -1)
    step(id, -1)
    expect(told()).toEqual([' | Pořádek', '1 | Migrace | 1.1 plán', '2 | Děti | 2.1 týmy'])
  })

  it('comes from above to the end of a chapter', () => {
    recommend('plán', police)
    const { id } = recommend('tlumočení', migration)
    step(id, -1)
    expect(told()[0]).toBe('1 | Pořádek | 1.1 plán | 1.2 tlumočení')
  })

  it('takes what stands under no theme into the last chapter', () => {
    const { id } = recommend('volné')
    step(id, -1)
    expect(told()).toEqual([' | Pořádek', ' | Migrace', '1 | Děti | 1.1 volné'])
  })

  it('goes nowhere at the top, at the bottom, and for a recommendation that is not there', () => {
    const top = recommend('plán', police)
    const bottom = recommend('týmy', children)
    expect([step(top.id, -1), step(bottom.id, 1), step(initiative.id, 1)]).toEqual([false, false, false])
  })
})
