import { app, dialog, type BrowserWindow } from 'electron'
import { messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'
import type { Log } from '../session/log'
import { isBegunAnew, loadPage } from './window'

type Around = { readonly address: string; readonly log: Log; readonly lang: () => Lang }

/** Says that the process of the page ended, and goes on with a new page or ends the app: what was saved is safe with this process. */
export const askWhenPageIsGone = (window: BrowserWindow, { address, log, lang }: Around): void => {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error('page gone', new Error(reason))
    if (isBegunAnew(window) || window.isDestroyed() || reason === 'clean-exit') return
    const { title, text, again, quit } = messages[lang()].shell.pageGone
    const asked = {
      type: 'error',
      title: app.name,
      message: title,
      detail: text,
      buttons: [again, quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    } as const
    void dialog.showMessageBox(window, { ...asked, buttons: [...asked.buttons] }).then(({ response }) => {
      if (window.isDestroyed()) return
      if (response === 0) return loadPage(window, address, log)
      window.destroy()
      app.quit()
    })
  })
}
