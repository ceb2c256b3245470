import { plural } from '../plural'
import type { outcomes as cs } from '../cs/outcomes'

const outcomesOf = (n: number): string => plural('en', n, { one: 'outcome', other: 'outcomes' })

export const outcomes: typeof cs = {
  noInitiativeText: 'Outcomes belong to an initiative. Create one in the settings first.',
  create: 'Record an outcome',
  list: 'List of outcomes',
  search: 'Search outcomes',
  detail: 'Details of the outcome',
  closeDetail: 'Close the details',
  markAll: 'Select all outcomes shown',
  allEvents: 'All events',
  withoutEvent: 'Outside events',
  allKinds: 'All kinds',
  allThemes: 'All themes',
  withoutTheme: 'Without a theme',
  use: 'Use in recommendations',
  allUses: 'Used or not',
  unused: 'Without a recommendation',
  used: 'With a recommendation',
  columns: {
    title: 'Title',
    kind: 'Kind',
    theme: 'Theme',
    event: 'Event',
    institution: 'Institution',
    uses: 'Recommendations',
  },
  empty: 'No outcomes yet',
  emptyText:
    'What the events brought stands here: good practice, problems, current methods and proposals. Recommendations are built on them.',
  nothingFound: 'No outcome matches',
  remove: 'Remove',
  removed: (n) => `${outcomesOf(n)} removed.`,
  recommend: (n) => `Make a recommendation from ${outcomesOf(n)}`,
  recommended: (n) => `The recommendation was made and is built on ${outcomesOf(n)}. Edit its title and text.`,
  noEvent: 'outside events',
  noTheme: 'without a theme',
  noInstitution: 'none',
  institutionNotFound: 'There is no such institution in the directory.',
  form: {
    title: 'Recording outcomes',
    text: 'After saving, the form stays open for the next outcome; event, theme and kind are kept.',
    warning:
      'Write nothing about an actual police case, and nothing by which an especially vulnerable person could be recognised.',
    save: 'Save and record the next',
    close: 'Finish recording',
    saved: (title) => `Recorded: ${title}`,
  },
  uses: 'Recommendations built on it',
  noUses: 'No recommendation is built on it yet.',
  makeRecommendation: 'Make a recommendation',
}
