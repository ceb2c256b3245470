import type * as cs from '../../cs/nouns/outcomes'
import { counted, counts } from '../counted'
import { doneWith } from './done-with'

export const outcomes: typeof cs.outcomes = {
  one: 'outcome',
  many: 'Outcomes',
  begin: 'New outcome',
  count: counts.outcomes,
  fields: { text: 'Description', source: 'Source' },
  inForms: { source: 'Who said it or where it stands' },
  ...doneWith({
    noun: 'outcome',
    one: 'an outcome',
    many: 'outcomes',
    actions: {
      'outcome:create': 'new outcome',
    },
  }),
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
  ...doneWith({
    noun: 'recommendation',
    one: 'a recommendation',
    many: 'recommendations',
    actions: {
      'recommendation:create': 'new recommendation',
      'recommendation:move': 'moving a recommendation',
    },
  }),
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
