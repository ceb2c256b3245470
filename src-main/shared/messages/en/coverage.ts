import type { coverage as cs } from '../cs/coverage'
import { number } from '../plural'
import { counts } from './counted'

export const coverage: typeof cs = {
  open: 'Coverage',
  title: 'Coverage of regions and kinds of institutions',
  text: 'How many institutions of the directory were invited, answered, named somebody or came.',
  back: 'Back to invitations',
  scope: 'To what',
  wholeInitiative: (code) => `the whole initiative ${code}`,
  measure: 'What is counted',
  measures: {
    invited: 'Invited',
    answered: 'Answered',
    accepted: 'Accepted',
    nominated: 'Named somebody',
    came: 'Came',
  },
  white: {
    invited: 'Not invited',
    answered: 'Not answered',
    accepted: 'Not accepted',
    nominated: 'Nobody named',
    came: 'Did not come',
  },
  side: 'Which institutions to show',
  region: 'Region',
  total: 'Total',
  allRegions: 'all regions',
  allKinds: 'all kinds',
  noRegion: 'without a region',
  cell: (reached, all, kind, region) => `${reached} of ${all}: ${kind}, ${region}`,
  list: 'Institutions of the cell',
  markAll: 'Mark all institutions',
  divider: 'Width of the list of institutions',
  columns: { name: 'Name', district: 'District' },
  nobody: 'There is nobody like that in this cell.',
  empty: 'The directory of institutions is still empty.',
  prepare: (n) => `Prepare ${counts.invitations(n)}`,
  prepareAll: (n) => `Prepare invitations for all that are shown (${number('en', n)})`,
}
