import type * as cs from '../../cs/nouns/invitations'
import { oneOrMany } from '../../plural'
import { counted, counts } from '../counted'
import { doneWith } from './done-with'

export const invitations: typeof cs.invitations = {
  one: 'invitation',
  many: 'Invitations',
  begin: 'Prepare invitations',
  count: counts.invitations,
  fields: {
    wave: 'Wave',
    announced: 'Persons announced',
    preparedOn: 'Prepared on',
    preparedBy: 'Prepared by',
    exportedOn: 'Letter made on',
    exportedBy: 'Letter made by',
    sentBy: 'Marked as sent by',
    deadline: 'Deadline for the answer',
    sentOn: 'Sent on',
    channel: 'Channel',
    referenceNumber: 'Reference number',
    tellings: 'When and how the institution was told of moves',
    reminders: 'Reminders',
    answer: 'Answer',
  },
  inForms: { deadline: 'Answer by' },
  ...doneWith({
    noun: 'invitation',
    one: 'an invitation',
    many: 'invitations',
    actions: {
      'invitation:create': 'preparing invitations',
      'invitation:create-for-persons': 'preparing invitations for persons',
      'invitation:mark-sent': 'marking invitations as sent',
      'invitation:mark-exported': 'making letters of invitations',
      'invitation:remind': 'recording reminders',
      'invitation:record-answer': 'recording an answer',
      'invitation:quick-answer': 'recording of an answer',
      'invitation:clear-answer': 'clearing an answer',
    },
    counted: {
      'invitation:create': (n: number) => `preparing ${oneOrMany('en', n, 'an invitation', 'invitations')}`,
      'invitation:mark-sent': (n: number) => `marking ${oneOrMany('en', n, 'an invitation', 'invitations')} as sent`,
      'invitation:mark-exported': (n: number) => `making ${oneOrMany('en', n, 'a letter', 'letters')}`,
      'invitation:remind': (n: number) => `recording ${oneOrMany('en', n, 'a reminder', 'reminders')}`,
    },
  }),
}

export const nominations: typeof cs.nominations = {
  one: 'nomination',
  many: 'Nominations',
  count: counted('nomination', 'nominations'),
  fields: { invitationId: 'Invitation', on: 'Named on', endedOn: 'Ended on', reason: 'Reason' },
}

export const letterTemplates: typeof cs.letterTemplates = {
  one: 'letter template',
  many: 'Letter templates',
  count: counted('letter template', 'letter templates'),
  fields: {
    purpose: 'Purpose',
    addressee: 'To whom',
    lang: 'Language',
    subject: 'Subject',
    body: 'Text',
    counterpartId: 'Template in the other language',
  },
  actions: {
    'letter-template:create': 'adding a letter template',
    'letter-template:edit': 'change of a letter template',
    'letter-template:pair': 'pairing of templates in two languages',
    'letter-template:remove': 'removal of letter templates',
  },
  counted: {
    'letter-template:create': (n) => `adding ${oneOrMany('en', n, 'a letter template', 'letter templates')}`,
    'letter-template:remove': (n) => `removal of ${oneOrMany('en', n, 'a letter template', 'letter templates')}`,
  },
}

export const letters: typeof cs.letters = {
  one: 'letter',
  many: 'Letters',
  count: counted('letter', 'letters'),
  fields: {
    invitationId: 'Invitation',
    registrationId: 'Registration',
    form: 'Form',
    lang: 'Language',
    channel: 'Channel',
    referenceNumber: 'Ref. no.',
    subject: 'Subject',
    text: 'Text',
    templateName: 'Template',
    templateSum: 'Sum of the template',
    attachments: 'Attachments',
    on: 'Made on',
    at: 'When',
    by: 'Made by',
    sentOn: 'Sent on',
  },
  actions: {
    'letter:keep': 'keeping what letters said',
    'letter:mark-sent': 'marking of letters as sent',
    'letter:remove': 'removal of letters',
  },
}
