import { measures } from '@shared/domain/overview/drill-down'
import type { Id } from '@shared/domain/values/ids'

/** The views of the rail, in the order of the work, and under each the pages that it has beside its records. */
const pagesOf = {
  overview: [],
  events: ['new', 'series', 'import', 'tasks', 'venues'],
  institutions: ['new', 'import', 'duplicates'],
  persons: ['new', 'import', 'duplicates', 'salutations'],
  invitations: ['new', 'import', 'answers', 'coverage', 'letters', 'kept-letters', 'presentations'],
  attendance: [],
  outcomes: ['new'],
  recommendations: ['new', 'list'],
  publication: [],
  reports: measures,
  settings: ['new', 'letter-templates', 'codes', 'history', 'privacy', 'password', 'backups', 'trash'],
} as const satisfies Record<string, readonly string[]>

export type View = keyof typeof pagesOf
export type PageOf<V extends View> = (typeof pagesOf)[V][number]
export type Page = PageOf<View>

export const views = Object.keys(pagesOf) as readonly View[] // safe: the keys of a constant

/** Where the window is: which view, which page of it, which record, which tab of the record. */
export type Route = {
  readonly view: View
  readonly page: Page | null
  readonly id: Id | null
  readonly tab: string | null
}

/** The tab of the sheet of attendance that has only those of whom nothing is recorded. */
export const unrecordedTab = 'unrecorded'

/** The route of a view, or of a record in it. */
export const routeAt = (view: View, id: Id | null = null, tab: string | null = null): Route => ({
  view,
  page: null,
  id,
  tab,
})

/** Whether the text names a view of the rail. */
export const isView = (text: string | undefined): text is View => text !== undefined && Object.hasOwn(pagesOf, text)

const pageAmong = (view: View, text: string | undefined): Page | null =>
  pagesOf[view].find((page) => page === text) ?? null

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** A route as text, `events/0192…/registrations` or `settings/trash/0192…`. */
export const routeToText = ({ view, page, id, tab }: Route): string =>
  [
    view,
    ...(page === null ? [] : [page]),
    ...(id === null && tab === null ? [] : [id ?? '']),
    ...(tab === null ? [] : [tab]),
  ].join('/')

/** The route that a text names; what names none leads to the overview. */
export const routeFromText = (text: string): Route => {
  const [view, ...rest] = text.split('/')
  if (!isView(view)) return routeAt('overview')
  const page = pageAmong(view, rest[0])
  const [id, tab] = page === null ? rest : rest.slice(1)
  return { view, page, id: filled(id), tab: filled(tab) }
}
