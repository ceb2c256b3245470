import { counts } from './counted'
import type { trash as cs } from '../cs/trash'
import { words } from './words'

export const trash: typeof cs = {
  title: 'Trash',
  text: 'Removed records: restore them, remove them for good, set how long they are kept.',
  days: 'Kept in the trash (days)',
  wrongDays: 'Enter a whole number from 1 to 3650.',
  list: 'Contents of the trash',
  search: 'Search the trash',
  markAll: 'Select all items shown',
  detail: 'Details of the trash item',
  columns: {
    title: 'What',
    kind: 'Kind',
    along: 'Also',
    removedAt: 'Removed',
    by: 'By',
    daysLeft: 'Left',
  },
  unnamed: 'without a name',
  andOthers: (title, others) => `${title} and ${others} more`,
  daysLeft: (n) => (n === 0 ? 'time is up' : counts.days(n)),
  along: (n) => (n === 0 ? '' : counts.records(n)),
  empty: 'The trash is empty',
  emptyText: (n) => `What you remove stays here for ${counts.days(n)} and can be restored with all its links.`,
  nothingFound: 'Nothing in the trash matches',
  restore: 'Restore',
  restoreMany: (n) => `Restore ${counts.trashItems(n)}`,
  restored: (n) => `Restored: ${counts.records(n)}.`,
  overbooked: (events) =>
    `There are now more registrations than places: ${events.join(', ')}. Check the registrations for these events.`,
  empties: 'Remove for good',
  emptiesMany: (n) => `Remove ${counts.trashItems(n)} for good`,
  emptyAll: 'Empty the trash',
  ask: {
    title: (n) => `Remove ${counts.trashItems(n)} for good?`,
    text: (n) => `This removes ${counts.records(n)}, which can then no longer be restored from the trash.`,
    typed: (n) => `To confirm, enter the number of records: ${n}`,
  },
  emptied: (n) => `Removed for good: ${counts.trashItems(n)}.`,
  contents: 'What lies in it',
  cleared: 'Links that restoring fills in again',
  more: (n) => `and ${n} more`,
  when: (day, n) => (n === 0 ? `${day}, time is up` : `${day}, ${counts.days(n)} left`),
  removing: {
    title: (name) => `Remove: ${name}?`,
    text: 'Other records depend on what you are removing. Everything can be restored from the trash.',
    along: 'Also removed',
    cleared: 'Stays, without its link to what is removed',
    totals: 'Totals will change',
    totalsText: (events) =>
      `This is attendance that has already been recorded. Figures in the reports change for: ${events.join(', ')}.`,
    confirm: (n) => `Move ${counts.records(n)} to the trash`,
  },
  counted: (collection, n) => words.collections[collection](n),
}
