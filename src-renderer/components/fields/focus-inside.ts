/** Puts the focus on the first field inside, or on the first control where there is no field. */
export const focusFirstField = (inside: HTMLElement): void => {
  const field = inside.querySelector<HTMLElement>('input, select, textarea')
  const control = field ?? inside.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button')
  control?.focus()
}

/** Puts the focus on the row of a grid that the keys act on, without choosing it anew. */
export const focusActiveRow = (inside: HTMLElement): void => {
  inside.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
}
