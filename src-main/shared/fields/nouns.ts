type NounFacts = {
  /** The first words of the names of its actions, the one that removes records before others. */
  readonly actions: readonly string[]
  /** The fields that name a record. */
  readonly title: readonly string[]
  /** A record is called after those that it is about too: *Nováková Jana – Workshop 1*, *Říčany – BI*. */
  readonly after?: readonly (readonly [field: string, noun: string])[]
  /** It has a list of its own, with saved views and Excel; where it has a view, its records are opened there. */
  readonly isListed?: true
  /** Notes what an action did with other records, so that it is none of those that people count. */
  readonly isBeside?: true
}

/** What is said of every noun beside its fields. What it is called stands in the messages. */
export const nouns = {
  institutions: { actions: ['institution'], title: ['name'], isListed: true },
  persons: { actions: ['person'], title: ['lastName', 'firstName'], isListed: true },
  posts: {
    actions: ['post'],
    title: ['position'],
    after: [
      ['personId', 'persons'],
      ['institutionId', 'institutions'],
    ],
  },
  relations: {
    actions: ['relation'],
    title: [],
    after: [
      ['institutionId', 'institutions'],
      ['otherId', 'institutions'],
    ],
  },
  initiatives: { actions: ['initiative'], title: ['code'] },
  venues: { actions: ['venue'], title: ['name'], isListed: true },
  events: { actions: ['event'], title: ['title'], isListed: true },
  tasks: { actions: ['task'], title: ['title'], after: [['eventId', 'events']], isListed: true },
  scheduleVersions: { actions: [], title: ['number'], after: [['initiativeId', 'initiatives']] },
  invitations: {
    actions: ['invitation'],
    title: [],
    after: [
      ['institutionId', 'institutions'],
      ['initiativeId', 'initiatives'],
      ['eventId', 'events'],
    ],
    isListed: true,
  },
  nominations: {
    actions: [],
    title: [],
    after: [
      ['personId', 'persons'],
      ['eventId', 'events'],
    ],
  },
  registrations: {
    actions: ['registration'],
    title: [],
    after: [
      ['personId', 'persons'],
      ['eventId', 'events'],
    ],
    isListed: true,
  },
  attendances: { actions: ['attendance'], title: [], after: [['registrationId', 'registrations']] },
  presentations: { actions: ['presentation'], title: ['title'], isListed: true },
  agendaItems: { actions: ['agenda-item'], title: ['title'], after: [['eventId', 'events']] },
  handouts: { actions: [], title: ['title'], after: [['eventId', 'events']] },
  files: { actions: ['file'], title: ['name'] },
  outcomes: { actions: ['outcome'], title: ['title'], isListed: true },
  recommendations: { actions: ['recommendation'], title: ['title'], isListed: true },
  publications: { actions: ['publication'], title: ['title'] },
  communications: {
    actions: ['communication'],
    title: [],
    after: [
      ['institutionId', 'institutions'],
      ['personId', 'persons'],
    ],
  },
  distinctions: { actions: [], title: [] },
  letterTemplates: { actions: ['letter-template'], title: ['name'] },
  letters: { actions: ['letter'], title: ['subject'], isListed: true },
  savedViews: { actions: ['saved-view'], title: ['name'] },
  importMappings: { actions: [], title: [] },
  imports: { actions: [], title: ['source'], isBeside: true },
  settings: { actions: ['institution-kind', 'own-field'], title: [] },
  exports: { actions: [], title: [] },
  erasures: { actions: [], title: [] },
  trash: { actions: [], title: ['title'] },
} as const satisfies { readonly [noun: string]: NounFacts }

export type NounName = keyof typeof nouns
export type ListedNoun = {
  [Name in NounName]: (typeof nouns)[Name] extends { readonly isListed: true } ? Name : never
}[NounName]

/** Whether the noun has a list of its own. */
export const isListed = (name: string): name is ListedNoun =>
  Object.hasOwn(nouns, name) && 'isListed' in nouns[name as NounName] // safe: an own key

export const listedNouns = Object.keys(nouns).filter(isListed)
