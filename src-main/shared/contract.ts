import type { PrivacyRequests } from './contracts/privacy'
import type { BackupRequests, BackupSignals } from './contracts/backups'
import type { LetterRequests } from './contracts/letters'
import type { RescueRequests } from './contracts/rescue'
import type { PasswordRequests } from './contracts/password'
import type { ListRequests } from './contracts/lists'
import type { HistoryRequests } from './contracts/history'
import type { ActionInput, ActionName, ActionOutput } from './domain/actions'
import type { Change } from './domain/database/database'
import type { DocumentKind } from './domain/documents/kinds'
import type { Id } from './domain/values/ids'
import type { ReadOnlyReason } from './failures/store-failure'
import type { Failure } from './failures'
import type { ImportKind, ImportTarget } from './domain/importing/kinds'
import type {
  Decision,
  ImportDone,
  ImportReport,
  ImportSource,
  Mapping,
  ReportRow,
  SheetGuess,
} from './domain/importing/report'
import type { StoredData } from './domain/database/stored-data'
import type { Lang, Preferences } from './preferences'
import type { Result } from './result'

/** One action with its input; the window sends nothing else to change data. */
export type ActRequest = {
  [Name in ActionName]: { readonly action: Name; readonly input: ActionInput<Name> }
}[ActionName]

/** A change set told in brief, for the history and for the names of undo and redo. */
export type ChangeSetSummary = {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly action:
    | ActionName
    | 'undo'
    | 'redo'
    | 'database:create'
    | 'database:restore'
    | 'person:erase'
    | 'privacy:clear'
    | 'erasing:finish'
    | 'trash:purge'
  /** For undo and redo: the action that was taken back or done again. */
  readonly of?: Exclude<ChangeSetSummary['action'], 'undo' | 'redo'>
  /** For undo and redo: the number of the change set that was taken back or done again. */
  readonly target?: number
  /** All records that it touched. */
  readonly count: number
  /** The records that it is about, as people count them: the registrations that were confirmed. */
  readonly mainCount: number
}

export type DatabaseInfo = {
  readonly folder: string
  readonly readOnly: ReadOnlyReason | null
  /** Who has it open for writing, where that is why it can only be read and could be found out. */
  readonly holder: string
  /** Under a password. */
  readonly isEncrypted: boolean
  /** What opening had to mend, to be told once. */
  readonly repaired: readonly Repair[]
  /** What threatens saving: a full disk, one that fails, or little space. Changes are still taken as far as they can be kept. */
  readonly trouble: StorageTrouble | null
  readonly savedAt: string
  readonly undo: ChangeSetSummary | null
  readonly redo: ChangeSetSummary | null
}

export type StorageTrouble =
  | { readonly code: 'disk-full' }
  | { readonly code: 'disk-failed'; readonly errno: string }
  | { readonly code: 'little-space'; readonly bytes: number }

/** Changes that are missing: their numbers, and between which times they were made. */
type Hole = {
  readonly file: string
  readonly seqFrom: number
  readonly seqTo: number
  readonly from: string
  readonly to: string | null
}

/** Something that opening found and set right. */
export type Repair =
  | { readonly code: 'torn-tail'; readonly bytes: number }
  | ({ readonly code: 'damaged-frame' } & Hole)
  /** Nothing is damaged, but changes that were acknowledged are not there: a file was cut or is gone. */
  | ({ readonly code: 'missing-changes' } & Hole)
  | { readonly code: 'older-generation'; readonly file: string }
  | { readonly code: 'unfinished-generation'; readonly file: string }
  /** A sound file of another database lay in the place of one of ours; nothing of it was taken in. */
  | { readonly code: 'foreign-file'; readonly file: string }

export type StartState = {
  readonly version: string
  readonly platform: 'windows' | 'linux' | 'mac'
  readonly preferences: Preferences
  readonly database: DatabaseInfo | null
  /** Why the database that should have been opened was not. */
  readonly problem: Failure | null
}

/**
 * The whole database as the window gets it once: the data of a snapshot, which needs no second writing. The bytes themselves are
 * fetched from the address, once; passed as a message they would be copied three times.
 */
export type Reading = Pick<StoredData, 'ranges'> & { readonly seq: number; readonly address: string }

/** What a commit changed, or nothing where only the information about the database is another. */
export type DatabaseChanged = {
  readonly seq: number
  readonly changes: readonly Change[]
  readonly info: DatabaseInfo
}

export type DocumentRequest = {
  readonly kind: DocumentKind
  readonly initiativeId: Id
  readonly eventId: Id | null
  readonly lang: Lang
  /** Names the job for progress and cancel. */
  readonly job: string
}

/** A written document; the token opens it or shows it in its folder, the path stays in main. */
export type MadeDocument = { readonly token: string; readonly fileName: string; readonly count: number }

export type JobProgress = { readonly job: string; readonly done: number; readonly total: number }

export type MenuCommand = 'undo' | 'redo' | 'search' | 'back' | 'forward' | 'settings' | 'lock' | 'close-database'

/** Every request of the window: name → input and answer. Main has a handler for each or does not compile. */
export type Requests = CoreRequests &
  RescueRequests &
  PrivacyRequests &
  PasswordRequests &
  BackupRequests &
  LetterRequests &
  HistoryRequests &
  ListRequests

type CoreRequests = {
  'app:start': { input: null; output: StartState }
  'preferences:set': { input: Partial<Preferences>; output: Preferences }
  /** `choose` asks for a folder; null comes back when the dialog was closed. */
  'database:create': { input: { readonly sample: boolean; readonly choose: boolean }; output: DatabaseInfo | null }
  'database:open': { input: null; output: DatabaseInfo | null }
  'database:retry': { input: null; output: DatabaseInfo }
  'database:close': { input: null; output: null }
  'database:read': { input: null; output: Reading }
  'database:act': { input: ActRequest; output: ActionOutput<ActionName> }
  /** With a number: only that step, and only while it is the last one. */
  'database:undo': { input: { readonly seq: number | null }; output: ChangeSetSummary }
  'database:redo': { input: null; output: ChangeSetSummary }
  'history:list': { input: { readonly last: number }; output: readonly ChangeSetSummary[] }
  'import:choose': {
    input: { readonly kind: ImportKind; readonly target: ImportTarget; readonly job: string }
    output: ImportSource | null
  }
  /** Another sheet, or headings in another row (null: found anew): what stands there, and the guess for it. */
  'import:guess': {
    input: {
      readonly token: string
      readonly sheet: string
      readonly headingRow: number | null
      readonly headingRows: number
    }
    output: SheetGuess
  }
  'import:preview': {
    input: { readonly token: string; readonly mapping: Mapping; readonly job: string }
    output: ImportReport
  }
  /** The row with one more candidate, chosen by hand from the directory. */
  'import:offer': { input: { readonly token: string; readonly row: number; readonly id: Id }; output: ReportRow }
  'import:commit': {
    input: { readonly token: string; readonly decisions: readonly Decision[] }
    output: ImportDone
  }
  /** The wrong rows as a workbook with the reason in its last column; null where the dialog was closed. */
  'import:save-wrong': { input: { readonly token: string; readonly lang: Lang }; output: MadeDocument | null }
  'import:drop': { input: { readonly token: string }; output: null }
  'document:make': { input: DocumentRequest; output: MadeDocument | null }
  'document:open': { input: { readonly token: string }; output: null }
  'document:show': { input: { readonly token: string }; output: null }
  'job:cancel': { input: { readonly job: string }; output: null }
}

export type RequestName = keyof Requests
export type RequestInput<Name extends RequestName> = Requests[Name]['input']
export type RequestAnswer<Name extends RequestName> = Result<Requests[Name]['output']>

/** Every signal that main sends to the window: name → data. */
export type Signals = BackupSignals & {
  'database:changed': DatabaseChanged
  /** It was locked: by the window itself, or because the person went away from the computer. */
  'database:locked': { readonly folder: string }
  'job:progress': JobProgress
  'menu:command': { readonly command: MenuCommand }
}
export type SignalName = keyof Signals
