import type { welcome as cs } from '../cs/welcome'

export const welcome: typeof cs = {
  text: 'Preparing and running a series of workshops: invitations, registrations, attendance, outcomes and the publication. Data stay on this computer.',
  problemTitle: 'The database could not be opened',
  refusedTitle: 'That did not work',
  retry: 'Try again',
  working: 'Working…',
  choices: 'How to begin',
  create: {
    title: 'New database',
    text: 'An empty database. The first step is to set up an initiative.',
    here: 'Create in the usual place',
    choose: 'Create in another folder',
  },
  sample: {
    title: 'Sample initiative',
    text: 'A database with invented institutions, persons and events, for trying everything without worry.',
    here: 'Create in the usual place',
    choose: 'Create in another folder',
  },
  open: {
    title: 'Existing database',
    text: 'A database that is already in a folder on this computer.',
    choose: 'Open a folder',
  },
  recent: {
    title: 'Opened recently',
    openedAt: (when) => `opened ${when}`,
    gone: 'The folder is not in this place.',
    forget: (name) => `Remove from the list: ${name}`,
  },
  version: (version) => `Version ${version}`,
}
