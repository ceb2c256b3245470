import type { Outcome } from '@shared/domain/outcomes/outcome'

/** What was said at an event; the institution by its key, the theme by its number. All of it is invented. */
export type OutcomeRow = Pick<Outcome, 'kind' | 'title' | 'text' | 'source'> & {
  readonly theme: number
  readonly from: string | null
}
