import { number, plural } from '../plural'
import type { recommendations as cs } from '../cs/recommendations'

const outcomesOf = (n: number): string => plural('en', n, { one: 'outcome', other: 'outcomes' })

export const recommendations: typeof cs = {
  noInitiativeText: 'Recommendations belong to an initiative. Create one in the settings first.',
  figures: (all, approved) =>
    `${plural('en', all, { one: 'recommendation', other: 'recommendations' })}, ${number('en', approved)} approved`,
  create: 'New recommendation',
  createIn: (chapter) => `New recommendation in the chapter “${chapter}”`,
  list: 'Recommendations by chapter',
  search: 'Search recommendations',
  allStatuses: 'All statuses',
  detail: 'Details of the recommendation',
  closeDetail: 'Close the details',
  empty: 'No recommendations yet',
  emptyText:
    'Recommendations are built on the outcomes of events and stand in chapters by theme. Make them from selected outcomes, or write them here.',
  toOutcomes: 'Go to outcomes',
  columns: { number: 'Number', sources: 'Outcomes' },
  asList: 'Show as a list',
  asChapters: 'Show by chapters',
  plainList: 'List of recommendations',
  markAll: 'Select all recommendations shown',
  removedMany: (n) =>
    plural('en', n, { one: 'recommendation was removed', other: 'recommendations were removed' }) + '.',
  emptyChapter: 'No recommendations yet',
  nothingFound: 'No recommendation matches',
  noAddressee: 'no addressee',
  builtOn: (n) => (n === 0 ? 'no outcome' : outcomesOf(n)),
  up: (title) => `Move up: ${title}`,
  down: (title) => `Move down: ${title}`,
  moved: (title, { chapter, order }) => `${title}: chapter ${chapter}, number ${order}.`,
  textHint: 'Begin a new paragraph on a new line.',
  addresseeHint: 'Whom the recommendation is for, for example towns and police districts.',
  noTheme: 'without a theme',
  noSources: 'It is not built on any outcome yet.',
  addSource: 'Add an outcome',
  addSourceHint: 'Type a part of its title.',
  sourceNotFound: 'The initiative has no such outcome, or it is there already.',
  removeSource: (title) => `Take out the outcome: ${title}`,
  form: {
    title: 'New recommendation',
    text: 'The outcomes it is built on are added after saving.',
    save: 'Save the recommendation',
  },
  created: (title) => `Recommendation made: ${title}`,
  remove: 'Remove',
  removed: (title) => `Recommendation removed: ${title}`,
}
