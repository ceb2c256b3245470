/** Kinds of inputs in which nothing is written, so that undo belongs to the app there. */
const wordless = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

/** Whether the focus is in a text field, which undoes its own typing. */
export const isTyping = (): boolean => {
  const focused = document.activeElement
  if (focused instanceof HTMLInputElement) return !wordless.includes(focused.type)
  return focused instanceof HTMLTextAreaElement || (focused instanceof HTMLElement && focused.isContentEditable)
}

/** Undoes or redoes typing in the field; the menu of the system has no other way to ask a field for it. */
export const stepInField = (step: 'undo' | 'redo'): void => {
  document.execCommand(step)
}

/** Whether a dialog stands over the window; what lies behind it must not be moved by keys. */
export const isDialogOpen = (): boolean =>
  document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([data-state="closed"])') !== null

const rowOfList = '[role="grid"] [role="row"][tabindex="0"], [role="grid"] [role="gridcell"][tabindex="0"]'

/** Where work goes on in the content: in the record that is shown beside its list or on a page of its own, else on the first row of a list. */
const startOf = (main: HTMLElement, { isRecord }: { readonly isRecord: boolean }): HTMLElement => {
  const record = isRecord ? main.querySelector<HTMLElement>('[data-detail]') : null
  const field = record?.querySelector<HTMLElement>('input, select, textarea')
  const inRecord = field ?? record?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button')
  const row = main.querySelector<HTMLElement>(rowOfList)
  const tab = main.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
  return inRecord ?? (isRecord ? (tab ?? row) : row) ?? main
}

/** Moves the focus to where work goes on in the content of the window, unless a dialog has it. */
export const startContent = (wanted: { readonly isRecord: boolean }): void => {
  const main = document.querySelector<HTMLElement>('main')
  if (main !== null && !isDialogOpen()) startOf(main, wanted).focus({ preventScroll: true })
}

/** The same where nothing in the content has the focus yet. */
export const focusContent = (wanted = { isRecord: false }): void => {
  if (document.querySelector('main')?.contains(document.activeElement) !== true) startContent(wanted)
}

/**
 * Calls back when what had the focus is no longer there and the focus is nowhere: a button that went with its dialog, a row that
 * was removed. Where it was in a list that is still there, the list keeps it: its row may only have scrolled out of sight.
 */
export const watchLostFocus = (onlost: () => void): (() => void) => {
  let last: EventTarget | null = null
  let grid: Element | null = null
  const note = ({ target }: FocusEvent): void => {
    last = target
    grid = target instanceof Element ? target.closest('[role="grid"]') : null
  }
  const look = (): void => {
    if (document.activeElement !== document.body || !(last instanceof Element) || last.getClientRects().length > 0)
      return
    if (isDialogOpen()) return
    last = null
    const isThere = (grid?.getClientRects().length ?? 0) > 0
    const row = isThere ? grid?.querySelector<HTMLElement>('[tabindex="0"][role="row"]') : null
    if (isThere) row?.focus({ preventScroll: true })
    else onlost()
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', note)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', note)
  }
}

/** Moves the focus between the list of places and the content. Where it is nowhere, a row that was just drawn anew had it. */
export const switchPane = (): void => {
  const { activeElement, body } = document
  const isInContent = activeElement === body || document.querySelector('main')?.contains(activeElement) === true
  const target = isInContent ? 'nav [aria-current="page"]' : 'main'
  document.querySelector<HTMLElement>(target)?.focus()
}
