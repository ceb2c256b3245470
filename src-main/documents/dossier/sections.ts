import { dayInFigures, dayOf, daysInWords } from '@shared/domain/values/day'
import type { Dossier } from '@shared/domain/privacy/erasing/dossier'
import { nightsOf } from '@shared/domain/events/registration'
import { fullName } from '@shared/domain/directory/person'
import type { Field } from '@shared/fields/field'
import { personFields } from '@shared/fields/person'
import { eventNameAndTitle } from '@shared/messages/event-name'
import type { Messages } from '@shared/messages'
import { moment } from '@shared/messages/moment'
import { timeOfPost } from '@shared/messages/post-in-words'
import { ownValueInWords } from '@shared/messages/own-value-words'
import { fieldInWords, fieldWords } from '@shared/messages/value-words'
import type { Lang } from '@shared/preferences'

export type DossierSection = {
  readonly title: string
  /** `share` is the part of the page's width. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  /** One array a row, cells in the order of the columns; empty where there is nothing. */
  readonly rows: readonly (readonly string[])[]
}

/** Everything about a person, already in words. */
export type DossierContent = {
  readonly title: string
  readonly name: string
  readonly subtitle: string
  readonly intro: string
  /** Said by a section without rows. */
  readonly none: string
  readonly sections: readonly DossierSection[]
}

type Source = { readonly dossier: Dossier; readonly words: Messages; readonly lang: Lang }
type Key = keyof Messages['privacy']['dossier']['columns']

/** Widths are shares of the page. */
const section = (
  { words }: Source,
  title: keyof Messages['privacy']['dossier']['sections'],
  columns: readonly (readonly [key: Key, share: number])[],
  rows: readonly (readonly string[])[],
): DossierSection => ({
  title: words.privacy.dossier.sections[title],
  columns: columns.map(([key, share]) => ({ heading: words.privacy.dossier.columns[key], share })),
  rows,
})

const eventWords = ({ words, lang }: Source, event: Dossier['registrations'][number]['event']): string =>
  event === null
    ? ''
    : [event.initiative, eventNameAndTitle(event, words), daysInWords(event.days, lang)].filter(Boolean).join(' · ')

const joined = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('; ')

const fieldRows = ({ dossier: { person, own }, words, lang }: Source): readonly (readonly string[])[] => {
  const context = { m: words, lang, find: () => undefined, inner: () => undefined }
  const shown: { readonly [key: string]: unknown } = {
    ...person,
    own: own.map((each) => `${each.name}: ${ownValueInWords(each, each.value, context)}`).join('; '),
  }
  return Object.entries<Field>(personFields).map(([key, field]) => {
    const text = key === 'institutionId' ? person.institution : fieldWords(field, context)(shown[key])
    return [fieldInWords('persons', key, words), text || '–']
  })
}

const postRows = ({ dossier, words }: Source): readonly (readonly string[])[] =>
  dossier.posts.map(({ institution, position, ...time }) => [institution, position, timeOfPost(time, words)])

const nominationRows = (source: Source): readonly (readonly string[])[] =>
  source.dossier.nominations.map(({ on, event, institution, endedOn, reason }) => [
    dayInFigures(on),
    eventWords(source, event),
    institution,
    joined(endedOn === null ? '' : dayInFigures(endedOn), reason),
  ])

const invitationRows = (source: Source): readonly (readonly string[])[] =>
  source.dossier.invitations.map(({ initiative, event, institution, sentOn, answer }) => [
    sentOn === null ? '' : dayInFigures(sentOn),
    event === null ? source.words.privacy.dossier.wholeInitiative(initiative) : eventWords(source, event),
    institution,
    answer === null ? '' : joined(source.words.words.answers[answer.value], dayInFigures(answer.on), answer.note),
  ])

const registrationRows = (source: Source): readonly (readonly string[])[] => {
  const { words, dossier } = source
  return dossier.registrations.map((each) => [
    eventWords(source, each.event),
    joined(each.institutionName, each.position),
    joined(words.words.registrationStatuses[each.status], dayInFigures(dayOf(each.registeredAt))),
    joined(
      words.words.roles[each.role],
      nightsOf(each) === 0 ? '' : words.privacy.dossier.nights(nightsOf(each)),
      each.meals,
      each.diet,
      each.note,
    ),
  ])
}

const attendanceRows = (source: Source): readonly (readonly string[])[] =>
  source.dossier.registrations.flatMap(({ event, attendance }) =>
    attendance.map(({ day, state }) => [
      dayInFigures(day),
      eventWords(source, event),
      source.words.words.attendanceStates[state],
    ]),
  )

const presentationRows = (source: Source): readonly (readonly string[])[] =>
  source.dossier.presentations.map(({ title, event, status }) => [
    title,
    eventWords(source, event),
    source.words.words.presentationStatuses[status],
  ])

const contactRows = ({ dossier, words }: Source): readonly (readonly string[])[] =>
  [...dossier.contacts]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, channel, direction, institution, initiative, text }) => [
      dayInFigures(on),
      joined(words.words.channels[channel], words.words.directions[direction]),
      joined(institution, initiative),
      text,
    ])

const letterRows = ({ dossier, words }: Source): readonly (readonly string[])[] =>
  [...dossier.letters]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, sentOn, channel, referenceNumber, subject, text, attachments }) => [
      dayInFigures(on),
      sentOn === null || channel === null ? '' : joined(dayInFigures(sentOn), words.words.channels[channel]),
      joined(referenceNumber, subject),
      [text, ...attachments.map(({ name }) => name)].join('\n'),
    ])

const mentionRows = ({ dossier, words }: Source): readonly (readonly string[])[] =>
  dossier.mentions.map(({ collection, excerpt }) => [words.words.missing[collection], excerpt])

/** The domain does not know how the history names its steps; the words have one for every name. */
const actionWords = ({ actions }: Messages, action: string): string =>
  (actions as { readonly [action: string]: string })[action] ?? action // safe: looked up by name

const historyRows = ({ dossier, words, lang }: Source): readonly (readonly string[])[] =>
  dossier.history.map(({ at, by, action }) => [moment(at, lang), by, actionWords(words, action)])

const exportRows = ({ dossier, words }: Source): readonly (readonly string[])[] =>
  dossier.exports.map(({ on, kind, fileName, by }) => [dayInFigures(on), words.words.exportKinds[kind], fileName, by])

const backupRows = ({ dossier, words, lang }: Source): readonly (readonly string[])[] =>
  dossier.backups.map(({ at, name, place }) => [moment(at, lang), name, words.backups.places[place]])

/** Everything about a person as sections with tables, in the words of the given language. */
export const dossierContent = (dossier: Dossier, words: Messages, lang: Lang): DossierContent => {
  const source = { dossier, words, lang }
  const own = words.privacy.dossier
  return {
    title: own.title,
    name: fullName(dossier.person),
    subtitle: own.subtitle(dayInFigures(dayOf(dossier.madeAt))),
    intro: own.intro,
    none: own.none,
    sections: [
      section(
        source,
        'fields',
        [
          ['field', 0.3],
          ['value', 0.7],
        ],
        fieldRows(source),
      ),
      section(
        source,
        'posts',
        [
          ['institution', 0.44],
          ['position', 0.3],
          ['time', 0.26],
        ],
        postRows(source),
      ),
      section(
        source,
        'nominations',
        [
          ['on', 0.14],
          ['event', 0.4],
          ['institution', 0.24],
          ['ended', 0.22],
        ],
        nominationRows(source),
      ),
      section(
        source,
        'invitations',
        [
          ['sent', 0.14],
          ['event', 0.4],
          ['institution', 0.24],
          ['answer', 0.22],
        ],
        invitationRows(source),
      ),
      section(
        source,
        'registrations',
        [
          ['event', 0.36],
          ['institution', 0.24],
          ['status', 0.18],
          ['details', 0.22],
        ],
        registrationRows(source),
      ),
      section(
        source,
        'attendance',
        [
          ['day', 0.2],
          ['event', 0.56],
          ['state', 0.24],
        ],
        attendanceRows(source),
      ),
      section(
        source,
        'presentations',
        [
          ['title', 0.45],
          ['event', 0.35],
          ['status', 0.2],
        ],
        presentationRows(source),
      ),
      section(
        source,
        'contacts',
        [
          ['on', 0.14],
          ['how', 0.2],
          ['institution', 0.22],
          ['text', 0.44],
        ],
        contactRows(source),
      ),
      section(
        source,
        'letters',
        [
          ['on', 0.12],
          ['sent', 0.16],
          ['document', 0.26],
          ['text', 0.46],
        ],
        letterRows(source),
      ),
      section(
        source,
        'mentions',
        [
          ['record', 0.22],
          ['excerpt', 0.78],
        ],
        mentionRows(source),
      ),
      section(
        source,
        'history',
        [
          ['when', 0.26],
          ['who', 0.28],
          ['what', 0.46],
        ],
        historyRows(source),
      ),
      section(
        source,
        'exports',
        [
          ['on', 0.16],
          ['document', 0.24],
          ['file', 0.38],
          ['who', 0.22],
        ],
        exportRows(source),
      ),
      section(
        source,
        'backups',
        [
          ['when', 0.26],
          ['file', 0.48],
          ['place', 0.26],
        ],
        backupRows(source),
      ),
    ],
  }
}
