import { app, BrowserWindow, screen, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { SettingsFile, WindowBounds } from '../store/preferences-file'
import type { Log } from '../session/log'
import { pageOrigin } from './page-protocol'

type WindowSettings = {
  readonly preload: string
  readonly address: string
  readonly title: string
  readonly log: Log
}

const smallest = { width: 1024, height: 700 }
const usual = { width: 1280, height: 800 }

/** Whether enough of the window would lie on a screen that is there to be grabbed. */
const isOnScreen = ({ x, y, width }: WindowBounds): boolean =>
  screen.getAllDisplays().some(({ workArea }) => {
    const overlap = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    return overlap > 200 && y >= workArea.y - 10 && y < workArea.y + workArea.height - 60
  })

/** Refuses every way out of the page: other addresses, new windows, frames, web views, connections from page to page. */
const closeContents = (contents: WebContents, log: Log): void => {
  const refuse = (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    log.warn('navigation refused')
  }
  // Peer connections send packets of their own, past the session's requests and past the policy of the page.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => {
    log.warn('window refused')
    return { action: 'deny' }
  })
}

/** Keeps every page that ever comes up closed in, not only the one that we open. */
export const closeAllContents = (log: Log): void => {
  app.on('web-contents-created', (_event, contents) => closeContents(contents, log))
}

const boundsOf = (window: BrowserWindow): WindowBounds => ({
  ...window.getNormalBounds(),
  isMaximized: window.isMaximized(),
})

/** Windows whose page was ended by us, to begin anew. */
const begunAnew = new WeakSet<BrowserWindow>()
export const isBegunAnew = (window: BrowserWindow): boolean => begunAnew.has(window)

/** How long a page may take to begin; the next try is given twice as long. */
const firstWaitMs = 8_000
const mostTries = 4

/**
 * Loads the page, anew in a process of its own where it does not begin: without a usable graphics card the process of a page
 * now and then never answers (measured: 12 of 600 starts), and the window, which is shown with its page, would never come up.
 */
export const loadPage = (window: BrowserWindow, address: string, log: Log, tries = 1): void => {
  const { webContents } = window
  const again = (): void => {
    webContents.off('did-navigate', there)
    if (window.isDestroyed() || tries === mostTries) return
    log.warn(`page has not begun, try ${tries + 1}`)
    begunAnew.add(window)
    webContents.forcefullyCrashRenderer()
    loadPage(window, address, log, tries + 1)
  }
  const timer = setTimeout(again, firstWaitMs * 2 ** (tries - 1))
  const there = (): void => {
    clearTimeout(timer)
    begunAnew.delete(window)
  }
  webContents.once('did-navigate', there)
  window.once('closed', there)
  // A load that is given up for the next one, or for good, is rejected.
  window.loadURL(address).catch((error: unknown) => log.warn(`page not loaded: ${String(error)}`))
}

/** Opens the one window of the app, closed in on all sides and not yet shown. */
export const openWindow = ({ preload, address, title, log }: WindowSettings): BrowserWindow => {
  const window = new BrowserWindow({
    ...usual,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  loadPage(window, address, log)
  return window
}

/** Shows the window where it was left, once its page is ready to be looked at; without settings it is shown where it is. */
export const showWhereLeft = (window: BrowserWindow, served: Promise<{ readonly settings: SettingsFile }>): void => {
  const isReady = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
  const placed = served
    .then(({ settings }) => {
      window.on('close', () => void settings.set({ window: boundsOf(window) }))
      const { window: bounds } = settings.current
      if (bounds !== null && isOnScreen(bounds)) window.setBounds(bounds)
      return bounds?.isMaximized ?? false
    })
    .catch(() => false)
  void Promise.all([placed, isReady]).then(([isMaximized]) => (isMaximized ? window.maximize() : window.show()))
}

/** Whether a request comes from the main frame of this window and from our own page. `URL.origin` is useless for own schemes. */
export const isFromWindow = (window: BrowserWindow, origin = pageOrigin) => {
  return ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    senderFrame.url.startsWith(origin)
}
