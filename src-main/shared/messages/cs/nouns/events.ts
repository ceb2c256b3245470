import { number, oneOrMany } from '../../plural'
import { counted, counts } from '../counted'
import { doneWith } from './done-with'

/** The words of initiatives, events and those who take part. */
export const initiatives = {
  one: 'iniciativa',
  many: 'Iniciativy',
  count: counted('iniciativa', 'iniciativy', 'iniciativ'),
  fields: {
    code: 'Zkratka',
    colour: 'Barva',
    partners: 'Partneři',
    deadline: 'Lhůta pro přihlášení institucí',
    publicity: 'Text o publicitě',
    keeping: 'Doby uchování osobních údajů',
    contactPersonId: 'Kontaktní osoba z adresáře',
    contact: 'Kontaktní osoba',
    usualBands: 'Obvyklé kvóty akce',
    usualTasks: 'Obvyklé úkoly akce',
    themes: 'Témata',
  },
  actions: {
    'initiative:create': 'založení iniciativy',
    'initiative:edit': 'úprava iniciativy',
    'initiative:remove': 'odstranění iniciativy',
  },
  counted: { 'initiative:remove': (n: number) => `odstranění ${oneOrMany('cs', n, 'iniciativy', 'iniciativ')}` },
}

export const events = {
  one: 'akce',
  many: 'Akce',
  begin: 'Nová akce',
  count: counts.events,
  fields: {
    kind: 'Druh akce',
    number: 'Pořadové číslo',
    days: 'Dny',
    venue: 'Místo konání',
    bands: 'Kvóty',
    capacity: 'Kapacita bez kvót',
    signUpDeadline: 'Lhůta pro přihlášky',
    contact: 'Kontaktní osoba',
    titleEn: 'Název anglicky',
    hours: 'Hodiny',
    meals: 'Strava po dnech',
    venueId: 'Místo konání ze seznamu',
    hotelId: 'Hotel',
    countsStaff: 'Organizátoři, přednášející a tlumočníci se počítají do kapacity',
    maxPerInstitution: 'Nejvíce osob z jedné instituce',
    needsApproval: 'Přihlášky se schvalují',
    waitingOrder: 'Pořadí čekací listiny',
    signUpFrom: 'Přihlášky od',
    interpreting: 'Tlumočení',
    hasLodging: 'S ubytováním',
    contactPersonId: 'Kontaktní osoba z adresáře',
    cancelledFor: 'Důvod zrušení',
    reschedules: 'Přeložení',
    sheetsShreddedOn: 'Prezenční listiny skartovány',
  },
  ...doneWith({
    noun: 'event',
    one: 'akce',
    many: 'akcí',
    actions: {
      'event:create': 'založení akce',
      'event:set-bands': 'změna kvót',
      'event:cancel': 'zrušení akce',
      'event:reschedule': 'přeložení akce',
      'event:swap-days': 'výměna termínů dvou akcí',
      'event:remove': 'odstranění akce',
      'event:sheets-shredded': 'skartace prezenčních listin',
    },
  }),
}

export const registrations = {
  one: 'přihláška',
  many: 'Přihlášky',
  count: counts.registrations,
  fields: {
    bandId: 'Kvóta',
    role: 'Role',
    nights: 'Počet nocí',
    meals: 'Strava',
    diet: 'Dieta',
    nightsOn: 'Noci po dnech',
    mealsOn: 'Strava po dnech',
    specialNeeds: 'Zvláštní potřeby',
    arrival: 'Příjezd',
    car: 'Auto (RZ)',
    queueRank: 'Pořadí na čekací listině zadané ručně',
    institutionName: 'Název instituce',
    statusReason: 'Důvod stavu',
    registeredAt: 'Přihlášena',
    tellings: 'Kdy a jak se o přeložení dozvěděl(a)',
    reconfirm: 'K opětovnému potvrzení',
  },
  actions: {
    'registration:create': 'přihlášení osoby',
    'registration:edit': 'úprava přihlášky',
    'registration:edit-many': 'hromadná úprava přihlášek',
    'registration:confirm': 'potvrzení přihlášek',
    'registration:to-waiting': 'zařazení na čekací listinu',
    'registration:cancel': 'zrušení přihlášek',
    'registration:decline': 'odmítnutí přihlášek',
    'registration:mark-told': 'zapsání, že osoby o změně vědí',
    'registration:reconfirm': 'opětovné potvrzení přihlášek',
    'registration:substitute': 'nahrazení osoby náhradníkem',
  },
  counted: {
    'registration:edit-many': (n: number) => `hromadná úprava ${oneOrMany('cs', n, 'přihlášky', 'přihlášek')}`,
    'registration:confirm': (n: number) => `potvrzení ${oneOrMany('cs', n, 'přihlášky', 'přihlášek')}`,
    'registration:to-waiting': (n: number) =>
      `zařazení ${oneOrMany('cs', n, 'přihlášky', 'přihlášek')} na čekací listinu`,
    'registration:cancel': (n: number) => `zrušení ${oneOrMany('cs', n, 'přihlášky', 'přihlášek')}`,
    'registration:decline': (n: number) => `odmítnutí ${oneOrMany('cs', n, 'přihlášky', 'přihlášek')}`,
    'registration:mark-told': (n: number) => `zapsání oznámení změny ${oneOrMany('cs', n, 'osobě', 'osobám')}`,
    'registration:reconfirm': (n: number) => `opětovné potvrzení ${oneOrMany('cs', n, 'přihlášky', 'přihlášek')}`,
  },
}

export const attendances = {
  one: 'záznam účasti',
  many: 'Účast',
  count: counted('záznam účasti', 'záznamy účasti', 'záznamů účasti'),
  fields: { registrationId: 'Přihláška', day: 'Den', state: 'Účast', how: 'Způsob zápisu' },
  actions: { 'attendance:set': 'zápis účasti', 'attendance:walk-in': 'přihlášení na místě' },
  counted: { 'attendance:set': (n: number) => (n === 1 ? 'zápis účasti' : `zápis účasti (${number('cs', n)})`) },
}

export const presentations = {
  one: 'prezentace',
  many: 'Prezentace',
  count: counted('prezentace', 'prezentace', 'prezentací'),
  fields: {
    titleEn: 'Název anglicky',
    abstract: 'Anotace',
    abstractEn: 'Anotace anglicky',
    speakerId: 'Přednášející z adresáře',
    declinedFor: 'Důvod odmítnutí',
    minutes: 'Délka v minutách',
    languages: 'Jazyky',
    mayPrint: 'Smí se tisknout v publikaci',
    tellings: 'Kdy a jak se přednášející o přeložení dozvěděl(a)',
    speaker: 'Přednášející',
    hasSlides: 'Snímky dodány',
  },
  ...doneWith({
    noun: 'presentation',
    one: 'prezentace',
    many: 'prezentací',
    actions: {
      'presentation:create': 'přidání prezentace',
    },
  }),
}
