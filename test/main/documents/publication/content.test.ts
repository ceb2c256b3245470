import { expect, it } from 'vitest'
import { chaptersOf, recommendationsInOrder } from '@shared/domain/publication/chapters'
import { messages } from '@shared/messages'
import { publicationContent } from '../../../../src-main/documents/publication/content'
import { ActedDatabase } from '../../../domain/acted-database'

it('prints the chapters that hold something, under the numbers of the screen', () => {
  const database = new ActedDatabase()
  const themes = ['Pořádek', 'Migrace', 'Děti']
  const initiative = database.act('initiative:create', { code: 'BI', name: 'Sdílení praxe', themes })
  const about = { initiativeId: initiative.id }
  database.act('recommendation:create', { ...about, title: 'volné', text: 'Jeden.\nDruhý.' })
  database.act('recommendation:create', { ...about, title: 'týmy', themeId: initiative.themes[2]?.id ?? null })
  database.act('publication:edit', {
    ...about,
    changes: { chapterIntros: { [initiative.themes[1]?.id ?? '']: 'Úvod' } },
  })

  const { chapters } = publicationContent({
    view: database.state,
    initiative,
    words: messages.cs,
    lang: 'cs',
    madeAt: '2021-10-05T09:00:00.000Z',
  })

  const { otherRecommendations } = messages.cs.documents.publication
  expect(chapters.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 Migrace',
    '2 Děti',
    `3 ${otherRecommendations}`,
  ])
  expect(chapters.map(({ intro }) => intro)).toEqual([['Úvod'], [], []])
  const printed = chapters.flatMap(({ recommendations }) => recommendations)
  expect(printed.map(({ number, title }) => `${number} ${title}`)).toEqual(['2.1 týmy', '3.1 volné'])
  expect(printed[1]?.text).toEqual(['Jeden.', 'Druhý.'])
  const onScreen = recommendationsInOrder(chaptersOf(database.state, initiative))
  expect(printed.map(({ number }) => number)).toEqual(onScreen.map(({ number }) => number))
})
