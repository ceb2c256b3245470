import { number } from '../plural'
import { counted, counts } from './counted'
import type { publication as cs } from '../cs/publication'

export const publication: typeof cs = {
  noInitiative: 'No initiative yet',
  noInitiativeText: 'A publication belongs to an initiative. Create the initiative in Settings first.',
  toSettings: 'Go to settings',
  title: (code) => `Set of recommendations of the initiative ${code}`,
  texts: 'Texts of the publication',
  versionHint: 'For example “Second draft”',
  forewordHint: 'Separate paragraphs by an empty line.',
  intros: 'Chapter introductions',
  introsNote: 'The chapters are the themes of the initiative in their order.',
  introOf: (number, name) => (number === null ? name : `${number}. ${name}`),
  noThemes: 'The initiative has no themes yet, so the publication has no chapters.',
  toThemes: 'Go to themes',
  gaps: {
    title: 'Still missing',
    none: 'Nothing is missing.',
    'no-title': 'The publication has no title',
    'no-foreword': 'There is no foreword',
    'no-publicity': 'The initiative has no publicity text',
    'empty-chapter': (name) => `The chapter “${name}” has no recommendation`,
    recommendation: (number, title) => `${number} ${title}`,
    lacks: (names) => `missing: ${names.join(', ')}`,
    lack: {
      'no-chapter': 'theme',
      'no-text': 'text',
      'no-addressee': 'addressee',
      'no-source': 'outcome it is built on',
    },
  },
  contents: {
    title: 'What will be printed',
    label: 'Contents of the publication',
    figures: (chapters, recommendations) =>
      [counted('chapter', 'chapters')(chapters), counts.recommendations(recommendations)].join(', '),
    approved: (approved, all) => `Approved: ${number('en', approved)} of ${counts.recommendations(all)}.`,
    draft: 'The document carries the watermark DRAFT until every recommendation is approved.',
    count: counts.recommendations,
    onlyIntro: 'introduction only',
    notPrinted: 'not printed',
    empty: 'There is nothing to print yet. Recommendations are made from the outcomes of workshops.',
    toRecommendations: 'Go to recommendations',
  },
}
