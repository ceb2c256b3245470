import type { Term } from '../../fields/field'
import type { DatabaseView } from '../database/state'
import { settingsOf, type RetentionTerms } from '../settings/settings'
import { addDays, type Day } from '../values/day'
import type { Id } from '../values/ids'

/** What has a term of keeping: the kinds that the app clears, and the paper that a person shreds. */
export type Kept = Term | 'sheets'
export type TermName = keyof RetentionTerms

/** Under which name the length of each term stands in the settings and in an initiative; it says the unit, too. */
export const termNames = {
  diets: 'dietsDays',
  answers: 'answersMonths',
  notes: 'notesMonths',
  contacts: 'contactsMonths',
  photos: 'photosMonths',
  positions: 'positionsMonths',
  names: 'namesMonths',
  sheets: 'sheetsYears',
} as const satisfies { readonly [Kind in Kept]: TermName }

/** The length of a term for what belongs to the initiative, or to none: its own, else that of the office. */
export const termLength = (view: DatabaseView, kind: Kept, initiativeId: Id | null): number => {
  const name = termNames[kind]
  return view.get('initiatives', initiativeId)?.keeping.terms[name] ?? settingsOf(view).terms[name]
}

/** The kinds that the app clears by itself of what belongs to the initiative, or to none. */
export const automaticKinds = (view: DatabaseView, initiativeId: Id | null): readonly Term[] =>
  initiativeId === null ? settingsOf(view).automatic : (view.get('initiatives', initiativeId)?.keeping.automatic ?? [])

/** The day that lies so many months after the given one; the last of its month where there is no such day. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

const endOf = (kind: Kept, day: Day, length: number): Day => {
  if (kind === 'diets') return addDays(day, length)
  return addMonths(day, kind === 'sheets' ? length * 12 : length)
}

/** Since when something is due whose term of the given length counts from the day. */
export const dueSince = (kind: Kept, day: Day, length: number): Day => addDays(endOf(kind, day, length), 1)
