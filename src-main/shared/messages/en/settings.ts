import { counts } from './counted'
import type { settings as cs } from '../cs/settings'

export const settings: typeof cs = {
  initiatives: {
    title: 'Initiatives',
    empty: 'Set up an initiative',
    emptyText:
      'Events, invitations, outcomes and recommendations belong to an initiative. There may be several; they are never mixed.',
    add: 'New initiative',
    deadline: (day) => `institutions join by ${day}`,
    events: counts.events,
    chosen: 'chosen',
  },
  create: {
    title: 'New initiative',
    text: 'Partners, themes and the publicity text can be added afterwards.',
    submit: 'Set up the initiative',
  },
  fields: {
    codeHint: 'A short mark that is always in sight, for example BI.',
    colourHint: 'Marks the initiative throughout the application.',
    colourShared: (code) => `The initiative ${code} has the same colour.`,
    deadlineHint: 'Until when institutions may join the initiative; each event has a deadline of its own.',
    partnersHint: 'Confirm each partner with Enter.',
    removePartner: (name) => `Remove the partner ${name}`,
    publicityHint: 'Printed on every document that leaves the application.',
  },
  page: {
    back: 'All settings',
    basics: 'Basics',
    choose: 'Go to this initiative',
    remove: 'Remove the initiative',
    removed: (code) => `The initiative ${code} was removed.`,
    gone: 'This initiative is not in the database.',
    goneText: 'It may have been removed meanwhile, or it belongs to another database.',
  },
  themes: {
    title: 'Themes',
    hint: 'The order of the themes is the order of chapters in the publication.',
    none: 'The initiative has no theme yet.',
    name: (position) => `Theme ${position}`,
    add: 'New theme',
    addSubmit: 'Add the theme',
    up: (name) => `Move up: ${name}`,
    down: (name) => `Move down: ${name}`,
    remove: (name) => `Remove the theme: ${name}`,
    removed: (name) => `The theme “${name}” was removed.`,
  },
  computer: {
    title: 'This computer',
    userName: 'Your name',
    userNameHint:
      'It is kept with every change that you make here. Empty: the name of the account on this computer is written.',
    language: 'Language of the application',
    languages: { cs: 'Čeština', en: 'English' },
  },
  database: {
    title: 'Database',
    folder: 'Folder',
    copy: 'Mark of this copy',
    copyText: (mark, seq) => `${mark}, after change no. ${seq}`,
    saved: 'Last written to disk',
    version: 'Version of the application',
    close: 'Close the database',
    closeText: 'Leads to the first screen, where another database can be opened.',
  },
  pages: { title: 'Data and security' },
}
