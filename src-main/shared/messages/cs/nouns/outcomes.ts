import { counted, counts } from '../counted'
import { changesOf } from './changes'

const outcomeChanges = changesOf('outcome', 'výstupu', 'výstupů')
const recommendationChanges = changesOf('recommendation', 'doporučení', 'doporučení')

/** The words of outcomes, recommendations and the publication. */
export const outcomes = {
  one: 'výstup',
  many: 'Výstupy',
  begin: 'Nový výstup',
  count: counts.outcomes,
  fields: { text: 'Popis', source: 'Zdroj' },
  inForms: { source: 'Kdo to uvedl nebo kde to stojí' },
  actions: {
    ...outcomeChanges.actions,
    'outcome:create': 'zapsání výstupu',
  },
  counted: outcomeChanges.counted,
}

export const recommendations = {
  one: 'doporučení',
  many: 'Doporučení',
  begin: 'Nové doporučení',
  count: counts.recommendations,
  fields: {
    themeId: 'Kapitola',
    text: 'Text',
    addressee: 'Adresát',
    outcomeIds: 'Výstupy, z nichž vychází',
    order: 'Pořadí',
  },
  inForms: { themeId: 'Kapitola (téma)', text: 'Text doporučení' },
  actions: {
    ...recommendationChanges.actions,
    'recommendation:create': 'založení doporučení',
    'recommendation:move': 'přesun doporučení',
  },
  counted: recommendationChanges.counted,
}

export const publications = {
  one: 'publikace',
  many: 'Publikace',
  count: counted('publikace', 'publikace', 'publikací'),
  fields: { subtitle: 'Podtitul', versionLabel: 'Označení verze', foreword: 'Úvodem', chapterIntros: 'Úvody kapitol' },
  actions: { 'publication:edit': 'úprava publikace' },
}
