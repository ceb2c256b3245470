import type { Initiative } from '@shared/domain/events/initiative'
import type { KnownBackup } from '@shared/domain/privacy/erasing/dossier'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Id } from '@shared/domain/values/ids'
import { messages, type Messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'
import { pastOfPerson, type PastOfPerson } from '../store/erasing/past-of-person'
import type { Store } from '../store/store'

/** What every content is read from, besides what it is about. */
export type DocumentSource = {
  readonly view: DatabaseView
  readonly words: Messages
  readonly lang: Lang
  readonly madeAt: string
  /** What the history knows of a person. */
  readonly pastOf: (personId: Id) => Promise<PastOfPerson>
  /** The backups of the database, as far as they can be reached. */
  readonly backups: ListBackups
}

export type ListBackups = () => Promise<readonly KnownBackup[]>

/** An open database, or what alone could be read of one. */
export type Origin = Store | Pick<Store, 'view'>

const isStore = (origin: Origin): origin is Store => 'changeSets' in origin

/** The open database, where there is one. */
export const storeOf = (origin: Origin): Store | null => (isStore(origin) ? origin : null)

/** What a document in the language is read from, as it is at the time. */
export const sourceOf = (
  origin: Origin,
  { lang, madeAt, backups }: Pick<DocumentSource, 'lang' | 'madeAt' | 'backups'>,
): DocumentSource => ({
  backups,
  view: origin.view,
  words: messages[lang],
  lang,
  madeAt,
  pastOf: async (personId) => (isStore(origin) ? pastOfPerson(origin, personId) : { states: [], steps: [] }),
})

/** What the content of a document about an initiative is read from. */
export type ContentSource = Pick<DocumentSource, 'view' | 'words' | 'lang' | 'madeAt'> & {
  readonly initiative: Initiative
}

/** Text as paragraphs: blank lines and line ends part them. */
export const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The publicity block of the initiative as lines (`docs/domain.md §3.11`). */
export const publicityLines = ({ initiative }: ContentSource): readonly string[] => paragraphs(initiative.publicity)
