import type { backupFailures as csFailures, backups as cs } from '../cs/backups'
import { moment } from '../moment'
import { number } from '../plural'
import { counts } from './counted'

export const backupFailures: typeof csFailures = {
  'backup-failed': ({ errno }) => `The backup could not be made or verified (${errno}); nothing incomplete is left.`,
  'backup-disk-full': () =>
    'There is no room on the disk for the backup; nothing incomplete is left. Please free some space.',
  'backup-gone': ({ name }) => `The backup ${name} is no longer in its place.`,
  'backup-unreadable': ({ name, errno }) => `The file ${name} cannot be read (${errno}).`,
  'backup-too-large': ({ bytes, limit }) =>
    `The file has ${number('en', Math.round(bytes / 1_000_000))} MB; a backup may have ${number('en', Math.round(limit / 1_000_000))} MB at most. It was not read.`,
  'backup-damaged': ({ name }) =>
    `The backup ${name} is damaged and cannot be restored. Choose another one. Nothing has changed.`,
  'not-a-backup': ({ name }) => `The file ${name} is no backup of this app.`,
  'backup-other-key': ({ name }) =>
    `The backup ${name} is under another password than this database. The password or recovery code that was valid when it was made opens it.`,
  'backup-newer': ({ name }) => `The backup ${name} was made by a newer version of the app. Please update the app.`,
  'restore-is-large': ({ touched, removed, total }) =>
    `The database holds ${counts.records(total)}; restoring would touch ${number('en', touched)} and remove ${number('en', removed)} of them. It has to be confirmed explicitly.`,
  'second-place-gone': () => 'There is no backup at this place yet, or the place is not connected.',
  'second-place-inside': () =>
    'This place lies inside the folder of the database. The second place should be elsewhere, best on another disk.',
}

export const backups: typeof cs = {
  title: 'Backups',
  text: 'Copies of the database, restoring, and the second place.',
  list: 'List of backups',
  search: 'Search backups',
  nothingFound: 'No backup matches',
  loading: 'Reading and verifying the backups…',
  empty: 'No backup yet',
  emptyText:
    'The first backup is made by itself shortly after opening the database, others every four hours of work and before every large change.',
  make: 'Back up now',
  making: 'Writing and verifying the backup…',
  made: (n) => `The backup is made and verified: ${counts.records(n)}.`,
  nothingNew: (at) => `Nothing has changed since the last backup (${moment(at, 'en')}).`,
  showFolder: 'Show folder',
  fromFile: 'Restore from a file…',
  trouble: {
    folder: (sentence) => `Automatic backup: ${sentence}`,
    second: (sentence) => `Copy to the second place: ${sentence}`,
  },
  columns: { at: 'When', reason: 'Why', records: 'Records', bytes: 'Size', place: 'Where', state: 'State' },
  reasons: {
    start: 'at opening',
    hours: 'after four hours of work',
    manual: 'on request',
    import: 'before an import',
    'mass-change': 'before a large change',
    migration: 'before moving to a new version',
    restore: 'before restoring',
    erasing: 'before erasing a person',
  },
  places: { folder: 'database folder', second: 'second place' },
  states: {
    sound: 'verified',
    damaged: 'damaged',
    'other-key': 'other password',
    newer: 'newer version',
    unproved: 'was not under the password',
    foreign: 'another database',
  },
  bytes: (n) => `${number('en', Math.max(0.1, Math.round(n / 100_000) / 10))}\u00a0MB`,
  detail: 'Backup compared with the database',
  comparing: 'Reading and comparing the backup…',
  comparedTitle: (at) => `As of ${moment(at, 'en')}`,
  unprovedTitle: 'This backup was not under the password of the database',
  unprovedText:
    'Whoever can write into its folder may have changed it. Look through the differences before you restore it; what is restored will be under the password.',
  same: 'The backup holds the same as the database. There is nothing to restore.',
  cannot: 'This backup cannot be restored',
  encrypted: {
    secret: 'Password or recovery code of the backup',
    open: 'Open the backup',
    opening: 'Opening the backup…',
    note: 'Every backup carries its own key: the password that was valid when it was made opens it. When a password is changed, the backups within reach are written anew under the new one.',
  },
  table: {
    caption: 'Numbers of records',
    collection: 'Records',
    current: 'Now',
    backup: 'In backup',
    added: 'Come back',
    changed: 'Change',
    missing: 'Removed',
  },
  names: {
    added: 'Come back',
    changed: 'Return to how they were in the backup',
    missing: 'Removed, because the backup does not have them',
  },
  more: (n) => `and ${number('en', n)} more`,
  restore: 'Restore this backup',
  restoreHint: 'The current state is first kept as a backup “before restoring”, and restoring can be undone (Ctrl+Z).',
  largeTitle: 'Restoring changes a large part of the database',
  largeText: (touched, removed, total) =>
    `The database holds ${counts.records(total)}. Restoring touches ${number('en', touched)}: it removes ${removed === touched ? 'all of them' : `${number('en', removed)} and changes or brings back the rest`}. The current state stays as a backup “before restoring”.`,
  largeConfirm: (n) => `Restore and change ${counts.records(n)}`,
  restored: (n) => `Restored, changed: ${counts.records(n)}.`,
  restoredNothing: 'There was nothing to restore.',
  restoring: 'Restoring…',
  second: {
    title: 'Second place',
    none: 'Not chosen. The disk of a computer can fail; a copy on a network folder or a USB stick stays.',
    choose: 'Choose second place…',
    change: 'Choose another…',
    forget: 'Stop copying',
    forgotten: 'Nothing is copied to the second place any more. The backups that are there stay.',
    present: 'connected',
    absent: 'not connected',
    never: 'No copy yet.',
    last: (at) => `Last copy ${moment(at, 'en')}.`,
    absentText: 'It is copied by itself as soon as the place is connected.',
    open: 'The copies are not under a password; keep the stick locked away.',
  },
  reminder: {
    old: (n) => `The backups at the second place are ${counts.days(n)} old`,
    never: 'There is no backup at the second place yet',
    text: 'Connect the network folder or the USB stick; the backup is copied by itself.',
    open: 'Go to backups',
  },
}
