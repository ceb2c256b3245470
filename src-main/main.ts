import { join } from 'node:path'
import { app } from 'electron'
import { fileLog } from './electron/file-log'
import { answerRequests } from './electron/ipc'
import { utilityWorker } from './electron/utility-worker'
import { closeSession, pageOrigin, registerPageScheme, servePage } from './electron/page-protocol'
import { makeForOwnerOnly } from './for-owner-only'
import { localProfile } from './profile'
import { askWhenPageIsGone } from './electron/page-gone'
import { goOnWithout, systemLang, usableProfile } from './electron/closed-profile'
import type { SettingsFile } from './store/preferences-file'
import { closeAllContents, isFromWindow, openWindow, showWhereLeft } from './electron/window'

/** A variable that moves folders during development and tests; an installed app listens to none. */
const devVariable = (name: string): string | null => (app.isPackaged ? null : (process.env[name] ?? null))

const profileFolder = (): string => devVariable('DOBRA_PRAXE_USER_DATA') ?? localProfile() ?? app.getPath('userData')

const headlessArguments = (): readonly string[] | null => {
  const at = process.argv.indexOf('--headless')
  return at < 0 ? null : process.argv.slice(at + 1)
}

/** Waits until everything printed has left; `app.exit` alone cuts a long answer short. */
const flushed = (stream: NodeJS.WriteStream): Promise<void> => new Promise((done) => stream.write('', () => done()))

const startHeadless = async (args: readonly string[], profile: string): Promise<void> => {
  const { runHeadless } = await import('./headless/run-headless')
  const { triesIn } = await import('./store/encryption/tries')
  const { noteParts } = await import('./documents/files/noted-parts')
  noteParts(profile)
  // Whoever reads our output may stop reading; that is not an error, and no dialog is to tell of it.
  process.stdout.on('error', () => app.exit(0))
  await app.whenReady()
  const code = await runHeadless(args, {
    startWorker: utilityWorker(__dirname),
    appVersion: app.getVersion(),
    tries: triesIn(profile),
    profile,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
  await Promise.all([flushed(process.stdout), flushed(process.stderr)])
  app.exit(code)
}

/** `home` is the profile of the user; `profile` another one for this run where that cannot be written. */
const startWindow = async (profile: string, home: string): Promise<void> => {
  const log = fileLog(join(profile, 'logs', 'dobra-praxe.log'))
  process.on('uncaughtException', (error) => log.error('uncaught', error))
  process.on('unhandledRejection', (error) => log.error('unhandled', error))
  closeAllContents(log)
  await app.whenReady()
  if (profile !== home && !goOnWithout(home)) return app.exit(closedProfileCode)

  const developmentPage = devVariable('ELECTRON_RENDERER_URL')
  const origin = developmentPage ?? pageOrigin
  servePage(join(__dirname, '../renderer'), developmentPage === null ? undefined : new URL(developmentPage).origin)
  const isDevelopmentAddress = (address: string): boolean => /^(ws:|devtools:|app:\/\/bundle\/once\/)/.test(address)
  closeSession((address) => address.startsWith(origin) || (developmentPage !== null && isDevelopmentAddress(address)))

  const address = developmentPage ?? `${pageOrigin}index.html`
  const window = openWindow({
    preload: join(__dirname, '../preload/preload.cjs'),
    address,
    title: app.name,
    log,
  })
  // The window first: its process starts while the code that answers it is read, and a request that comes before waits for that.
  const served = import('./serve-window').then(({ serveWindow }) =>
    serveWindow({
      window,
      log,
      profile,
      defaultFolder: join(home, 'data'),
      workers: __dirname,
      dataFolder: devVariable('DOBRA_PRAXE_DATA'),
    }),
  )
  answerRequests({ answer: served.then(({ answer }) => answer), log, isOurs: isFromWindow(window, origin) })
  showWhereLeft(window, served)
  let settings: SettingsFile | null = null
  void served.then((ready) => (settings = ready.settings)).catch(() => undefined)
  askWhenPageIsGone(window, { address, log, lang: () => settings?.current.preferences.lang ?? systemLang() })
}

/** The exit code of a second instance: the first one comes forward instead. */
const secondInstanceCode = 3
/** The profile cannot be written, and the person did not want to go on without. */
const closedProfileCode = 4

makeForOwnerOnly()
registerPageScheme({ isDevelopment: devVariable('ELECTRON_RENDERER_URL') !== null })
// The default user agent holds the app's name; its á is no byte of a header, and `protocol.handle` then fails on every request.
app.userAgentFallback = 'dobra-praxe'
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')

const args = headlessArguments()
const home = profileFolder()
const profile = args === null ? usableProfile(home) : home
app.setPath('userData', profile)
if (args !== null) void startHeadless(args, home)
else if (!app.requestSingleInstanceLock()) app.exit(secondInstanceCode)
else void startWindow(profile, home)
