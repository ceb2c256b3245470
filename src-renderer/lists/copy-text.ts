/**
 * Puts text on the clipboard through the copy event of the page: the window is refused every permission, and with it
 * `navigator.clipboard`.
 */
export const copyText = (text: string): void => {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}
