import type * as cs from '../../cs/nouns/outcomes'
import { oneOrMany } from '../../plural'
import { counted, counts } from '../counted'

export const outcomes: typeof cs.outcomes = {
  one: 'outcome',
  many: 'Outcomes',
  begin: 'New outcome',
  count: counts.outcomes,
  fields: { text: 'Description', source: 'Source' },
  inForms: { source: 'Who said it or where it stands' },
  actions: {
    'outcome:create': 'new outcome',
    'outcome:edit': 'change of outcome',
    'outcome:edit-many': 'change of many outcomes',
    'outcome:remove': 'removal of outcomes',
  },
  counted: {
    'outcome:edit-many': (n) => `change of ${oneOrMany('en', n, 'an outcome', 'outcomes')}`,
    'outcome:remove': (n) => `removal of ${oneOrMany('en', n, 'an outcome', 'outcomes')}`,
  },
}

export const recommendations: typeof cs.recommendations = {
  one: 'recommendation',
  many: 'Recommendations',
  begin: 'New recommendation',
  count: counts.recommendations,
  fields: {
    themeId: 'Chapter',
    text: 'Text',
    addressee: 'Addressed to',
    outcomeIds: 'Outcomes it is built on',
    order: 'Order',
  },
  inForms: { themeId: 'Chapter (theme)', text: 'Text of the recommendation' },
  actions: {
    'recommendation:create': 'new recommendation',
    'recommendation:edit': 'change of recommendation',
    'recommendation:edit-many': 'change of many recommendations',
    'recommendation:move': 'moving a recommendation',
    'recommendation:remove': 'removal of recommendations',
  },
  counted: {
    'recommendation:edit-many': (n) => `change of ${oneOrMany('en', n, 'a recommendation', 'recommendations')}`,
    'recommendation:remove': (n) => `removal of ${oneOrMany('en', n, 'a recommendation', 'recommendations')}`,
  },
}

export const publications: typeof cs.publications = {
  one: 'publication',
  many: 'Publications',
  count: counted('publication', 'publications'),
  fields: {
    subtitle: 'Subtitle',
    versionLabel: 'Version',
    foreword: 'Foreword',
    chapterIntros: 'Introductions of chapters',
  },
  actions: { 'publication:edit': 'change of publication' },
}
