/** Puts the focus on the first field inside that carries an error sentence; says whether there was one. */
export const focusFirstWrong = (inside: ParentNode): boolean => {
  const wrong = inside.querySelector<HTMLElement>('[aria-invalid="true"]')
  wrong?.focus()
  return wrong !== null
}

/**
 * Takes the focus out of the field that is being typed in, so that it saves itself. To be called before a shortcut leaves the
 * place: a removed field hears no blur, and what was typed would be gone.
 */
export const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
