import { getContext, setContext } from 'svelte'
import type { DatabaseChanged } from '@shared/contract/database'
import type { DatabaseInfo } from '@shared/domain/database/database-info'
import type { StartState } from '@shared/contract/app'
import { compareCzech } from '@shared/domain/values/collation'
import type { Initiative } from '@shared/domain/events/initiative'
import type { Recipient } from '@shared/domain/letters/recipient'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import { on, request } from '../bridge.svelte'
import { fetchDatabase } from '../database-bytes'
import { leaveField } from '../components/fields/field-focus'
import { Begun } from './begun.svelte'
import { ClockState } from './clock-state.svelte'
import { DocumentLanguage } from './document-language.svelte'
import { inSlices } from './in-slices'
import { LockState } from './lock-state.svelte'
import { NavigationState } from './navigation-state.svelte'
import { NoticesState } from './notices-state.svelte'
import { routeToText } from './route'
import { PastTermState } from './past-term-state.svelte'
import { PreferencesState } from './preferences-state.svelte'
import { ReadingState } from './reading-state.svelte'
import { RemovingState } from './removing-state.svelte'
import { SessionState } from './session-state.svelte'
import { UnsavedTexts } from './unsaved-texts'

/** Ties the parts of the window's state together; each part knows its own subject, this one only their meeting. */
export class AppState {
  readonly version: string
  readonly clock = new ClockState()
  readonly reading = new ReadingState()
  readonly pastTerm = new PastTermState(this.reading)
  readonly notices = new NoticesState()
  readonly lock = new LockState()
  readonly removing = new RemovingState()
  readonly begun = new Begun()
  readonly preferences: PreferencesState
  readonly navigation: NavigationState
  readonly unsaved: UnsavedTexts
  readonly documentLanguage = new DocumentLanguage(() => this.preferences.all.lang)
  /** Who was chosen in a list to be written to, until the page of letters takes them up. */
  writingTo = $state.raw<readonly Recipient[]>([])
  /** The list that is gone to marks what it shows: somebody comes to settle all of it. */
  marksOnArrival = false
  /** Whether letters have asked once who sends them. */
  wasAskedForSender = false
  /** Null while no database is open: the window shows the welcome screen. */
  #session = $state.raw<SessionState | null>(null)
  #problem = $state.raw<Failure | null>(null)
  #fetchRest = (): Promise<void> => Promise.resolve()

  constructor(start: StartState) {
    this.version = start.version
    this.preferences = new PreferencesState(start.preferences)
    this.navigation = new NavigationState(start.preferences.place, (route) =>
      this.preferences.set({ place: routeToText(route) }),
    )
    this.unsaved = new UnsavedTexts(this)
    this.#problem = start.problem
    if (start.problem?.code === 'database-encrypted') this.lock.lock('')
    on('database:locked', ({ folder }) => this.lock.lock(folder))
    on('database:changed', (changed) => {
      if (this.#session !== null) this.#take(changed)
    })
  }

  get session(): SessionState | null {
    return this.#session
  }

  get problem(): Failure | null {
    return this.#problem
  }

  /** The chosen initiative; the first by code where none is chosen, undefined in an empty database. */
  readonly initiative: Initiative | undefined = $derived.by(() => {
    const chosen = this.reading.get('initiatives', this.preferences.all.initiativeId)
    return chosen ?? this.initiatives[0]
  })

  readonly initiatives: readonly Initiative[] = $derived.by(() =>
    Array.from(this.reading.all('initiatives')).sort((a, b) => compareCzech(a.code, b.code)),
  )

  /** Opens the page of letters for whom somebody has chosen in a list. */
  writeTo(recipients: readonly Recipient[]): void {
    this.writingTo = recipients
    this.navigation.goToPage('invitations', 'letters')
  }

  /** Reads the opened database into the window; from then on only changes come. */
  async enter(info: DatabaseInfo, fetching = fetchDatabase()): Promise<void> {
    const fetched = await fetching
    if (!fetched.ok) return this.refuse(fetched.failure)
    const { isWhole, fetchRest } = fetched.value
    this.reading.load(fetched.value.records(), { isWhole })
    this.#fetchRest = fetchRest
    this.preferences.forgetNarrowings()
    this.unsaved.clear()
    this.begun.clear()
    this.#session = new SessionState(info, this)
    this.#problem = null
    for (const changed of fetched.value.changedMeanwhile()) this.#take(changed, fetched.value.seq)
  }

  /** Brings over what the first screen did without. */
  async readRest(): Promise<void> {
    await this.#fetchRest()
    if (this.reading.isWhole) return
    await inSlices(this.reading.readAhead())
    this.reading.noteWhole()
  }

  /** Takes over a change; one that the reading had already when it was made only brings the names of the next steps. */
  #take(changed: DatabaseChanged, readAt = 0): void {
    if (changed.seq > readAt) this.reading.apply(changed.changes)
    this.#session?.noteInfo(changed.info)
  }

  refuse(failure: Failure): void {
    this.#session = null
    this.#problem = failure
    if (failure.code === 'database-encrypted') this.lock.lock('')
  }

  /** Locks the open database. The field that is being typed in is saved before, as far as it can be. */
  async lockNow(): Promise<void> {
    leaveField()
    // What leaving the field asks for is on its way first.
    await new Promise((settle) => setTimeout(settle))
    const answer = await request('database:lock', null)
    if (answer.ok) return
    this.notices.show('info', this.preferences.sentence(answer.failure))
    if (answer.failure.code === 'no-password') this.navigation.goToPage('settings', 'password')
  }

  /** Goes on where the lock came, with the page as it was; another database than before begins anew. */
  async unlocked(info: DatabaseInfo): Promise<void> {
    if (this.#session?.info.folder !== info.folder) {
      await this.enter(info)
      return this.lock.abandon()
    }
    const fetched = await fetchDatabase()
    if (!fetched.ok) return
    this.reading.load(fetched.value.records())
    this.#session.noteInfo(info)
    for (const changed of fetched.value.changedMeanwhile()) this.#take(changed, fetched.value.seq)
    this.lock.unlock()
  }

  /** Leaves the locked database as it is, for the screen on which another can be chosen. */
  leaveLocked(): void {
    this.#session = null
    this.#problem = { code: 'database-encrypted' }
    this.lock.abandon()
  }

  /** Gives the answer of an unlocking on; where the key fits and the files do not, the screen of rescue takes the lock's place. */
  async unlocking(asked: Promise<Result<DatabaseInfo>>): Promise<Result<DatabaseInfo>> {
    const answer = await asked
    if (!answer.ok && (answer.failure.code === 'database-damaged' || answer.failure.code === 'database-exchanged')) {
      this.lock.abandon()
      this.refuse(answer.failure)
    }
    return answer
  }

  async leave(): Promise<void> {
    const answer = await request('database:close', null)
    if (answer.ok && answer.value) this.#session = null
  }
}

const key = Symbol('app')

export const provideApp = (app: AppState): void => {
  setContext(key, app)
}

/** The state of the window; every view starts here. */
export const useApp = (): AppState => getContext<AppState>(key)

/** The open session, for the views behind the welcome screen, where there always is one. */
export const useSession = (): SessionState => {
  const { session } = useApp()
  if (session === null) throw new Error('no database is open')
  return session
}
