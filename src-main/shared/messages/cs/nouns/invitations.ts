import { oneOrMany } from '../../plural'
import { counted, counts } from '../counted'
import { doneWith } from './done-with'

/** The words of invitations, those whom they name, and the templates of letters. */
export const invitations = {
  one: 'pozvánka',
  many: 'Pozvánky',
  begin: 'Připravit pozvánky',
  count: counts.invitations,
  fields: {
    wave: 'Vlna',
    announced: 'Ohlášeno osob',
    preparedOn: 'Připravena',
    preparedBy: 'Připravil(a)',
    exportedOn: 'Dopis vytvořen',
    exportedBy: 'Dopis vytvořil(a)',
    sentBy: 'Odeslání zapsal(a)',
    deadline: 'Lhůta pro odpověď',
    sentOn: 'Odesláno',
    channel: 'Způsob odeslání',
    referenceNumber: 'Číslo jednací',
    tellings: 'Kdy a jak se instituce o přeložení dozvěděla',
    reminders: 'Upomínky',
    answer: 'Odpověď',
  },
  inForms: { deadline: 'Odpovědět do' },
  ...doneWith({
    noun: 'invitation',
    one: 'pozvánky',
    many: 'pozvánek',
    actions: {
      'invitation:create': 'příprava pozvánek',
      'invitation:create-for-persons': 'příprava pozvánek osobám',
      'invitation:mark-sent': 'označení pozvánek za odeslané',
      'invitation:mark-exported': 'vytvoření dopisů k pozvánkám',
      'invitation:remind': 'zapsání upomínek',
      'invitation:record-answer': 'zapsání odpovědi',
      'invitation:quick-answer': 'zapsání odpovědi',
      'invitation:clear-answer': 'zrušení odpovědi',
    },
    counted: {
      'invitation:create': (n: number) => `příprava ${oneOrMany('cs', n, 'pozvánky', 'pozvánek')}`,
      'invitation:mark-sent': (n: number) =>
        `označení ${oneOrMany('cs', n, 'pozvánky za odeslanou', 'pozvánek za odeslané')}`,
      'invitation:mark-exported': (n: number) => `vytvoření ${oneOrMany('cs', n, 'dopisu', 'dopisů')}`,
      'invitation:remind': (n: number) => `zapsání ${oneOrMany('cs', n, 'upomínky', 'upomínek')}`,
    },
  }),
}

export const nominations = {
  one: 'nominace',
  many: 'Nominace',
  count: counted('nominace', 'nominace', 'nominací'),
  fields: { invitationId: 'Pozvánka', on: 'Jmenována dne', endedOn: 'Ukončena dne', reason: 'Důvod' },
}

export const letterTemplates = {
  one: 'vzor dopisu',
  many: 'Vzory dopisů',
  count: counted('vzor dopisu', 'vzory dopisů', 'vzorů dopisů'),
  fields: {
    purpose: 'Účel',
    addressee: 'Komu',
    lang: 'Jazyk',
    subject: 'Věc',
    body: 'Text',
    counterpartId: 'Vzor v druhém jazyce',
  },
  actions: {
    'letter-template:create': 'přidání vzoru dopisu',
    'letter-template:edit': 'úprava vzoru dopisu',
    'letter-template:pair': 'spojení vzorů ve dvou jazycích',
    'letter-template:remove': 'odstranění vzorů dopisů',
  },
  counted: {
    'letter-template:create': (n: number) => `přidání ${oneOrMany('cs', n, 'vzoru dopisu', 'vzorů dopisů')}`,
    'letter-template:remove': (n: number) => `odstranění ${oneOrMany('cs', n, 'vzoru dopisu', 'vzorů dopisů')}`,
  },
}

export const letters = {
  one: 'dopis',
  many: 'Dopisy',
  count: counted('dopis', 'dopisy', 'dopisů'),
  fields: {
    invitationId: 'Pozvánka',
    registrationId: 'Přihláška',
    form: 'Podoba',
    lang: 'Jazyk',
    channel: 'Způsob',
    referenceNumber: 'Č. j.',
    subject: 'Věc',
    text: 'Text',
    templateName: 'Vzor',
    templateSum: 'Otisk vzoru',
    attachments: 'Přílohy',
    on: 'Vytvořen dne',
    at: 'Kdy',
    by: 'Kdo vytvořil',
    sentOn: 'Odeslán dne',
  },
  actions: {
    'letter:keep': 'uchování znění dopisů',
    'letter:mark-sent': 'označení dopisů za odeslané',
    'letter:remove': 'odstranění dopisů',
  },
}
