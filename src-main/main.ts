import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { MenuCommand } from '@shared/contract/app'
import type { StoreFailure } from '@shared/failures/store-failure'
import { messages } from '@shared/messages'
import { onAway } from './electron/away'
import { systemDialogs } from './electron/dialogs'
import { fileLog } from './electron/file-log'
import { answerRequests, emitTo } from './electron/ipc'
import { setMenu } from './electron/menu'
import {
  closeSession,
  forgetBytes,
  offerBytes,
  pageOrigin,
  registerPageScheme,
  servePage,
} from './electron/page-protocol'
import { systemKeyKeeper } from './electron/system-key-keeper'
import { utilityWorker } from './electron/utility-worker'
import { closeAllContents, isFromWindow, openWindow } from './electron/window'
import { allHandlers } from './handlers'
import { openDatabase } from './session/open-database'
import { lockDatabase } from './session/lock-database'
import type { Services } from './session/services'
import { Tokens } from './session/tokens'
import { nodeFileSystem } from './store/file-system'
import { SettingsFile } from './store/preferences-file'
import { Tries } from './store/encryption/tries'
import { accountName, systemWorld } from './store/system-world'

/** A variable that moves folders during development and tests; an installed app listens to none. */
const devVariable = (name: string): string | null => (app.isPackaged ? null : (process.env[name] ?? null))

/** The user's local profile, not the roaming one: a database must not travel with the profile. */
const profileFolder = (): string => {
  const moved = devVariable('DOBRA_PRAXE_USER_DATA')
  if (moved !== null) return moved
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : null
  return local ? join(local, 'Dobrá praxe') : app.getPath('userData')
}

const headlessArguments = (): readonly string[] | null => {
  const at = process.argv.indexOf('--headless')
  return at < 0 ? null : process.argv.slice(at + 1)
}

/** Waits until everything printed has left; `app.exit` alone cuts a long answer short. */
const flushed = (stream: NodeJS.WriteStream): Promise<void> => new Promise((done) => stream.write('', () => done()))

const startHeadless = async (args: readonly string[]): Promise<void> => {
  const { runHeadless } = await import('./headless/run-headless')
  // Whoever reads our output may stop reading; that is not an error, and no dialog is to tell of it.
  process.stdout.on('error', () => app.exit(0))
  await app.whenReady()
  const code = await runHeadless(args, {
    startWorker: utilityWorker(__dirname),
    appVersion: app.getVersion(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
  await Promise.all([flushed(process.stdout), flushed(process.stderr)])
  app.exit(code)
}

const startWindow = async (profile: string): Promise<void> => {
  const log = fileLog(join(profile, 'logs', 'dobra-praxe.log'))
  process.on('uncaughtException', (error) => log.error('uncaught', error))
  process.on('unhandledRejection', (error) => log.error('unhandled', error))
  closeAllContents(log)

  const settings = await SettingsFile.open(join(profile, 'settings.json'))
  let window: BrowserWindow | null = null
  const services: Services = {
    version: app.getVersion(),
    platform: process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'mac' : 'linux',
    settings,
    storeSettings: {
      fs: nodeFileSystem,
      world: systemWorld(() => settings.current.preferences.userName || accountName()),
      appVersion: app.getVersion(),
    },
    defaultFolder: join(profile, 'data'),
    triedFolder: { path: null },
    tries: new Tries(() => new Date()),
    database: {
      store: null,
      backups: null,
      encryptedFolder: null,
      closing: Promise.resolve(),
    },
    tokens: new Tokens(),
    startWorker: utilityWorker(__dirname),
    dialogs: systemDialogs(() => window),
    keyKeeper: systemKeyKeeper,
    log,
    offerBytes,
    forgetBytes,
    emit: (name, data) => emitTo(window?.webContents ?? null, name, data),
    onLanguage: (lang) => setMenu(lang, command),
  }
  const command = (name: MenuCommand): void => services.emit('menu:command', { command: name })
  await app.whenReady()
  const developmentPage = devVariable('ELECTRON_RENDERER_URL')
  const origin = developmentPage ?? pageOrigin
  servePage(join(__dirname, '../renderer'), developmentPage === null ? undefined : new URL(developmentPage).origin)
  const isDevelopmentAddress = (address: string): boolean => /^(ws:|devtools:|app:\/\/bundle\/once\/)/.test(address)
  closeSession((address) => address.startsWith(origin) || (developmentPage !== null && isDevelopmentAddress(address)))
  setMenu(settings.current.preferences.lang, command)

  window = openWindow({
    preload: join(__dirname, '../preload/preload.cjs'),
    address: developmentPage ?? `${pageOrigin}index.html`,
    title: messages[settings.current.preferences.lang].shell.name,
    place: settings.current.window,
    log,
    onPlace: (place) => void settings.set({ window: place }),
  })
  // The window first: its process starts while the database is being opened, and asks for nothing before this turn is over.
  const opening = openLast(services)
  answerRequests({
    handlers: allHandlers(services, opening),
    log,
    isOurs: (event) => isFromWindow(window, origin)(event),
  })
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  onAway(() => void lockDatabase(services))
  closeBeforeQuit(services)
}

/** Opens the database that was open last; the window learns why when that is not possible. */
const openLast = async (services: Services): Promise<StoreFailure | null> => {
  const { dataFolder, isClosed } = services.settings.current
  const moved = devVariable('DOBRA_PRAXE_DATA')
  const folder = moved ?? (isClosed ? null : dataFolder) ?? services.defaultFolder
  const isKnown = moved !== null || (dataFolder !== null && !isClosed)
  if (!existsSync(folder) && (!isKnown || moved !== null)) return null
  if (isClosed && moved === null) return null
  const opened = await openDatabase(services, folder)
  if (opened.ok || (opened.failure.code === 'no-database' && !isKnown)) return null
  return opened.failure
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

/** The exit code of a second instance: the first one comes forward instead. */
const secondInstanceCode = 3

registerPageScheme({ isDevelopment: devVariable('ELECTRON_RENDERER_URL') !== null })
// The default user agent holds the app's name; its á is no byte of a header, and `protocol.handle` then fails on every request.
app.userAgentFallback = 'dobra-praxe'
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')

const args = headlessArguments()
const profile = profileFolder()
app.setPath('userData', profile)
if (args !== null) void startHeadless(args)
else if (!app.requestSingleInstanceLock()) app.exit(secondInstanceCode)
else void startWindow(profile)
