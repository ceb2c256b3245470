import type { Initiative } from '@shared/domain/events/initiative'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'

/** What every content is read from. */
export type ContentSource = {
  readonly view: DatabaseView
  readonly initiative: Initiative
  readonly words: Messages
  readonly lang: Lang
  readonly madeAt: string
}

/** Text as paragraphs: blank lines and line ends part them. */
export const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The publicity block of the initiative as lines (`domain §3.11`). */
export const publicityLines = ({ initiative }: ContentSource): readonly string[] => paragraphs(initiative.publicity)
