import type { CopiedTable } from '../components/grid/copied-table'
import type { AppState } from '../state/app-state.svelte'

/**
 * Puts rows on the clipboard and says so. It goes through the copy event of the page: the window is refused every permission, and with
 * it `navigator.clipboard`.
 */
export const copyRows = (app: AppState, { text, html, rowCount }: CopiedTable): void => {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  app.notices.show('success', app.preferences.words.lists.copied(rowCount))
}
