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
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Moves the focus to the content of the window, unless something in it or a dialog has taken it already. */
export const focusContent = (): void => {
  const main = document.querySelector<HTMLElement>('main')
  if (main === null || isDialogOpen() || main.contains(document.activeElement)) return
  main.focus({ preventScroll: true })
}

/** Moves the focus between the list of places and the content. */
export const switchPane = (): void => {
  const isInContent = document.querySelector('main')?.contains(document.activeElement) ?? false
  const target = isInContent ? 'nav [aria-current="page"]' : 'main'
  document.querySelector<HTMLElement>(target)?.focus()
}
