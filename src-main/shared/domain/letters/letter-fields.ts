import { fold } from '../values/fold'

/** What a letter can say by itself; each field has a Czech and an English name, and both work in every template. */
const names = {
  salutation: ['osloveni', 'salutation'],
  person: ['osoba', 'person'],
  position: ['funkce', 'position'],
  institution: ['instituce', 'institution'],
  firstPosition: ['hlavni-funkce', 'first-position'],
  firstInstitution: ['hlavni-instituce', 'first-institution'],
  furtherPosts: ['dalsi-pusobeni', 'further-posts'],
  street: ['ulice', 'street'],
  postcode: ['psc', 'postcode'],
  city: ['mesto', 'city'],
  district: ['okres', 'district'],
  region: ['kraj', 'region'],
  dataBox: ['datova-schranka', 'data-box'],
  initiative: ['iniciativa', 'initiative'],
  initiativeCode: ['zkratka', 'initiative-code'],
  event: ['akce', 'event'],
  theme: ['tema', 'theme'],
  days: ['termin', 'dates'],
  venue: ['misto', 'venue'],
  contact: ['kontakt', 'contact'],
  events: ['prehled-akci', 'events'],
  deadline: ['odpovedet-do', 'answer-by'],
  signUpDeadline: ['prihlasit-do', 'sign-up-by'],
  sentOn: ['odeslano-dne', 'sent-on'],
  referenceNumber: ['cislo-jednaci', 'reference-number'],
  invitationNumber: ['cislo-pozvanky', 'invitation-number'],
  today: ['dnes', 'today'],
  handledBy: ['vyrizuje', 'handled-by'],
  senderPhone: ['telefon', 'phone'],
  senderEmail: ['e-mail', 'email'],
  sender: ['odesilatel', 'sender'],
  signer: ['podpis', 'signature'],
  attachments: ['prilohy', 'attachments'],
  publicity: ['publicita', 'publicity'],
  oldDays: ['puvodni-termin', 'old-dates'],
  newDays: ['novy-termin', 'new-dates'],
  moveReason: ['duvod-prelozeni', 'move-reason'],
  band: ['kvota', 'quota'],
  nights: ['noci', 'nights'],
  meals: ['strava', 'meals'],
  role: ['role', 'role'],
  registrationStatus: ['stav-prihlasky', 'registration-state'],
  reason: ['duvod', 'reason'],
  attendedDays: ['dny-ucasti', 'attended-days'],
  presentations: ['prezentace', 'presentations'],
  presentation: ['nazev-prezentace', 'presentation-title'],
  speaker: ['prednasejici', 'speaker'],
  presentationStatus: ['stav-prezentace', 'presentation-state'],
  missing: ['chybi', 'missing'],
} as const

export type KnownField = keyof typeof names
export const letterFields = Object.keys(names) as KnownField[] // safe: the keys of a constant

/** A field that the office made for itself, by its name: `{údaj:Počet lůžek}`, `{field:Number of beds}`. */
export type OwnLetterField = `own:${string}`

/** Whatever a letter can show. */
export type LetterField = KnownField | OwnLetterField

const ownPrefixes = { cs: 'údaj', en: 'field' } as const

/** Yes or no; a field is a condition too: whether it holds anything. */
const conditionNames = {
  isNamed: ['je-jmenovan', 'is-named'],
  isWoman: ['je-zena', 'is-woman'],
  isMan: ['je-muz', 'is-man'],
  isToEvent: ['je-na-akci', 'is-to-event'],
  wasReminded: ['byl-upomenut', 'was-reminded'],
  isMoved: ['je-prelozena', 'is-moved'],
  isConfirmed: ['je-potvrzen', 'is-confirmed'],
  isWaiting: ['je-cekajici', 'is-waiting'],
  isSpeaker: ['je-prednasejici', 'is-speaker'],
  hasCome: ['zucastnil-se', 'has-come'],
  isAccepted: ['prezentace-je-prijata', 'presentation-is-accepted'],
  lacksSlides: ['chybi-podklady', 'slides-missing'],
} as const

export type LetterCondition = keyof typeof conditionNames
export const letterConditions = Object.keys(conditionNames) as LetterCondition[] // safe: the keys of a constant

type Names = readonly [czech: string, english: string]

/** Whether the field is one that the office made. */
export const isOwnField = (field: LetterField | LetterCondition): field is OwnLetterField => field.startsWith('own:')

/** The name of a field or a condition as it is written into templates of the language. */
export const fieldName = (field: LetterField | LetterCondition, lang: 'cs' | 'en'): string => {
  if (isOwnField(field)) return `${ownPrefixes[lang]}:${field.slice('own:'.length)}`
  const [czech, english]: Names = { ...names, ...conditionNames }[field]
  return lang === 'cs' ? czech : english
}

const keyOf = (text: string): string =>
  fold(text)
    .trim()
    .replace(/\u00ad/g, '')
    .replace(/[\s_\u2010-\u2015-]+/g, '-')

const byName = <Key extends string>(table: { readonly [Name in Key]: Names }): ReadonlyMap<string, Key> =>
  new Map(
    (Object.entries(table) as [Key, Names][]).flatMap(([key, all]) => all.map((name) => [keyOf(name), key] as const)), // safe: entries of that very table
  )

const fieldsByName = byName(names)
const conditionsByName = byName(conditionNames)

/** The field of an own one's name; braces cannot stand in a template. */
export const ownLetterField = (name: string): OwnLetterField => `own:${keyOf(name.replace(/[{}]/g, ''))}`

/** An own field as it is offered to be written into templates: its name as people know it. */
export const ownFieldName = (name: string, lang: 'cs' | 'en'): string =>
  `${ownPrefixes[lang]}:${name.replace(/[{}]/g, '').trim()}`

const ownNamed = (name: string): OwnLetterField | undefined => {
  const [prefix = '', own] = name.split(/:(.*)/s)
  return own?.trim() && Object.values(ownPrefixes).some((each) => keyOf(each) === keyOf(prefix))
    ? ownLetterField(own)
    : undefined
}

/** The field of a name in either language; case, diacritics, spaces and underscores do not matter: `{Oslovení}`. */
export const fieldNamed = (name: string): LetterField | undefined => fieldsByName.get(keyOf(name)) ?? ownNamed(name)

/** A condition of that name, or the field that is asked whether it holds anything. */
export const conditionNamed = (name: string): LetterCondition | LetterField | undefined =>
  conditionsByName.get(keyOf(name)) ?? fieldNamed(name)

/** The list of events in a Word template, and what stands in each of its rounds. */
const loopNames: readonly string[] = ['seznam-akci', 'event-list']
export const isEventLoop = (name: string): boolean => loopNames.includes(keyOf(name))

const inEventNames = {
  title: ['nazev', 'title'],
  theme: ['tema', 'theme'],
  days: ['termin', 'dates'],
  venue: ['misto', 'venue'],
} as const

export type EventField = keyof typeof inEventNames
export const eventFields = Object.keys(inEventNames) as EventField[] // safe: the keys of a constant
const eventFieldsByName = byName<EventField>(inEventNames)

/** The field of one event inside the list of events. */
export const eventFieldNamed = (name: string): EventField | undefined => eventFieldsByName.get(keyOf(name))
