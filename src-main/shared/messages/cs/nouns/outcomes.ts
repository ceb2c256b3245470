import { oneOrMany } from '../../plural'
import { counted, counts } from '../counted'

/** The words of outcomes, recommendations and the publication. */
export const outcomes = {
  one: 'výstup',
  many: 'Výstupy',
  begin: 'Nový výstup',
  count: counts.outcomes,
  fields: { text: 'Popis', source: 'Zdroj' },
  inForms: { source: 'Kdo to uvedl nebo kde to stojí' },
  actions: {
    'outcome:create': 'zapsání výstupu',
    'outcome:edit': 'úprava výstupu',
    'outcome:edit-many': 'hromadná úprava výstupů',
    'outcome:remove': 'odstranění výstupů',
  },
  counted: {
    'outcome:edit-many': (n: number) => `hromadná úprava ${oneOrMany('cs', n, 'výstupu', 'výstupů')}`,
    'outcome:remove': (n: number) => `odstranění ${oneOrMany('cs', n, 'výstupu', 'výstupů')}`,
  },
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
    'recommendation:create': 'založení doporučení',
    'recommendation:edit': 'úprava doporučení',
    'recommendation:edit-many': 'hromadná úprava doporučení',
    'recommendation:move': 'přesun doporučení',
    'recommendation:remove': 'odstranění doporučení',
  },
  counted: {
    'recommendation:edit-many': (n: number) => `hromadná úprava ${oneOrMany('cs', n, 'doporučení', 'doporučení')}`,
    'recommendation:remove': (n: number) => `odstranění ${oneOrMany('cs', n, 'doporučení', 'doporučení')}`,
  },
}

export const publications = {
  one: 'publikace',
  many: 'Publikace',
  count: counted('publikace', 'publikace', 'publikací'),
  fields: { subtitle: 'Podtitul', versionLabel: 'Označení verze', foreword: 'Úvodem', chapterIntros: 'Úvody kapitol' },
  actions: { 'publication:edit': 'úprava publikace' },
}
