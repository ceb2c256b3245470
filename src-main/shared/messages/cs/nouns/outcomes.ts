import { counted, counts } from '../counted'
import { doneWith } from './done-with'

/** The words of outcomes, recommendations and the publication. */
export const outcomes = {
  one: 'výstup',
  many: 'Výstupy',
  begin: 'Nový výstup',
  count: counts.outcomes,
  fields: { text: 'Popis', source: 'Zdroj' },
  inForms: { source: 'Kdo to uvedl nebo kde to stojí' },
  ...doneWith({
    noun: 'outcome',
    one: 'výstupu',
    many: 'výstupů',
    actions: {
      'outcome:create': 'zapsání výstupu',
    },
  }),
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
  ...doneWith({
    noun: 'recommendation',
    one: 'doporučení',
    many: 'doporučení',
    actions: {
      'recommendation:create': 'založení doporučení',
      'recommendation:move': 'přesun doporučení',
    },
  }),
}

export const publications = {
  one: 'publikace',
  many: 'Publikace',
  count: counted('publikace', 'publikace', 'publikací'),
  fields: { subtitle: 'Podtitul', versionLabel: 'Označení verze', foreword: 'Úvodem', chapterIntros: 'Úvody kapitol' },
  actions: { 'publication:edit': 'úprava publikace' },
}
