import { oneOrMany } from '../../plural'
import { counted } from '../counted'
import { doneWith } from './done-with'

/** The words of what an event is made of: places, tasks, agenda, published schedules, lists that were handed out, files. */
export const venues = {
  one: 'místo konání',
  many: 'Místa a hotely',
  count: counted('místo konání nebo hotel', 'místa konání a hotely', 'míst konání a hotelů'),
  fields: {
    street: 'Ulice',
    city: 'Obec',
    postcode: 'PSČ',
    contact: 'Kontakt na místě',
    rooms: 'Počet pokojů',
    capacity: 'Počet míst',
    guestNotes: 'Pokyny pro hosty',
    guestNotesEn: 'Pokyny pro hosty anglicky',
  },
  ...doneWith({
    noun: 'venue',
    one: 'místa nebo hotelu',
    many: 'míst a hotelů',
    actions: { 'venue:create': 'přidání místa nebo hotelu' },
  }),
}

export const tasks = {
  one: 'úkol',
  many: 'Úkoly',
  count: counted('úkol', 'úkoly', 'úkolů', 'úkolu'),
  fields: {
    title: 'Úkol',
    offset: 'Dnů od prvního dne akce',
    dueOn: 'Splnit do',
    assignee: 'Kdo má úkol',
    doneOn: 'Splněno dne',
    doneBy: 'Splnil(a)',
  },
  ...doneWith({
    noun: 'task',
    one: 'úkolu',
    many: 'úkolů',
    actions: {
      'task:create': 'přidání úkolu',
      'task:draw': 'doplnění obvyklých úkolů akce',
      'task:done': 'splnění úkolů',
      'task:undone': 'vrácení úkolů mezi nesplněné',
    },
    counted: {
      'task:done': (n: number) => `splnění ${oneOrMany('cs', n, 'úkolu', 'úkolů')}`,
      'task:undone': (n: number) => `vrácení ${oneOrMany('cs', n, 'úkolu', 'úkolů')} mezi nesplněné`,
    },
  }),
}

export const scheduleVersions = {
  one: 'verze harmonogramu',
  many: 'Verze harmonogramu',
  count: counted('verze harmonogramu', 'verze harmonogramu', 'verzí harmonogramu'),
  fields: {
    number: 'Číslo verze',
    on: 'Oznámeno dne',
    reason: 'Důvod',
    entries: 'Akce a jejich termíny',
    at: 'Zapsáno',
  },
}

export const agendaItems = {
  one: 'bod programu',
  many: 'Program',
  count: counted('bod programu', 'body programu', 'bodů programu', 'bodu programu'),
  fields: {
    dayNumber: 'Den akce',
    startsAt: 'Začátek',
    minutes: 'Délka v minutách',
    titleEn: 'Název anglicky',
    room: 'Místnost',
    speakerIds: 'Přednášející z adresáře',
    speakers: 'Přednášející slovy',
    languages: 'Jazyky',
    presentationId: 'Prezentace',
  },
  ...doneWith({
    noun: 'agenda-item',
    one: 'bodu programu',
    many: 'bodů programu',
    actions: {
      'agenda-item:create': 'přidání bodu programu',
      'agenda-item:shift': 'posunutí programu',
      'agenda-item:move': 'přesunutí bodu programu',
      'agenda-item:copy-day': 'převzetí programu jiného dne',
    },
  }),
}

export const handouts = {
  one: 'předaný seznam',
  many: 'Předané seznamy',
  count: counted('předaný seznam', 'předané seznamy', 'předaných seznamů', 'předaného seznamu'),
  fields: {
    recipient: 'Komu',
    on: 'Předáno dne',
    rows: 'Řádky',
    at: 'Zapsáno',
  },
}

export const files = {
  one: 'soubor',
  many: 'Soubory',
  count: counted('soubor', 'soubory', 'souborů', 'souboru'),
  fields: {
    use: 'Účel',
    presentationId: 'Prezentace',
    invitationId: 'Pozvánka',
    bytes: 'Velikost v bajtech',
    sum: 'Kontrolní součet',
    key: 'Klíč obsahu',
    addedOn: 'Vloženo dne',
  },
  ...doneWith({ noun: 'file', one: 'souboru', many: 'souborů', actions: { 'file:attach': 'vložení souboru' } }),
}
