import type { MenuCommand } from '@shared/contract/app'
import type { Initiative } from '@shared/domain/events/initiative'
import type { SavedView } from '@shared/domain/lists/saved-view'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Messages } from '@shared/messages'
import type { AppState } from './app-state.svelte'
import { initiativeOfRoute, isOfOneInitiative } from './initiative-of-route'
import { nounViews, routeOfList } from './noun-routes'
import { routeAt, views, type PageOf, type Route, type View } from './route'
import type { SessionState } from './session-state.svelte'
import { isShortcut, type KeyPress } from './shortcuts'

/** Something that can be done from anywhere: by its shortcut, from the palette, from the menu of the system. */
export type Command = {
  readonly id: string
  readonly group: 'views' | 'commands'
  /** Its name in the words of a language; the palette finds it by the names of both. */
  readonly name: (words: Messages) => string
  /** The first is shown, the others work as well. */
  readonly shortcuts: readonly string[]
  readonly run: () => void
}

/** What of the window's state the commands move. */
type Surroundings = Pick<AppState, 'navigation' | 'initiative' | 'initiatives' | 'leave' | 'lockNow'> & {
  readonly preferences: Pick<AppState['preferences'], 'all' | 'set'>
  readonly reading: DatabaseView
  readonly session: Pick<SessionState, 'undo' | 'redo'> | null
}

/** What only the page can do. */
type Page = {
  readonly leaveField: () => void
  readonly isTyping: () => boolean
  /** Undo or redo inside the text field that is being typed in. */
  readonly stepInField: (step: 'undo' | 'redo') => void
  readonly switchPane: () => void
  /** Looks at a list through a saved view. */
  readonly applyView?: (view: SavedView) => void
}

const viewShortcut = (view: View): readonly string[] => {
  if (view === 'settings') return ['Ctrl+,']
  const number = views.indexOf(view) + 1
  return number <= 9 ? [`Ctrl+${number}`] : []
}

/** The commands of the window and what they do; buttons, keys, the palette and the menu all run these. */
export class CommandsState {
  isSearchOpen = $state(false)
  readonly #app: Surroundings
  readonly #page: Page

  constructor(app: Surroundings, page: Page) {
    this.#app = app
    this.#page = page
  }

  readonly all: readonly Command[] = $derived.by(() => [
    ...this.#views,
    ...this.#nouns,
    ...this.#common,
    ...this.#initiatives,
    ...this.#savedViews,
  ])

  /** Runs what the keys stand for; says whether there was anything. */
  press(press: KeyPress): boolean {
    const command = this.all.find(({ shortcuts }) => shortcuts.some((shortcut) => isShortcut(shortcut, press)))
    const isTextStep = command !== undefined && ['undo', 'redo'].includes(command.id) && this.#page.isTyping()
    if (command === undefined || isTextStep) return false
    command.run()
    return true
  }

  run(id: string): void {
    this.all.find((command) => command.id === id)?.run()
  }

  /** Does what was picked in the menu of the system. */
  runMenu(command: MenuCommand): void {
    const isStep = command === 'undo' || command === 'redo'
    if (isStep && this.#page.isTyping()) this.#page.stepInField(command)
    else this.run(command === 'settings' ? 'go:settings' : command)
  }

  readonly go = (view: View, id: string | null = null, tab: string | null = null): void => {
    this.goTo(routeAt(view, id, tab))
  }

  readonly goToPage = <V extends View>(view: V, page: PageOf<V>): void => {
    this.goTo({ view, page, id: null, tab: null })
  }

  readonly goTo = (route: Route): void => {
    this.#page.leaveField()
    this.#app.navigation.goTo(route)
    this.#followRoute()
  }

  readonly back = (): void => {
    this.#page.leaveField()
    this.#app.navigation.back()
    this.#followRoute()
  }

  readonly forward = (): void => {
    this.#page.leaveField()
    this.#app.navigation.forward()
    this.#followRoute()
  }

  readonly closeDatabase = (): void => {
    this.#page.leaveField()
    void this.#app.leave()
  }

  readonly undo = (): void => void this.#app.session?.undo()

  readonly redo = (): void => void this.#app.session?.redo()

  readonly switchLanguage = (): void => {
    const { preferences } = this.#app
    preferences.set({ lang: preferences.all.lang === 'cs' ? 'en' : 'cs' })
  }

  /** Chooses the initiative; a record of the other one must not stay on screen. */
  readonly chooseInitiative = ({ id }: Pick<Initiative, 'id'>): void => {
    const { navigation, preferences } = this.#app
    this.#page.leaveField()
    preferences.set({ initiativeId: id })
    if (isOfOneInitiative(navigation.route.view)) navigation.go(navigation.route.view)
  }

  /** A record of another initiative brings its initiative along, so that the two are never mixed on one screen. */
  #followRoute(): void {
    const { navigation, preferences, reading, initiative } = this.#app
    const owner = initiativeOfRoute(reading, navigation.route)
    if (owner !== undefined && owner !== initiative?.id) preferences.set({ initiativeId: owner })
  }

  readonly #views: readonly Command[] = views.map((view) => ({
    id: `go:${view}`,
    group: 'views',
    name: (m) => m.shell.views[view],
    shortcuts: viewShortcut(view),
    run: () => this.go(view),
  }))

  /** What begins a new record of a noun. */
  readonly #nouns: readonly Command[] = nounViews.map((view) => ({
    id: `new:${view}`,
    group: 'commands',
    name: (m) => m.nouns[view].begin,
    shortcuts: [],
    run: () => this.goToPage(view, 'new'),
  }))

  readonly #common: readonly Command[] = [
    this.#command('newInitiative', () => this.goToPage('settings', 'new')),
    this.#command('personalData', () => this.goToPage('settings', 'privacy')),
    this.#command('customFields', () => this.goToPage('settings', 'codes')),
    this.#command('history', () => this.goToPage('settings', 'history')),
    this.#command('trash', () => this.goToPage('settings', 'trash')),
    this.#command('importInstitutions', () => this.goToPage('institutions', 'import')),
    this.#command('importPersons', () => this.goToPage('persons', 'import')),
    this.#command('duplicateInstitutions', () => this.goToPage('institutions', 'duplicates')),
    this.#command('duplicatePersons', () => this.goToPage('persons', 'duplicates')),
    this.#command('coverage', () => this.goToPage('invitations', 'coverage')),
    this.#command('salutations', () => this.goToPage('persons', 'salutations')),
    this.#command('importAnswers', () => this.goToPage('invitations', 'import')),
    this.#command('importSignUps', () => this.goToPage('events', 'import')),
    this.#command('tasks', () => this.goToPage('events', 'tasks')),
    this.#command('venues', () => this.goToPage('events', 'venues')),
    this.#command('eventSeries', () => this.goToPage('events', 'series')),
    this.#command('letters', () => this.goToPage('invitations', 'letters')),
    this.#command('keptLetters', () => this.goToPage('invitations', 'kept-letters')),
    this.#command('letterTemplates', () => this.goToPage('settings', 'letter-templates')),
    this.#command('quickAnswers', () => this.goToPage('invitations', 'answers')),
    this.#command('backups', () => this.goToPage('settings', 'backups')),
    this.#command('undo', this.undo, 'Ctrl+Z'),
    this.#command('redo', this.redo, 'Ctrl+Y', 'Ctrl+Shift+Z'),
    this.#command('search', () => (this.isSearchOpen = true), 'Ctrl+K'),
    this.#command('back', this.back, 'Alt+←'),
    this.#command('forward', this.forward, 'Alt+→'),
    this.#command('switchPane', () => this.#page.switchPane(), 'F6'),
    this.#command('switchLanguage', this.switchLanguage),
    this.#command('password', () => this.goToPage('settings', 'password')),
    this.#command('lock', () => void this.#app.lockNow(), 'Ctrl+L'),
    { ...this.#command('closeDatabase', () => this.closeDatabase()), id: 'close-database' },
  ]

  readonly #initiatives: readonly Command[] = $derived.by(() =>
    this.#app.initiatives.map((initiative) => ({
      id: `initiative:${initiative.id}`,
      group: 'commands',
      name: (m) => m.shell.chooseInitiative(initiative.code),
      shortcuts: [],
      run: () => this.chooseInitiative(initiative),
    })),
  )

  readonly #savedViews: readonly Command[] = $derived.by(() =>
    Array.from(this.#app.reading.all('savedViews'), (view) => ({
      id: `view:${view.id}`,
      group: 'commands' as const,
      name: (m) => m.lists.views.command(m.words.lists[view.list], view.name),
      shortcuts: [],
      run: () => {
        this.#page.applyView?.(view)
        this.goTo(routeOfList(view.list))
      },
    })),
  )

  #command(id: keyof Messages['shell']['commands'], run: () => void, ...shortcuts: readonly string[]): Command {
    return { id, group: 'commands', name: (m) => m.shell.commands[id], shortcuts, run }
  }
}
