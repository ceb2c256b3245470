import type * as cs from '../../cs/nouns/programme'
import { oneOrMany } from '../../plural'
import { counted } from '../counted'
import { doneWith } from './done-with'

export const venues: typeof cs.venues = {
  one: 'venue',
  many: 'Venues and hotels',
  count: counted('venue or hotel', 'venues and hotels'),
  fields: {
    street: 'Street',
    city: 'Town',
    postcode: 'Postcode',
    contact: 'Contact there',
    rooms: 'Rooms',
    capacity: 'Seats',
    guestNotes: 'Notes for guests',
    guestNotesEn: 'Notes for guests in English',
  },
  ...doneWith({
    noun: 'venue',
    one: 'a venue or hotel',
    many: 'venues and hotels',
    actions: { 'venue:create': 'new venue or hotel' },
  }),
}

export const tasks: typeof cs.tasks = {
  one: 'task',
  many: 'Tasks',
  count: counted('task', 'tasks'),
  fields: {
    title: 'Task',
    offset: 'Days from the first day of the event',
    dueOn: 'Due on',
    assignee: 'Assigned to',
    doneOn: 'Done on',
    doneBy: 'Done by',
  },
  ...doneWith({
    noun: 'task',
    one: 'a task',
    many: 'tasks',
    actions: {
      'task:create': 'new task',
      'task:draw': 'adding the usual tasks of the event',
      'task:done': 'tasks done',
      'task:undone': 'tasks not done after all',
    },
    counted: {
      'task:done': (n: number) => `${oneOrMany('en', n, 'a task', 'tasks')} done`,
      'task:undone': (n: number) => `${oneOrMany('en', n, 'a task', 'tasks')} not done after all`,
    },
  }),
}

export const scheduleVersions: typeof cs.scheduleVersions = {
  one: 'version of the schedule',
  many: 'Versions of the schedule',
  count: counted('version of the schedule', 'versions of the schedule'),
  fields: {
    number: 'Version',
    on: 'Announced on',
    reason: 'Reason',
    entries: 'Events and their days',
    at: 'Recorded',
  },
}

export const agendaItems: typeof cs.agendaItems = {
  one: 'agenda item',
  many: 'Agenda',
  count: counted('agenda item', 'agenda items'),
  fields: {
    dayNumber: 'Day of the event',
    startsAt: 'Begins at',
    minutes: 'Length in minutes',
    titleEn: 'Title in English',
    room: 'Room',
    speakerIds: 'Speakers of the directory',
    speakers: 'Speakers in words',
    languages: 'Languages',
    presentationId: 'Presentation',
  },
  ...doneWith({
    noun: 'agenda-item',
    one: 'an agenda item',
    many: 'agenda items',
    actions: {
      'agenda-item:create': 'new agenda item',
      'agenda-item:shift': 'agenda shifted',
      'agenda-item:move': 'agenda item moved',
      'agenda-item:copy-day': 'agenda of another day copied',
    },
  }),
}

export const handouts: typeof cs.handouts = {
  one: 'list handed out',
  many: 'Lists handed out',
  count: counted('list handed out', 'lists handed out'),
  fields: {
    recipient: 'To whom',
    on: 'Handed out on',
    rows: 'Rows',
    at: 'Recorded',
  },
}

export const files: typeof cs.files = {
  one: 'file',
  many: 'Files',
  count: counted('file', 'files'),
  fields: {
    use: 'Purpose',
    presentationId: 'Presentation',
    invitationId: 'Invitation',
    bytes: 'Size in bytes',
    sum: 'Checksum',
    key: 'Key of the content',
    addedOn: 'Added on',
  },
  ...doneWith({ noun: 'file', one: 'file', many: 'files', actions: { 'file:attach': 'new file' } }),
}
