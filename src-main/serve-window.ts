import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { MenuCommand } from '@shared/contract/app'
import type { StoreFailure } from '@shared/failures/store-failure'
import { noteParts, sweepNotedParts } from './documents/files/noted-parts'
import { onAway } from './electron/away'
import { systemDialogs } from './electron/dialogs'
import { emitTo, type Answer } from './electron/ipc'
import { collectGarbage } from './electron/collect-garbage'
import { setMenu } from './electron/menu'
import { forgetBytes, offerBytes } from './electron/page-protocol'
import { systemKeyKeeper } from './electron/system-key-keeper'
import { utilityWorker } from './electron/utility-worker'
import { allHandlers } from './handlers'
import { answerOf } from './handlers/answer-of'
import type { Log } from './session/log'
import { HandOver } from './session/hand-over'
import { mayClose } from './session/leave-memory'
import { lockDatabase } from './session/lock-database'
import { openDatabase } from './session/open-database'
import type { Services } from './session/services'
import { Tokens } from './session/tokens'
import { coverDerived } from './store/encryption/key-wraps'
import { triesIn } from './store/encryption/tries'
import { nodeFileSystem } from './store/file-system'
import { KnownDatabasesFile, knownDatabasesName } from './store/known-databases-file'
import { SettingsFile } from './store/preferences-file'
import { systemFailure } from './store/system-failure'
import { accountName, systemWorld } from './store/system-world'

type Served = {
  readonly window: BrowserWindow
  readonly log: Log
  /** The folder of the user's profile. */
  readonly profile: string
  /** Where a database lies that nobody has put elsewhere. */
  readonly defaultFolder: string
  /** Where the code of the worker lies. */
  readonly workers: string
  /** The data folder where development or a test moves it. */
  readonly dataFolder: string | null
}

const platforms: { readonly [name: string]: Services['platform'] } = { win32: 'windows', darwin: 'mac' }

/**
 * What stands behind the window: its settings, the database that was open last, and the answers to its requests. Loaded while the
 * process of the window starts, because reading this code takes as long as that does.
 */
export const serveWindow = async ({
  window,
  log,
  profile,
  defaultFolder,
  workers,
  dataFolder,
}: Served): Promise<{ readonly settings: SettingsFile; readonly answer: Answer }> => {
  noteParts(profile)
  void sweepNotedParts(profile)
  const settings = await SettingsFile.open(join(profile, 'settings.json'))
  const target = (): BrowserWindow | null => (window.isDestroyed() ? null : window)
  const services: Services = {
    version: app.getVersion(),
    platform: platforms[process.platform] ?? 'linux',
    settings,
    storeSettings: {
      fs: nodeFileSystem,
      world: systemWorld(() => settings.current.preferences.userName || accountName()),
      appVersion: app.getVersion(),
      known: new KnownDatabasesFile(join(profile, knownDatabasesName)),
    },
    defaultFolder,
    triedFolder: { path: null },
    tries: triesIn(profile),
    backupTries: triesIn(profile, 'tries-backups.json'),
    database: {
      store: null,
      backups: null,
      encryptedFolder: null,
      closing: Promise.resolve(),
    },
    tokens: new Tokens(),
    handOver: new HandOver((count) => randomBytes(count)),
    forgetSecrets: () => coverDerived().then(collectGarbage),
    startWorker: utilityWorker(workers),
    dialogs: systemDialogs(target),
    keyKeeper: systemKeyKeeper,
    log,
    offerBytes,
    forgetBytes,
    emit: (name, data) => emitTo(target()?.webContents ?? null, name, data),
    onLanguage: (lang) => setMenu(lang, command),
  }
  const command = (name: MenuCommand): void => services.emit('menu:command', { command: name })
  setMenu(settings.current.preferences.lang, command)
  // Whatever goes wrong in opening, the window comes up and says so; what is no error of the system lies in the files.
  const opening = openLast(services, dataFolder).catch((error: unknown): StoreFailure => {
    log.error('opening', error)
    return systemFailure(error) ?? { code: 'database-damaged', files: [] }
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  onAway(() => void lockDatabase(services))
  askBeforeClosing(window, services)
  closeBeforeQuit(services)
  return { settings, answer: answerOf(allHandlers(services, opening), log) }
}

/** Opens the database that was open last; the window learns why when that is not possible. */
const openLast = async (services: Services, moved: string | null): Promise<StoreFailure | null> => {
  const { dataFolder, isClosed } = services.settings.current
  const folder = moved ?? (isClosed ? null : dataFolder) ?? services.defaultFolder
  const isKnown = moved !== null || (dataFolder !== null && !isClosed)
  if (!existsSync(folder) && (!isKnown || moved !== null)) return null
  if (isClosed && moved === null) return null
  const opened = await openDatabase(services, folder)
  if (opened.ok || (opened.failure.code === 'no-database' && !isKnown)) return null
  return opened.failure
}

/** A window over a database that is nowhere but in memory asks before it closes. */
const askBeforeClosing = (window: BrowserWindow, services: Services): void => {
  let isAsked = false
  const close = async (): Promise<void> => {
    const may = await mayClose(services).catch((error: unknown) => {
      services.log.error('asking before closing', error)
      return true
    })
    isAsked = may
    if (may && !window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    if (isAsked || services.database.store === null) return
    event.preventDefault()
    void close()
  })
}

/** The window goes first: leaving, it saves the field that is being typed in, and only then is the database closed. */
const closeBeforeQuit = ({ database, settings, log }: Services): void => {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    const open = BrowserWindow.getAllWindows()
    // The last one that is gone asks to quit again.
    if (open.length > 0) return open.forEach((window) => window.close())
    void Promise.all([database.closing, database.store?.close(), settings.settled()])
      .catch((error: unknown) => log.error('closing', error))
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
}
