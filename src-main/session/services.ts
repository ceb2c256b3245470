import type { SignalData, SignalName } from '@shared/contract'
import type { StoreFailure } from '@shared/failures/store-failure'
import type { Lang } from '@shared/preferences'
import type { StartWorker } from '../jobs/run-job'
import type { Backups } from '../store/backups/backups'
import type { StoreSettings } from '../store/open-store'
import type { KeyKeeper } from '../store/encryption/key-keeper'
import type { Tries } from '../store/encryption/tries'
import type { SettingsFile } from '../store/preferences-file'
import type { Store } from '../store/store'
import type { HandOver } from './hand-over'
import type { Log } from './log'
import type { Tokens } from './tokens'

/** Questions that only the system can ask a person; answers are paths, which never reach the window. */
export type Dialogs = {
  readonly chooseFolder: (purpose: 'new' | 'open' | 'backups' | 'letters', lang: Lang) => Promise<string | null>
  readonly chooseBackup: (lang: Lang) => Promise<string | null>
  readonly chooseWordTemplate: (lang: Lang) => Promise<string | null>
  readonly chooseAttachments: (lang: Lang) => Promise<readonly string[]>
  readonly chooseTable: (lang: Lang) => Promise<string | null>
  /** The path as it was typed; what its ending means is read by `chosenTarget`. */
  readonly chooseTarget: (suggestedName: string, lang: Lang) => Promise<string | null>
  /** Where closing would lose what is in memory: what is to become of it. */
  readonly askBeforeLosing: (lang: Lang) => Promise<'save' | 'close' | 'stay'>
  /** Says outside of the window why something was refused that was asked for there. */
  readonly tellRefused: (failure: StoreFailure, lang: Lang) => Promise<void>
  readonly openFile: (path: string) => Promise<void>
  readonly showFile: (path: string) => void
}

/** The database that is open, if any; it may be opened, closed and opened again while the window stays. */
export type OpenDatabase = {
  store: Store | null
  backups: Backups | null
  /** The folder whose database waits for its password: it was found encrypted, or it was locked. */
  encryptedFolder: string | null
  /** Settled when the last locked store has given its folder back. */
  closing: Promise<void>
}

/** What handlers work with; everything that touches the system comes in from outside. */
export type Services = {
  readonly version: string
  readonly platform: 'windows' | 'linux' | 'mac'
  readonly settings: SettingsFile
  readonly storeSettings: StoreSettings
  readonly defaultFolder: string
  readonly database: OpenDatabase
  /** The folder that was last tried, for what can be done where opening failed. */
  readonly triedFolder: { path: string | null }
  readonly tokens: Tokens
  /** Slows guessing down, wherever a password or a recovery code is taken. */
  readonly tries: Tries
  /** The same for backups from under another password. */
  readonly backupTries: Tries
  /** Takes passwords from the page. */
  readonly handOver: HandOver
  /** Writes over and frees what secrets have left in memory, as far as that can be done. */
  readonly forgetSecrets: () => Promise<void>
  readonly startWorker: StartWorker
  readonly dialogs: Dialogs
  readonly keyKeeper: KeyKeeper
  readonly log: Log
  /** The language was switched: what lies outside the window follows. */
  readonly onLanguage: (lang: Lang) => void
  /** Lays bytes out for the window and gives the address at which it may fetch them until others are laid out. */
  readonly offerBytes: (bytes: Uint8Array) => string
  /** Drops what was laid out at the address, if it still is. */
  readonly forgetBytes: (address: string) => void
  readonly emit: <Name extends SignalName>(name: Name, data: SignalData<Name>) => void
}
